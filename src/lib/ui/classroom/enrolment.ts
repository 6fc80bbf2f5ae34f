import { readCode } from '$lib/classroom/pack/code';
import type { Learner } from '$lib/classroom/pack/roster';
import type { Enrolled } from '$lib/classroom/paper';

/** A class list that is written anew, beside those who have codes. */
export interface Enrolment {
	/** By whom they are in the list; each keeps their code. */
	readonly known: ReadonlyMap<Learner, Enrolled>;
	/** In the list, and without a code yet. */
	readonly joined: readonly Learner[];
	/** With a code, and not in the list any more. */
	readonly gone: readonly Enrolled[];
}

/**
 * What becomes of whoever has a code, by its bearer's code: the name that they have now, or `leaves`. Who is
 * not named in it leaves.
 */
export type Fates = Readonly<Record<string, string>>;

export const leaves = '';

/** By the code that the list has for them, then by name; of two with one name, each. */
export function compareLists(
	learners: readonly Learner[],
	there: readonly Enrolled[],
	fates: Fates = {}
): Enrolment {
	const known = new Map<Learner, Enrolled>();
	const left = new Set(there);
	const pair = (fits: (learner: Learner, one: Enrolled) => boolean) => {
		for (const learner of learners) {
			if (known.has(learner)) continue;
			const found = [...left].find((one) => fits(learner, one));
			if (!found) continue;
			known.set(learner, found);
			left.delete(found);
		}
	};
	pair((learner, { code }) => codeIn(learner) === code);
	pair(({ name }, one) => name === one.name);
	pair(({ name }, { code }) => name === fates[code]);
	return { known, joined: learners.filter((each) => !known.has(each)), gone: [...left] };
}

/** The code that a list has for somebody, as one that was saved has. */
export function codeIn({ code = '' }: Learner): string | undefined {
	const read = readCode(code);
	return read.ok ? read.value : undefined;
}

/**
 * Whether two names may well be of one person, one of them mistyped or shortened: they share a word, or are
 * nearly the same letters. Siblings share one as well, so this is a reason to ask and never an answer.
 */
export function mayBeOne(a: string, b: string): boolean {
	const [first, second] = [wordsOf(a), wordsOf(b)];
	if (first.some((word) => second.includes(word))) return true;
	return first.some((word) => second.some((other) => nearlySame(word, other)));
}

function wordsOf(name: string): readonly string[] {
	return name
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 2);
}

/** One letter other, more, less, or two in the other order. */
function nearlySame(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	const [restA, restB] = [a.slice(at), b.slice(at)];
	const isSwapped = restA.slice(0, 2) === [...restB.slice(0, 2)].reverse().join('');
	return (
		restA.slice(1) === restB.slice(1) ||
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		(isSwapped && restA.slice(2) === restB.slice(2))
	);
}
