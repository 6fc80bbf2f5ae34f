import '../../account/perform/everything';
import '../../scenario/check/everything';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../../bin/scenarios';
import { readQuestionsFile } from '../../../../bin/questions';
import { playScript } from '../../scenario/script';
import type { Attempt, Entry } from '../../scenario/log';
import type { StudyEntry } from '../../study/log';
import { keyOf } from '../../study/items/judge';
import { shuffled } from '../../study/shuffle';
import { handInLimits } from '../hand-in/schema';
import type { HandIn } from '../hand-in/hand-in';
import type { Pack, PackRules } from '../pack/pack';
import { questionsFor, seedFor } from '../pack/seed';
import type { GradingContent } from './content';
import type { GradedItem } from './graded';
import { gradeClass } from './grade-class';
import { gradeOne } from './grade-one';

const slug = '02-one-person-one-user';
const { scenario, solution } = readFolder('scenarios', slug);
const items = readQuestionsFile('questions', 'evaluation');
const [first, second, third] = items;
if (!first || !second || !third) throw new Error('There are questions on evaluation');
const content: GradingContent = {
	scenarios: new Map([[slug, scenario]]),
	questions: new Map(items.map((item) => [item.id, item]))
};

const day = 24 * 60 * 60 * 1000;
const started = Date.UTC(2026, 10, 23, 8);
const rules: PackRules = { hints: true, passing: 60 };
const pack: Pack = {
	...{ id: 'p', title: 'Week 2', words: '', made: started - day, rules },
	items: [
		{ kind: 'scenario', id: 's', scenario: slug, variant: 'own' },
		{ kind: 'chapter', id: 'c', chapter: '03-users' },
		{ kind: 'questions', id: 'q', questions: [first.id, second.id, third.id] },
		{ kind: 'exam', id: 'e', topics: ['evaluation'], count: 2, minutes: 1 }
	],
	learners: { kind: 'open' }
};
const [item] = pack.items;
if (!item) throw new Error('A pack has items');

// Plays the plain variant, whose seed the pack cannot give: scripts know its names.
const { log } = playScript(scenario, solution);
const seed = 'plain-script';
const attempt: Attempt = {
	...{ id: 'a', scenario: slug, fingerprint: scenario.fingerprint },
	...{ seed, started }
};
const end = log.at(-1)?.time ?? started;
const handIn: HandIn = {
	...{ pack: 'p', packFingerprint: '', learner: 'Ana', made: end + 1, version: '0.1.0' },
	attempts: [{ item: 's', attempt, log }],
	study: []
};

const graded = (change: Partial<HandIn>, by: Partial<Pack> = {}) =>
	gradeOne({ handIn: { ...handIn, ...change }, fingerprint: 'f' }, { ...pack, ...by }, content);
const tried = (log: readonly Entry[], change: Partial<Attempt> = {}, by: Partial<Pack> = {}) =>
	graded({ attempts: [{ item: 's', attempt: { ...attempt, ...change }, log }] }, by);
const flagsOf = ({ flags }: ReturnType<typeof graded>) =>
	flags.filter(({ kind }) => kind !== 'otherSeed');
const itemOf = <Kind extends GradedItem['kind']>(
	kind: Kind,
	{ items }: ReturnType<typeof graded>
) => items.find((each): each is Extract<GradedItem, { kind: Kind }> => each.kind === kind);

