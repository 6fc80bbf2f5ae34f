import type { Version } from '../document';
import { readTokens, variablesIn, type Token } from '../pattern/tokens';

/** A value taken apart, with the variables that the document's version knows. */
export function tokensOf(value: string, version: Version): readonly Token[] {
	return readTokens(value, { wildcards: true, variables: version === '2012-10-17' });
}

export function isWildcard({ kind }: Token): boolean {
	return kind === 'star' || kind === 'one';
}

export function hasVariable(value: string, version: Version): boolean {
	return value.includes('${') && variablesIn(tokensOf(value, version)).length > 0;
}
