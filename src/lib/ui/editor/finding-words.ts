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