describe('a scenario', () => {
	test('that was solved has all of its points, and says that its seed is another', () => {
		const result = graded({});
		expect(itemOf('scenario', result)).toMatchObject({ points: 100, possible: 100, begun: ['a'] });
		expect(result.flags).toEqual([{ kind: 'otherSeed', item: 's', attempt: 'a', seed }]);
	});

	test('counts by the best of the tries that are allowed, and tells of those that are not', () => {
		const begun = log.slice(0, 1);
		const attempts = [begun, begun, log].map((each, at) => ({
			...{ item: 's', log: each },
			attempt: { ...attempt, id: `a${at}` }
		}));
		expect(itemOf('scenario', graded({ attempts }))?.points).toBe(100);
		const strict = graded({ attempts }, { rules: { ...rules, tries: 2 } });
		expect(itemOf('scenario', strict)?.points).toBeLessThan(100);
		expect(flagsOf(strict)).toEqual([{ kind: 'tries', item: 's', tries: 3, allowed: 2 }]);
	});

	test('with help costs what it costs, and is flagged where none was allowed', () => {
		const [open] = scenario.stages[0]?.objectives ?? [];
		const [begin, ...rest] = log;
		const objective = open?.id ?? '';
		const hint = { type: 'hint', time: begin?.time ?? 0, objective, rung: 'nudge' } as const;
		const helped = begin ? [begin, hint, ...rest] : [];
		const allowed = tried(helped);
		expect(itemOf('scenario', allowed)?.points).toBe(100 - scenario.scoring.hints.nudge);
		expect(flagsOf(allowed)).toEqual([]);
		const none = tried(helped, {}, { rules: { ...rules, hints: false } });
		expect(flagsOf(none)).toEqual([{ kind: 'hints', item: 's', hints: 1 }]);
	});

	test('whose log says that something was refused which was not is named by its call', () => {
		const at = log.findIndex((entry) => entry.type === 'act' && entry.came?.[0] === 'ok');
		const changed = log.map((entry, place) =>
			place === at && entry.type === 'act' ? { ...entry, came: ['AccessDenied'] } : entry
		);
		expect(flagsOf(tried(changed))).toEqual([
			{
				...{ kind: 'doesNotFollow', item: 's', attempt: 'a', entry: at },
				...{ call: at, was: 'AccessDenied', is: 'ok' }
			}
		]);
		expect(flagsOf(tried(changed, { fingerprint: 'older' }))).toEqual([
			{ kind: 'otherContent', item: 's', attempt: 'a', entry: at }
		]);
	});

	test('of another version that comes out the same says so', () => {
		expect(flagsOf(tried(log, { fingerprint: 'older' }))).toEqual([
			{ kind: 'otherContent', item: 's', attempt: 'a' }
		]);
	});

	test('is flagged where its times cannot be', () => {
		const back = log.map((entry, at) => (at === 3 ? { ...entry, time: started - 1 } : entry));
		expect(flagsOf(tried(back)).map(({ kind }) => kind)).toEqual(['backwards']);
		const quick = log.map((entry, at) => ({ ...entry, time: started + at * 10 }));
		expect(flagsOf(tried(quick)).map(({ kind }) => kind)).toContain('quick');
		expect(flagsOf(tried(log, {}, { made: started + 2 * day }))).toMatchObject([
			{ kind: 'beforePack' }
		]);
		expect(flagsOf(graded({ made: started - 2 * day }))).toMatchObject([{ kind: 'afterHandIn' }]);
		expect(flagsOf(graded({}, { rules: { ...rules, minutes: 1 } }))).toMatchObject([
			{ kind: 'overTime', item: 's', allowed: 60_000 }
		]);
		expect(flagsOf(graded({}, { due: '2026-11-20' }))).toEqual([
			{ kind: 'late', due: '2026-11-20' }
		]);
	});

	test('whose log does not say what an act came to is flagged: what would contradict it was taken out', () => {
		const at = log.findIndex(({ type }) => type === 'act');
		const silent = log.map((entry): Entry => {
			if (entry.type !== 'act') return entry;
			const { type, time, calls } = entry;
			return { type, time, calls };
		});
		expect(flagsOf(tried(silent))).toEqual([
			{ kind: 'silent', item: 's', attempt: 'a', entry: at }
		]);
	});

	test('that was begun first is the first try, wherever it stands in the file', () => {
		const first = { item: 's', attempt: { ...attempt, id: 'a0' }, log: log.slice(0, 1) };
		const better = { item: 's', attempt: { ...attempt, started: started + 1 }, log };
		const strict = { rules: { ...rules, tries: 1 } };
		for (const attempts of [
			[first, better],
			[better, first]
		])
			expect(itemOf('scenario', graded({ attempts }, strict))?.points).toBeLessThan(100);
	});

	test('that the pack has not, or under another item, counts for nothing and is told', () => {
		const attempts = [{ item: 'c', attempt, log }];
		expect(graded({ attempts })).toMatchObject({
			points: 0,
			flags: [{ kind: 'strayTries', tries: 1 }]
		});
	});
});

