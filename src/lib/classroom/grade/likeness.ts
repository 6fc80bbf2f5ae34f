import type { Print, PrintStep } from './print';

/*
 * How alike two logs are: which part of the steps of the longer one stands in the other in the same order,
 * each the same thing after nearly the same pause. Two people who solve a scenario in the same way have the
 * same steps; the pauses between them are their own.
 *
 * Comparing step by step takes time, so only logs that have runs of steps in common are. docs/classroom-formats.md
 * says what was measured and what this does not find.
 */

/** From here on two logs are named. */
const nearlyIdentical = 0.75;

/** Fewer steps tell nothing. */
const fewest = 8;
/** Steps in a run. */
const run = 3;
/** Of the runs of the shorter log, so many are to be in the other before the two are compared. */
const inCommon = 0.2;
/** Pauses of about the same length are in one class: each is half as long again as the one before. */
const classOf = (pause: number) => Math.round(Math.log(Math.max(pause, 1000)) / Math.log(1.5));

/** Logs of one item that are nearly identical, as places in the list. */
export function alike(
	prints: readonly Pick<Print, 'steps'>[]
): readonly { readonly a: number; readonly b: number; readonly likeness: number }[] {
	const long = prints.flatMap(({ steps }, at) => (steps.length < fewest ? [] : [at]));
	const runs = new Map(long.map((at) => [at, runsOf(prints[at]?.steps ?? [])]));
	return candidates(runs).flatMap(([a, b]) => {
		const likeness = likenessOf(prints[a]?.steps ?? [], prints[b]?.steps ?? []);
		return likeness < nearlyIdentical ? [] : [{ a, b, likeness }];
	});
}

function runsOf(steps: readonly PrintStep[]): ReadonlySet<string> {
	const words = steps.map(({ what, pause }) => `${what}~${classOf(pause)}`);
	return new Set(words.slice(0, 1 - run).map((_, at) => words.slice(at, at + run).join(' ')));
}

/** Pairs that have enough runs in common: by the runs, so that those that have none cost nothing. */
function candidates(
	runs: ReadonlyMap<number, ReadonlySet<string>>
): readonly (readonly [number, number])[] {
	const having = new Map<string, number[]>();
	const shared = new Map<number, Map<number, number>>();
	for (const [b, own] of runs) {
		const counts = new Map<number, number>();
		for (const each of own) {
			const others = having.get(each) ?? [];
			for (const a of others) counts.set(a, (counts.get(a) ?? 0) + 1);
			others.push(b);
			having.set(each, others);
		}
		shared.set(b, counts);
	}
	const sizeOf = (at: number) => runs.get(at)?.size ?? 0;
	return [...shared].flatMap(([b, counts]) =>
		[...counts]
			.filter(([a, count]) => count >= inCommon * Math.min(sizeOf(a), sizeOf(b)))
			.map(([a]) => [a, b] as const)
	);
}

/** From 0 to 1. */
export function likenessOf(a: readonly PrintStep[], b: readonly PrintStep[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	// The longest common subsequence, a row at a time.
	let before = new Uint16Array(b.length + 1);
	for (const step of a) {
		const row = new Uint16Array(b.length + 1);
		for (const [at, other] of b.entries())
			row[at + 1] = isSame(step, other)
				? (before[at] ?? 0) + 1
				: Math.max(row[at] ?? 0, before[at + 1] ?? 0);
		before = row;
	}
	return (before[b.length] ?? 0) / Math.max(a.length, b.length);
}

function isSame(a: PrintStep, b: PrintStep): boolean {
	return (
		a.what === b.what &&
		Math.abs(a.pause - b.pause) <= Math.max(1000, 0.1 * Math.max(a.pause, b.pause))
	);
}
