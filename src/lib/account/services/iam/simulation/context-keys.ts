import type { PolicyDocument, Statement, Text } from '../../../../policy/document';
import type { Context } from '../../../../policy/request';
import {
	readArnTokens,
	readTokens,
	variablesIn,
	type Token
} from '../../../../policy/pattern/tokens';
import { keyOf } from '../../../base/table';

/**
 * The context keys that policies ask for, in conditions and as policy variables, as they write them.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html
 */
export function keysAsked(documents: readonly PolicyDocument[]): readonly string[] {
	const byName = new Map<string, string>();
	for (const { version, statements } of documents) {
		const variables = version === '2012-10-17';
		for (const key of statements.flatMap((statement) => keysIn(statement, variables))) {
			if (!byName.has(keyOf(key))) byName.set(keyOf(key), key);
		}
	}
	return [...byName.values()];
}

function keysIn({ resource, conditions }: Statement, variables: boolean): readonly string[] {
	return [
		...(resource?.patterns ?? []).flatMap((pattern) =>
			variableKeys(pattern, readArnTokens(pattern.value, variables))
		),
		...conditions.flatMap(({ key, values }) => [
			key.value,
			...values.flatMap((value) =>
				variableKeys(value, readTokens(value.value, { wildcards: true, variables }))
			)
		])
	];
}

/** Tokens know a key in lower case only; here it is told as it is written, found from left to right. */
function variableKeys({ value }: Text, tokens: readonly Token[]): readonly string[] {
	const lower = value.toLowerCase();
	let from = 0;
	return variablesIn(tokens).map(({ key }) => {
		const at = lower.indexOf(key, from);
		if (at < 0) return key;
		from = at + key.length;
		return value.slice(at, from);
	});
}

/** Of the keys that policies ask for, those that were not passed. */
export function keysMissing(
	documents: readonly PolicyDocument[],
	passed: Context
): readonly string[] {
	const known = new Set(Object.keys(passed).map(keyOf));
	return keysAsked(documents).filter((key) => !known.has(keyOf(key)));
}
