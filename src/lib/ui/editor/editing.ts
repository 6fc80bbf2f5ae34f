import type { TransactionSpec } from '@codemirror/state';
import type { Edit } from '$lib/policy/finding';

/** The edits as one step that Undo takes back. */
export function editing(edits: readonly Edit[]): TransactionSpec {
	return {
		changes: edits.map(({ range: { from, to }, text }) => ({ from, to, insert: text })),
		userEvent: 'input.fix'
	};
}
