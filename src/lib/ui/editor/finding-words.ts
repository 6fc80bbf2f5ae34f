import type { Finding, FindingType } from '$lib/policy/finding';
import { count } from '$lib/policy/wording';

/** AWS's four types, in the plural. */
export const headings: Readonly<Record<FindingType, string>> = {
	ERROR: 'Errors',
	SECURITY_WARNING: 'Security warnings',
	WARNING: 'Warnings',
	SUGGESTION: 'Suggestions'
};

/** Tells lines, counted from 1 as the editor shows them, after reading the text once. */
export function linesIn(text: string): (at: number) => number {
	const ends: number[] = [];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
	return (at) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < at) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}

/** Counted from 1. */
export function columnIn(text: string, at: number): number {
	return at - text.lastIndexOf('\n', at - 1);
}

/** Longer than this, the number of a line leads to no place. */
const longLine = 120;

/** Lines with several findings, or of which the number alone says too little. */
export function crowdedLines(
	text: string,
	lineAt: (at: number) => number,
	findings: readonly Pick<Finding, 'ranges'>[]
): ReadonlySet<number> {
	const starts = new Map<number, Set<number>>();
	for (const { ranges } of findings) {
		const line = lineAt(ranges[0].from);
		starts.set(line, (starts.get(line) ?? new Set()).add(ranges[0].from));
	}
	const lines = text.split('\n');
	return new Set(
		[...starts].flatMap(([line, places]) =>
			places.size > 1 || (lines[line - 1]?.length ?? 0) > longLine ? [line] : []
		)
	);
}

/** `2 errors, 1 warning` */
export function tally(findings: readonly Finding[]): string {
	const words: Readonly<Record<FindingType, string>> = {
		ERROR: 'error',
		SECURITY_WARNING: 'security warning',
		WARNING: 'warning',
		SUGGESTION: 'suggestion'
	};
	const parts = Object.entries(words).flatMap(([type, word]) => {
		const { length } = findings.filter((each) => each.type === type);
		return length === 0 ? [] : [count(length, word)];
	});
	return parts.join(', ') || 'No findings';
}
