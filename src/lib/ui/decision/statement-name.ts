import type { Reading } from '$lib/policy/decision';

/** What a statement is called: by its Sid, or by its place. */
export function nameOfStatement({
	statement,
	index
}: Pick<Reading, 'statement' | 'index'>): string {
	return statement.sid?.value || `Statement ${index + 1}`;
}
