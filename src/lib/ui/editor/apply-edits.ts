import type { Edit } from '$lib/policy/finding';

/** The text with the edits made. They are in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { range, text: replacement } of edits) {
		result += text.slice(at, range.from) + replacement;
		at = range.to;
	}
	return result + text.slice(at);
}
