import { dateOf, dayOf } from '../../study/day';
import type { HandIn } from '../hand-in/hand-in';
import type { HandInRead } from '../hand-in/read';
import { isFor } from '../hand-in/make';
import type { Pack, PackItem } from '../pack/pack';
import { questionsFor, seedFor } from '../pack/seed';
import type { GradingContent } from './content';
import type { Flag } from './flag';
import type { Graded, GradedItem } from './graded';
import { stepsOf, type Print } from './print';
import { gradeScenario } from './scenario-item';
import { gradeChapter, gradeQuestions } from './study-items';
import { dayFlags } from './times';

/**
 * Grades one hand-in, alone: `gradeClass` then compares them. What it needs of the account is loaded
 * before, by `loadForGrading`; that it belongs to the pack, and that what the pack names is there, is
 * asked before, by `strayFrom` and `strayInPack`.
 */
export function gradeOne(
	{ handIn, fingerprint }: Pick<HandInRead, 'handIn' | 'fingerprint'>,
	pack: Pack,
	content: GradingContent
): Graded {
	const { learner, name, made, version } = handIn;
	const graded = pack.items.map((item) => gradeItem(item, handIn, pack, content));
	const items = graded.map(({ item }) => item);
	const points = items.reduce((sum, item) => sum + item.points, 0);
	const possible = items.reduce((sum, item) => sum + item.possible, 0);
	return {
		...{ learner, made, version, fingerprint, items, points, possible },
		...(name === undefined ? {} : { name }),
		passed: points * 100 >= pack.rules.passing * possible,
		flags: [
			...strayTries(handIn, pack),
			...graded.flatMap(({ flags }) => flags),
			...late(handIn, pack)
		],
		prints: graded.flatMap(({ prints }) => prints)
	};
}

interface Part {
	readonly item: GradedItem;
	readonly flags: readonly Flag[];
	readonly prints: readonly Print[];
}

function gradeItem(item: PackItem, handIn: HandIn, pack: Pack, content: GradingContent): Part {
	const around = { handedIn: handIn.made, packMade: pack.made };
	const study = handIn.study.filter((entry) => isFor(entry, pack.id));
	switch (item.kind) {
		case 'scenario': {
			const scenario = content.scenarios.get(item.scenario);
			if (!scenario) throw new Error(`There is no scenario ${item.scenario} to grade by`);
			const handed = handIn.attempts.filter((each) => isAt(each, item));
			const seed = seedFor(pack, item, handIn.learner);
			const { graded, flags, counted } = gradeScenario(item.id, scenario, handed, pack.rules, {
				...around,
				seed
			});
			const prints = counted.map(({ attempt, log }) => ({
				...{ item: item.id, attempt: attempt.id },
				steps: stepsOf(log)
			}));
			return { item: graded, flags, prints };
		}
		case 'chapter': {
			const chapter = gradeChapter(item, study);
			const read = chapter.read === undefined ? [] : [chapter.read];
			return { item: chapter, flags: dayFlags(item.id, read, around), prints: [] };
		}
		case 'questions':
		case 'exam': {
			const asked = questionsFor(pack, item, handIn.learner, content.questions.keys());
			const { graded, flags, times } = gradeQuestions(item, asked, study, content.questions);
			const days = dayFlags(item.id, times, around);
			return { item: graded, flags: [...flags, ...days], prints: [] };
		}
	}
}

function isAt(
	{ item, attempt }: HandIn['attempts'][number],
	at: Extract<PackItem, { kind: 'scenario' }>
): boolean {
	return item === at.id && attempt.scenario === at.scenario;
}

function strayTries({ attempts }: HandIn, { items }: Pack): readonly Flag[] {
	const tries = attempts.filter(
		(each) => !items.some((item) => item.kind === 'scenario' && isAt(each, item))
	).length;
	return tries === 0 ? [] : [{ kind: 'strayTries', tries }];
}

function late({ made }: HandIn, { due }: Pack): readonly Flag[] {
	return due !== undefined && dateOf(dayOf(made)) > due ? [{ kind: 'late', due }] : [];
}
