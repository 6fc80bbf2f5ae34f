import { todaysSpelling } from '../account/principal-name';

/*
 * Files of earlier versions. Version 1 is how scenarios were first written, without saying so: it had
 * other spellings for principals. Version 2 had oneUser, where there is oneOf now.
 */

/** What a file of an earlier version says, in the words of today. */
export function today(value: unknown, version: unknown): unknown {
	switch (version) {
		case 1:
			return translated(value, [spelling, oneOf]);
		case 2:
			return translated(value, [oneOf]);
		default:
			return value;
	}
}

/** What stands under a key in today's words; nothing where it stays as it is. */
type Translation = (
	key: string,
	value: unknown
) => readonly (readonly [string, unknown])[] | undefined;

function translated(value: unknown, by: readonly Translation[]): unknown {
	if (Array.isArray(value)) return value.map((each: unknown) => translated(each, by));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, inner]): (readonly [string, unknown])[] => {
			for (const each of by) {
				const found = each(key, inner);
				if (found) return [...found];
			}
			return [[key, translated(inner, by)]];
		})
	);
}

const spelling: Translation = (key, value) => {
	if (typeof value !== 'string') return undefined;
	const meant = spelledToday(key, value);
	return meant === undefined ? undefined : [[key, meant]];
};

function spelledToday(key: string, value: string): string | undefined {
	if (key === 'as' || key === 'by') return todaysSpelling(value);
	const ofUser = key === 'accessKey' && value !== 'root' && !value.includes('/');
	return ofUser ? `user/${value}` : undefined;
}

const oneOf: Translation = (key, value) =>
	key === 'kind' && value === 'oneUser'
		? [
				['kind', 'oneOf'],
				['among', 'users']
			]
		: undefined;
