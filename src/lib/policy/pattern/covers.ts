import { fixedStart } from './wildcards';

/**
 * What can be said of two patterns with `*` and `?` without any text to match. Both answers are
 * exact, but for patterns made to be hard: there `covers` gives up after a fixed number of steps
 * and says no.
 */

/** Steps for one question; patterns as people write them take a few dozen. */
const patience = 5_000;

/** Characters of a pattern behind what two have in common; no ARN is longer. */
const longest = 2_048;

/** Places in a pattern that could have been reached, in ascending order. */
type Places = readonly number[];

/**
 * Whether every text that `narrow` matches is matched by `wide` as well.
 *
 * `wide` is followed along all that `narrow` can be. For a wildcard of `narrow` it is enough to try
 * a character that `wide` does not name: what matches that matches any.
 */
export function covers(wide: string, narrow: string): boolean {
	const start = fixedStart(wide);
	if (start === wide || !fixedStart(narrow).startsWith(start)) return wide === narrow;
	return coversRest(wide.slice(start.length), narrow.slice(start.length));
}

function coversRest(wide: string, narrow: string): boolean {
	if (wide === narrow || wide === '*') return true;
	if (Math.max(wide.length, narrow.length) > longest) return false;
	if (!couldCover(wide, narrow)) return false;
	const pattern = [...wide];
	const ahead = [...narrow];
	const start = reach(pattern, [0]);
	const open: [at: number, places: Places][] = [[0, start]];
	const seen = new Set<string>([`0 ${start.join()}`]);
	const visit = (at: number, places: Places) => {
		const key = `${at} ${places.join()}`;
		if (!seen.has(key)) open.push([at, places]);
		seen.add(key);
	};
	for (let state = open.pop(); state !== undefined; state = open.pop()) {
		const [at, places] = state;
		if (places.length === 0 || seen.size > patience) return false;
		const character = ahead[at];
		if (character === undefined) {
			if (places.at(-1) !== pattern.length) return false;
		} else if (character === '*') {
			visit(at + 1, places);
			visit(at, step(pattern, places, undefined));
		} else {
			visit(at + 1, step(pattern, places, character === '?' ? undefined : character));
		}
	}
	return true;
}

/**
 * Whether the wider matches the shortest text that the narrower does, which most pairs fail. Goes
 * back only to the latest star, since what an earlier one took in could not help.
 */
function couldCover(wide: string, narrow: string): boolean {
	if (/[\ud800-\udfff]/.test(wide + narrow)) return true; // characters of two units
	let place = 0;
	let star = -1;
	let starAt = 0;
	for (let at = 0; at < narrow.length;) {
		if (narrow[at] === '*') {
			at++;
		} else if (wide[place] === '*') {
			star = place++;
			starAt = at;
		} else if (wide[place] === '?' || wide[place] === narrow[at]) {
			place++;
			at++;
		} else if (star >= 0) {
			place = star + 1;
			at = ++starAt;
		} else {
			return false;
		}
	}
	while (wide[place] === '*') place++;
	return place === wide.length;
}

/** The places after one character; nothing stands for a character that the pattern does not name. */
function step(pattern: readonly string[], places: Places, character: string | undefined): Places {
	const next: number[] = [];
	for (const place of places) {
		const expected = pattern[place];
		if (expected === '*') next.push(place);
		else if (expected === '?' || (expected !== undefined && expected === character)) {
			next.push(place + 1);
		}
	}
	return reach(pattern, next);
}

/** Adds what an empty star lets through; what lies before the last star has nothing to add to it. */
function reach(pattern: readonly string[], places: Places): Places {
	const reached = new Set<number>();
	for (let place of places) {
		reached.add(place);
		while (pattern[place] === '*') reached.add(++place);
	}
	const sorted = [...reached].sort((a, b) => a - b);
	const star = sorted.findLast((place) => pattern[place] === '*');
	return star === undefined ? sorted : sorted.filter((place) => place >= star);
}

/** Whether there is a text that both match. */
export function overlaps(one: string, other: string): boolean {
	const [a, b] = [[...one], [...other]];
	// row[j]: whether what is left of `one` and `b` from j on have a text in common.
	let below: boolean[] = [];
	for (let i = a.length; i >= 0; i--) {
		const row: boolean[] = [];
		for (let j = b.length; j >= 0; j--) {
			const [x, y] = [a[i], b[j]];
			if (x === undefined && y === undefined) row[j] = true;
			else if (x === '*') row[j] = below[j] === true || (y !== undefined && row[j + 1] === true);
			else if (y === '*') row[j] = row[j + 1] === true || (x !== undefined && below[j] === true);
			else {
				const same = x !== undefined && y !== undefined && (x === '?' || y === '?' || x === y);
				row[j] = same && below[j + 1] === true;
			}
		}
		below = row;
	}
	return below[0] === true;
}
