import type { Json } from '../account/base/json';
import { isList, isNamed, type Named } from './json';

/** What AWS's models call timestamps, by the name of the member. */
export const timestamps: ReadonlySet<string> = new Set(
	(
		'CreateDate EnableDate Expiration ExpirationDate GeneratedTime JobCompletionDate JobCreationDate ' +
		'LastAccessedTime LastAuthenticated LastUsedDate PasswordLastUsed Timestamp UpdateDate UploadDate ' +
		'ValidUntil'
	).split(' ')
);

/** An answer as AWS has it in JSON: members from A to Z, moments as seconds since 1970. */
export function jsonOf(value: Named): Named {
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, each]) => [name, memberOf(name, each)])
	);
}

function memberOf(name: string, value: Json): Json {
	if (isList(value)) return value.map((each) => memberOf(name, each));
	if (isNamed(value)) return jsonOf(value);
	if (typeof value !== 'string' || !timestamps.has(name)) return value;
	const time = Date.parse(value);
	return Number.isNaN(time) ? value : time / 1000;
}
