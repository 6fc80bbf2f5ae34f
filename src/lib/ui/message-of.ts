/** What went wrong, as it is said to people: without the name of its kind. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
