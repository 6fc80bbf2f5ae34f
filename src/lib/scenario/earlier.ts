import { todaysSpelling } from '../account/principal-name';

/*
 * Files of earlier versions. Version 1 is how scenarios were first written, without saying so: it had
 * other spellings for principals.
 */

/** What a file of version 1 says, in the words of today. */
export function fromVersion1(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(fromVersion1);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			translated(key, inner) ?? fromVersion1(inner)
		])
	);
}

function translated(key: string, value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	if (key === 'as' || key === 'by') return todaysSpelling(value);
	const ofUser = key === 'accessKey' && value !== 'root' && !value.includes('/');
	return ofUser ? `user/${value}` : undefined;
}