describe('chapters and questions', () => {
	const answer = (at: number, question: string, chosen: readonly string[], item = 'q') =>
		({
			...{ id: `s${at}`, time: started + at, kind: 'answered', question, chosen, right: false },
			...{ beliefs: [], took: 40_000, mode: 'practice', pack: 'p', item }
		}) satisfies StudyEntry;

	test('count five points each; a question by its first answer, judged again', () => {
		const wrong = ['one', 'several'].includes(first.kind) ? ['z'] : [];
		const study: readonly StudyEntry[] = [
			{ id: 'r', time: started, kind: 'read', chapter: '03-users', pack: 'p', item: 'c' },
			answer(1, first.id, keyOf(first)),
			answer(2, second.id, wrong),
			answer(3, second.id, keyOf(second))
		];
		const result = graded({ attempts: [], study });
		expect(itemOf('chapter', result)).toMatchObject({ points: 5, possible: 5, read: started });
		expect(itemOf('questions', result)).toMatchObject({ points: 5, possible: 15, took: 80_000 });
		expect(result.flags).toEqual([{ kind: 'judgedOtherwise', item: 'q', question: first.id }]);
		expect(result).toMatchObject({ points: 10, possible: 130, passed: false });
	});

	test('are flagged where they are of a day before the pack was made, or after the hand-in', () => {
		const read = { id: 'r', kind: 'read', chapter: '03-users', pack: 'p', item: 'c' } as const;
		const early: StudyEntry = { ...read, time: started - 3 * day };
		const after = { ...answer(1, first.id, ['z']), time: end + 2 * day };
		expect(graded({ attempts: [], study: [early, after] }).flags).toEqual([
			{ kind: 'oddDays', item: 'c', when: 'beforePack' },
			{ kind: 'oddDays', item: 'q', when: 'afterHandIn' }
		]);
		const days = [early, after].map((entry) => ({ ...entry, time: started }));
		expect(graded({ attempts: [], study: days }).flags).toEqual([]);
	});

	test('that were not done for the pack count for nothing', () => {
		const other = { ...answer(1, first.id, keyOf(first)), pack: 'q' };
		const study: readonly StudyEntry[] = [
			{ id: 'r', time: started, kind: 'read', chapter: '03-users', pack: 'q', item: 'c' },
			other
		];
		expect(graded({ attempts: [], study }).points).toBe(0);
	});

	test('of an exam are those that this learner is asked, within its time', () => {
		const exam = pack.items[3];
		if (exam?.kind !== 'exam') throw new Error('The last item is an exam');
		const asked = questionsFor(pack, exam, 'Ana', content.questions.keys());
		const other = shuffled([...content.questions.keys()], 'x', (id) => id).find(
			(id) => !asked.includes(id)
		);
		const study = [...asked, other ?? ''].map((question, at) => {
			const asked = content.questions.get(question);
			return { ...answer(at, question, asked ? keyOf(asked) : [], 'e'), right: true };
		});
		const result = graded({ attempts: [], study });
		expect(itemOf('exam', result)).toMatchObject({ points: 10, possible: 10 });
		expect(result.flags).toEqual([
			{ kind: 'strayAnswers', item: 'e', answers: 1 },
			{ kind: 'overTime', item: 'e', took: 80_000, allowed: 60_000 }
		]);
	});

	test('what was answered after the time of an exam does not count, also where the line of its beginning was taken out', () => {
		const exam = pack.items[3];
		if (exam?.kind !== 'exam') throw new Error('The last item is an exam');
		const asked = questionsFor(pack, exam, 'Ana', content.questions.keys());
		const lines = asked.map((question, at) => {
			const item = content.questions.get(question);
			const given = answer(at * 70_000, question, item ? keyOf(item) : [], 'e');
			return { ...given, took: at * 70_000, right: true };
		});
		const began = { kind: 'began', id: 'b', time: started, pack: 'p', item: 'e' } as const;
		for (const study of [[began, ...lines], lines]) {
			const result = graded({ attempts: [], study });
			expect(itemOf('exam', result)).toMatchObject({
				...{ points: 5, possible: 10 },
				answers: [{ right: true }, { right: false, late: true }]
			});
			expect(result.flags).toEqual([{ kind: 'afterTime', item: 'e', answers: 1, allowed: 60_000 }]);
		}
	});
});

