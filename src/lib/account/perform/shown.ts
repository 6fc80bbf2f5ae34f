import type { Json } from '../base/json';
import { parameterName } from '../base/validation';

/** No parameter and no answer of AWS's goes as deep as this. What lies deeper is left out. */
const deepest = 50;
/** CloudTrail records so much of a field, as JSON, or nothing of it. */
const longest = 100 * 1024;

/**
 * Parameters or an answer, as CloudTrail has them: names with a small first letter, secrets left out,
 * an empty answer as null. Of what is too large only the size is told.
 */
export function shownIn(
	field: 'requestParameters' | 'responseElements',
	value: Json,
	secrets: readonly string[]
): Json {
	const told = shown(value, secrets, deepest);
	if (typeof told !== 'object' || told === null) return told;
	const { length } = JSON.stringify(told);
	return length > longest
		? { reason: `${field} too large`, omitted: true, originalSize: length }
		: told;
}

function shown(value: Json, secrets: readonly string[], depth: number): Json {
	if (typeof value !== 'object' || value === null) return value;
	if (depth === 0) return null;
	if (Array.isArray(value)) return value.map((each: Json) => shown(each, secrets, depth - 1));
	const entries = Object.entries(value as Record<string, Json>).filter(
		([name]) => !secrets.includes(name)
	);
	if (entries.length === 0) return null;
	return Object.fromEntries(
		entries.map(([name, each]) => [parameterName(name), shown(each, secrets, depth - 1)])
	);
}
