/** Documents come URL-encoded in IAM’s answers. */
export function decoded(document: string): string {
	return decodeURIComponent(document);
}

/** A member that is there only where there is something to say. */
export function given<const Key extends string, T>(
	key: Key,
	value: T | undefined
): Partial<Record<Key, T>> {
	return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}
