import type { Item } from '../../study/items/item';
import { judge } from '../../study/items/judge';
import type { ChapterRead, QuestionAnswered, StudyEntry } from '../../study/log';
import { examTimeOf } from '../pack/exam-time';
import type { PackItem } from '../pack/pack';
import type { Flag } from './flag';
import type { GradedAnswer, GradedChapter, GradedQuestions } from './graded';

/** What a question that is right and a chapter that was read are worth, beside a scenario’s own points. */
export const worth = { question: 5, chapter: 5 } as const;

type Chapter = Extract<PackItem, { kind: 'chapter' }>;
type Questioned = Extract<PackItem, { kind: 'questions' | 'exam' }>;

export function gradeChapter(
	{ id, chapter }: Chapter,
	study: readonly StudyEntry[]
): GradedChapter {
	const read = study.find(
		(entry): entry is ChapterRead => entry.kind === 'read' && entry.chapter === chapter
	);
	return {
		...{ kind: 'chapter', id },
		points: read ? worth.chapter : 0,
		possible: worth.chapter,
		...(read && { read: read.time })
	};
}

interface Answered {
	readonly graded: GradedQuestions;
	readonly flags: readonly Flag[];
	/** When the answers that count were given. */
	readonly times: readonly number[];
}

/**
 * The first answer to each question counts: after it the page tells what is right. All or nothing, as in
 * practice. Of an exam with a limit, what was answered after it does not count.
 *
 * @param asked the questions that this learner is asked
 */
export function gradeQuestions(
	item: Questioned,
	asked: readonly string[],
	study: readonly StudyEntry[],
	questions: ReadonlyMap<string, Item>
): Answered {
	const { kind, id } = item;
	const given = study.filter(
		(entry): entry is QuestionAnswered => entry.kind === 'answered' && entry.item === id
	);
	const counted = asked.map((question) => given.find((each) => each.question === question));
	const late = examTimeOf(item, study)?.late;
	const judged = asked.map((question, at) => graded(question, counted[at], questions));
	const answers = judged.map((answer, at) =>
		late?.has(counted[at]?.id ?? '') ? { ...answer, right: false, late: true } : answer
	);
	const tooLate = answers.filter((answer) => answer.late).length;
	const took = counted.reduce((sum, each) => sum + (each?.took ?? 0), 0);
	const stray = new Set(
		given.map(({ question }) => question).filter((each) => !asked.includes(each))
	);
	const allowed = item.kind === 'exam' ? (item.minutes ?? Infinity) * 60_000 : Infinity;
	const tookInTime = counted.reduce(
		(sum, each) => sum + (each && !late?.has(each.id) ? each.took : 0),
		0
	);
	return {
		graded: {
			...{ kind, id, answers, took },
			points: answers.filter(({ right }) => right).length * worth.question,
			possible: asked.length * worth.question
		},
		times: counted.flatMap((each) => each?.time ?? []),
		flags: [
			...judged.flatMap(({ question, right }, at): readonly Flag[] => {
				const said = counted[at]?.right;
				return said === undefined || said === right
					? []
					: [{ kind: 'judgedOtherwise', item: id, question }];
			}),
			...(stray.size > 0 ? [{ kind: 'strayAnswers', item: id, answers: stray.size } as const] : []),
			...(tooLate > 0 ? [{ kind: 'afterTime', item: id, answers: tooLate, allowed } as const] : []),
			...(tookInTime > allowed
				? [{ kind: 'overTime', item: id, took: tookInTime, allowed } as const]
				: [])
		]
	};
}

function graded(
	question: string,
	answered: QuestionAnswered | undefined,
	questions: ReadonlyMap<string, Item>
): GradedAnswer {
	const item = questions.get(question);
	const chosen = answered?.chosen ?? [];
	return { question, chosen, ...(item ? judge(item, chosen) : { right: false, beliefs: [] }) };
}
