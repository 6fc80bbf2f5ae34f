import { expect, test } from 'vitest';
import type { GradedObjective } from '$lib/classroom/grade/graded';
import type { Row } from '$lib/classroom/gradebook/row';
import { packOfEverything as pack } from '$lib/classroom/pack/pack.fixture';
import { columnsOf, metIn } from './columns';

const objectives = new Map([['b', [{ id: 'mfa', title: 'Root has MFA' }]]]);
const scenario = pack.items.filter(({ id }) => id === 'b');
const scenarios = pack.items.filter(({ kind }) => kind === 'scenario');
const chapter = pack.items.filter(({ id }) => id === 'a');
const itemsOf = (items: typeof pack.items, chosen?: string) => {
	const columns = columnsOf({ items }, objectives, chosen);
	return [columns.kind, ...columns.heads.map(({ id }) => id)];
};

test.each([
	['a pack of several items shows their points', pack.items, undefined, 'items a b c d e'],
	['a scenario that is chosen shows its objectives', pack.items, 'b', 'objectives mfa'],
	['one that is not loaded yet shows none', pack.items, 'c', 'objectives'],
	['a pack of one scenario shows its objectives', scenario, undefined, 'objectives mfa'],
	['a pack of two scenarios shows their points', scenarios, undefined, 'items b c'],
	['a pack of one chapter shows its points', chapter, undefined, 'items a']
])('%s', (_, items, chosen, shown) => {
	expect(itemsOf(items, chosen).join(' ')).toBe(shown);
});

function rowOf(learner: string, found: readonly Partial<GradedObjective>[] | undefined): Row {
	const nothing = { points: 0, possible: 0, elapsed: 0, calls: 0, hints: 0, stars: 0 };
	const best = found && {
		...{ ...nothing, attempt: 'x', started: 0, finished: true, mistakes: [] },
		objectives: found.map((each) => ({
			...{ id: 'mfa', points: 0, possible: 0, hints: 0, turns: [], ...each }
		}))
	};
	return {
		...{ ...nothing, learner, name: learner, cells: [], comment: '' },
		...{ passed: false, tries: 1, flags: 0 },
		graded: {
			...{ ...nothing, learner, made: 0, version: '', fingerprint: '', flags: [], prints: [] },
			...{ passed: false },
			items: [
				{ kind: 'scenario', id: 'b', points: 0, possible: 0, begun: ['a'], ...(best && { best }) }
			]
		}
	};
}

test('an objective is told by those who met it, and by the times of all who have one', () => {
	const rows = [
		rowOf('Ruth', [{ at: 5, took: 3 }]),
		rowOf('Lena', [{}]),
		rowOf('Tobe', undefined),
		rowOf('Ana', [{ id: 'keys', at: 7, took: 7 }])
	];
	expect(metIn(rows, 'b', 'mfa')).toEqual({ met: 1, times: [3] });
	expect(metIn(rows, 'a', 'mfa')).toEqual({ met: 0, times: [] });
});
