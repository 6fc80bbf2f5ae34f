import { compileGlob, type Glob } from './glob';
import { variablesIn, type Token, type Variable } from './tokens';

/** Finds the value of a single-valued context key, given in lower case. */
export type Lookup = (key: string) => string | undefined;

/** A pattern prepared for many matches. */
export interface Pattern {
	readonly tokens: readonly Token[];
	/** Whether it matches the whole text. Time is linear in the text, whatever the wildcards. */
	matches(text: string, lookup: Lookup): boolean;
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
	return {
		tokens,
		matches(text, lookup) {
			const resolved = resolve(tokens, lookup);
			return resolved !== undefined && compileGlob(resolved)(text);
		}
	};
}

/** The tokens with values in place of variables; nothing where a value is missing. */
function resolve(tokens: readonly Token[], lookup: Lookup): Glob | undefined {
	const resolved: Glob[number][] = [];
	for (const token of tokens) {
		if (token.kind !== 'variable') {
			resolved.push(token);
			continue;
		}
		const value = valueOf(token, lookup);
		if (value === undefined) return undefined;
		resolved.push({ kind: 'text', text: value });
	}
	return resolved;
}

export function valueOf({ key, fallback }: Variable, lookup: Lookup): string | undefined {
	return lookup(key) ?? fallback;
}
