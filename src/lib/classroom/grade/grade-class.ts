import type { Pack } from '../pack/pack';
import { seedFor } from '../pack/seed';
import type { Graded } from './graded';
import { alike } from './likeness';
import { rewrittenIn, type Rewritten } from './rewritten';

/** What is to be said of hand-ins beside one another. */
export interface ClassGraded {
	/** One for each learner: the newest. */
	readonly handIns: readonly Graded[];
	/** Older ones, which count no more. */
	readonly replaced: readonly Graded[];
	/** Those that came more than once, the very same file: how often, by fingerprint. */
	readonly repeated: ReadonlyMap<string, number>;
	readonly pairs: readonly Pair[];
	readonly borrowed: readonly Borrowed[];
	/** Learners whose newest file contradicts an older one. */
	readonly rewritten: readonly Rewritten[];
}

/** Of a class in which nobody has handed in. */
export const nothingHandedIn: ClassGraded = {
	handIns: [],
	replaced: [],
	repeated: new Map(),
	pairs: [],
	borrowed: [],
	rewritten: []
};

/** Nearly identical logs of two learners: a reason to ask both, and not to say who copied. */
export interface Pair {
	/** The one whose file was made earlier. */
	readonly a: string;
	readonly b: string;
	/** The item’s id. */
	readonly item: string;
	/** From 0.75 to 1: see `likeness.ts`. */
	readonly likeness: number;
	/** How many steps were compared. */
	readonly steps: number;
}

/** A try on the seed that the pack gives to somebody else. */
export interface Borrowed {
	readonly learner: string;
	readonly from: string;
	readonly item: string;
}

/** Brings together what was graded one by one. Nothing in it is graded again. */
export function gradeClass(pack: Pack, graded: readonly Graded[]): ClassGraded {
	const repeated = new Map<string, number>();
	for (const { fingerprint } of graded)
		repeated.set(fingerprint, (repeated.get(fingerprint) ?? 0) + 1);
	const different = [...new Map(graded.map((each) => [each.fingerprint, each])).values()].sort(
		(a, b) => a.made - b.made || (a.fingerprint < b.fingerprint ? -1 : 1)
	);
	const newest = new Map(different.map((each) => [each.learner.toLowerCase(), each]));
	const replaced = different.filter((each) => newest.get(each.learner.toLowerCase()) !== each);
	const handIns = [...newest.values()].map((each) => withLess(each, replaced));
	return {
		handIns,
		replaced,
		repeated: new Map([...repeated].filter(([, times]) => times > 1)),
		pairs: pairsIn(pack, handIns),
		borrowed: borrowedIn(pack, handIns),
		rewritten: handIns.flatMap((newest) => rewrittenIn(newest, olderThan(newest, replaced)))
	};
}

/** A part of all points: another version of the pack may have had more. */
const part = ({ points, possible }: Graded) => (possible === 0 ? 0 : points / possible);

function withLess(newest: Graded, replaced: readonly Graded[]): Graded {
	const [best] = replaced
		.filter(({ learner }) => learner.toLowerCase() === newest.learner.toLowerCase())
		.toSorted((a, b) => part(b) - part(a));
	if (!best || part(best) <= part(newest)) return newest;
	const { points, possible } = best;
	return { ...newest, flags: [...newest.flags, { kind: 'lessThanBefore', points, possible }] };
}

function olderThan({ learner }: Graded, replaced: readonly Graded[]): readonly Graded[] {
	return replaced.filter((each) => each.learner.toLowerCase() === learner.toLowerCase());
}

function pairsIn({ items }: Pack, handIns: readonly Graded[]): readonly Pair[] {
	return items.flatMap(({ id }) => {
		const prints = handIns.flatMap(({ learner, made, prints }) =>
			prints.filter(({ item }) => item === id).map(({ steps }) => ({ learner, made, steps }))
		);
		const found = alike(prints).flatMap(({ a, b, likeness }): readonly Pair[] => {
			const pair = [prints[a], prints[b]].flatMap((each) => each ?? []);
			const [first, second] = pair.toSorted((x, y) => x.made - y.made);
			if (!first || !second || first.learner === second.learner) return [];
			const steps = Math.max(first.steps.length, second.steps.length);
			return [{ a: first.learner, b: second.learner, item: id, likeness, steps }];
		});
		// Of several tries of two learners the ones that are most alike.
		const best = new Map<string, Pair>();
		for (const pair of found.toSorted((x, y) => x.likeness - y.likeness))
			best.set(JSON.stringify([pair.a, pair.b]), pair);
		return [...best.values()];
	});
}

function borrowedIn(pack: Pack, handIns: readonly Graded[]): readonly Borrowed[] {
	return handIns.flatMap(({ learner, flags }) =>
		flags.flatMap((flag) => {
			if (flag.kind !== 'otherSeed') return [];
			const item = pack.items.find(({ id }) => id === flag.item);
			const from =
				item && handIns.find((other) => seedFor(pack, item, other.learner) === flag.seed)?.learner;
			return from === undefined ? [] : [{ learner, from, item: flag.item }];
		})
	);
}
