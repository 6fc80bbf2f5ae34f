import { singleValueOf, type Keys } from '../condition/context';
import { compileGlob, type Glob, type Matches } from './glob';
import { variablesIn, type Token, type Variable } from './tokens';

/** A pattern prepared for many matches. */
export interface Pattern {
	readonly tokens: readonly Token[];
	/** Whether it matches the whole text. Time is linear in the text, whatever the wildcards. */
	matches(text: string, keys: Keys): boolean;
}

/**
 * A variable whose key is absent and that has no default matches nothing; a value put in is
 * compared as text, so a `*` in it is no wildcard.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function compilePattern(tokens: readonly Token[]): Pattern {
	if (variablesIn(tokens).length === 0) {
		const matches = compileGlob(tokens.filter((token) => token.kind !== 'variable'));
		return { tokens, matches };
	}
	return { tokens, matches: matchResolved(tokens) };
}

/** Requests of one caller give variables the same values, so the latest is kept. */
function matchResolved(tokens: readonly Token[]): Pattern['matches'] {
	const variables = variablesIn(tokens);
	let latest: readonly (string | undefined)[] | undefined;
	let matches: Matches | undefined;
	return (text, keys) => {
		if (!latest || variables.some((variable, at) => valueOf(variable, keys) !== latest?.[at])) {
			latest = variables.map((variable) => valueOf(variable, keys));
			const resolved = resolve(tokens, keys);
			matches = resolved && compileGlob(resolved);
		}
		return matches !== undefined && matches(text);
	};
}

/** The tokens with values in place of variables; nothing where a value is missing. */
function resolve(tokens: readonly Token[], keys: Keys): Glob | undefined {
	const resolved: Glob[number][] = [];
	for (const token of tokens) {
		if (token.kind !== 'variable') {
			resolved.push(token);
			continue;
		}
		const value = valueOf(token, keys);
		if (value === undefined) return undefined;
		resolved.push({ kind: 'text', text: value });
	}
	return resolved;
}

export function valueOf({ key, fallback }: Variable, keys: Keys): string | undefined {
	return singleValueOf(keys, key) ?? fallback;
}