describe('of a class', () => {
	const by = (learner: string, fingerprint: string, made = end + 1, less = {}) =>
		gradeOne({ handIn: { ...handIn, learner, made, ...less }, fingerprint }, pack, content);

	test('the newest hand-in of each learner counts, and the same file twice is one', () => {
		const [older, newer, robin] = [by('Ana', '1'), by('ana', '2', end + 2), by('Robin', '3')];
		const together = gradeClass(pack, [newer, older, robin, robin]);
		expect(together.handIns).toEqual([newer, robin]);
		expect(together.replaced).toEqual([older]);
		expect(together.repeated).toEqual(new Map([['3', 2]]));
	});

	test('a newer file that came to less than an earlier one is asked about, and none that came to as much', () => {
		const whole = by('Ana', '1');
		const empty = by('ana', '2', end + 2, { attempts: [], study: [] });
		expect(gradeClass(pack, [whole, empty]).handIns[0]?.flags).toEqual([
			{ kind: 'lessThanBefore', points: whole.points, possible: whole.possible }
		]);
		const again = by('Ana', '3', end + 3);
		expect(gradeClass(pack, [whole, again]).handIns).toEqual([again]);
	});

	test('a newer file that leaves out a try of an older one says so', () => {
		const attempts = [{ item: 's', attempt: { ...attempt, id: 'another' }, log }];
		const other = gradeOne(
			{ handIn: { ...handIn, made: end + 2, attempts }, fingerprint: '2' },
			pack,
			content
		);
		expect(gradeClass(pack, [by('Ana', '1'), other]).rewritten).toEqual([
			{ learner: 'Ana', item: 's' }
		]);
		expect(gradeClass(pack, [by('Ana', '1'), by('ana', '2', end + 2)]).rewritten).toEqual([]);
	});

	test('where one try counts, a newer file with two others does not hide that the first is gone', () => {
		const strict = { ...pack, rules: { ...rules, tries: 1 } };
		const tries = (ids: readonly string[], made: number) => {
			const attempts = ids.map((id, at) => ({
				...{ item: 's', log: log.slice(0, 1) },
				attempt: { ...attempt, id, started: started + at }
			}));
			return gradeOne(
				{ handIn: { ...handIn, made, attempts }, fingerprint: ids.join() },
				strict,
				content
			);
		};
		const older = tries(['t1'], end + 1);
		const rewritten = (...ids: readonly string[]) =>
			gradeClass(strict, [older, tries(ids, end + 2)]).rewritten.map(({ item }) => item);
		expect(rewritten('t2', 't3')).toEqual(['s']);
		expect(rewritten('t1', 't2')).toEqual([]);
		expect(rewritten('t2', 't1'), 'in another order').toEqual([]);
	});

	test('the same log under two names is a pair, the earlier file first', () => {
		const together = gradeClass(pack, [by('Ana', '1', end + 9), by('Robin', '2')]);
		expect(together.pairs).toMatchObject([{ a: 'Robin', b: 'Ana', item: 's', likeness: 1 }]);
	});

	test('a try on the seed of somebody else is told with whose it is', () => {
		const theirs = seedFor(pack, item, 'Robin');
		const attempts = [{ item: 's', attempt: { ...attempt, seed: theirs }, log: log.slice(0, 1) }];
		const borrowed = gradeOne({ handIn: { ...handIn, attempts }, fingerprint: '1' }, pack, content);
		expect(gradeClass(pack, [borrowed, by('Robin', '2')]).borrowed).toEqual([
			{ learner: 'Ana', from: 'Robin', item: 's' }
		]);
	});
});

test('a log of as many entries as are read is graded', () => {
	const many: Entry[] = [{ type: 'begin', time: started }];
	while (many.length < handInLimits.entries)
		many.push({ type: many.length % 2 ? 'pause' : 'resume', time: started + many.length });
	expect(itemOf('scenario', tried(many))?.points).toBe(0);
});
