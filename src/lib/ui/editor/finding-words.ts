import type { Finding, FindingType } from '$lib/policy/finding';

/** AWS's four types, in the plural. */
export const headings: Readonly<Record<FindingType, string>> = {
	ERROR: 'Errors',
	SECURITY_WARNING: 'Security warnings',
	WARNING: 'Warnings',
	SUGGESTION: 'Suggestions'
};

/** Counted from 1, as the editor shows it. */
export function lineAt(text: string, at: number): number {
	return text.slice(0, at).split('\n').length;
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
		const count = findings.filter((each) => each.type === type).length;
		return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
	});
	return parts.join(', ') || 'No findings';
}
