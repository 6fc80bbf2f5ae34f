/** The candidate that a misspelt word was most likely meant to be, if any is near. */
export function nearest<C extends string>(word: string, candidates: Iterable<C>): C | undefined {
	return suggest(word, candidates, 1)[0];
}

/**
 * The candidates of which any may have been meant: the nearest, and those that are hardly farther. Where
 * there are several, nothing should be put in place of the word without asking.
 */
export function guesses<C extends string>(word: string, candidates: Iterable<C>): C[] {
	const near = ranked(word, candidates);
	const least = near[0]?.slips ?? 0;
	return near
		.filter(({ slips }) => slips <= least + 1)
		.slice(0, 3)
		.map(({ candidate }) => candidate);
}

/**
 * The candidates that a misspelt word was probably meant to be, nearest first; none where all are
 * too far. Letter case is no difference.
 */
export function suggest<C extends string>(word: string, candidates: Iterable<C>, limit = 3): C[] {
	return ranked(word, candidates)
		.slice(0, limit)
		.map(({ candidate }) => candidate);
}

function ranked<C extends string>(word: string, candidates: Iterable<C>) {
	const wanted = word.toLowerCase();
	const most = slipsIn(wanted);
	const near: { candidate: C; slips: number; start: number }[] = [];
	for (const candidate of new Set(candidates)) {
		const other = candidate.toLowerCase();
		const slips = slipsBetween(wanted, other, most);
		if (slips !== undefined) near.push({ candidate, slips, start: commonStart(wanted, other) });
	}
	return near.sort((a, b) => a.slips - b.slips || b.start - a.start);
}

/** How many slips of the hand are credible: in `s3` one, in `GetObject` two. */
function slipsIn({ length }: string): number {
	if (length < 2) return 0;
	if (length < 6) return 1;
	return length < 12 ? 2 : 3;
}

/**
 * The least number of letters to add, leave out, replace or swap with their neighbour that makes
 * one word the other; nothing where that takes more than `most`. Looks only at places that can be
 * reached with as many, so that the cost grows with the length and not with its square.
 */
function slipsBetween(a: string, b: string, most: number): number | undefined {
	if (Math.abs(a.length - b.length) > most) return undefined;
	const tooMany = most + 1;
	let twoUp: number[] = [];
	let up: number[] = [];
	let row: number[] = [];
	for (let j = 0; j <= Math.min(b.length, most); j++) up[j] = j;

	for (let i = 1; i <= a.length; i++) {
		const from = Math.max(0, i - most);
		const to = Math.min(b.length, i + most);
		let least = tooMany;
		row[from - 1] = tooMany;
		for (let j = from; j <= to; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let slips = j === 0 ? i : (up[j - 1] ?? tooMany) + (same ? 0 : 1);
			if (j < i + most) slips = Math.min(slips, (up[j] ?? tooMany) + 1);
			if (j > from) slips = Math.min(slips, (row[j - 1] ?? tooMany) + 1);
			if (swapped(a, b, i, j)) slips = Math.min(slips, (twoUp[j - 2] ?? tooMany) + 1);
			row[j] = slips;
			least = Math.min(least, slips);
		}
		if (least > most) return undefined;
		[twoUp, up, row] = [up, row, twoUp];
	}
	const slips = up[b.length] ?? tooMany;
	return slips > most ? undefined : slips;
}

function swapped(a: string, b: string, i: number, j: number): boolean {
	return (
		i > 1 &&
		j > 1 &&
		a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
		a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
	);
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
	return length;
}
