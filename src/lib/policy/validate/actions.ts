import type { Listing, StatementDraft } from '../document';
import { compileGlob, type Glob, type Matches } from '../pattern/glob';
import { readTokens } from '../pattern/tokens';
import { isWild } from '../pattern/wildcards';

/** Whether a pattern of an `Action` element matches an action, without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
	const wanted = action.toLowerCase();
	if (!isWild(pattern)) return pattern.toLowerCase() === wanted;
	return matchesGlob(pattern.toLowerCase(), wanted);
}

/** Whether a listing is about an action: names it, or with `NotAction` leaves it in. */
export function includesAction({ kind, patterns }: Listing, action: string): boolean {
	const named = patterns.some(({ value }) => matchesAction(value, action));
	return kind === 'only' ? named : !named;
}

/** Whether any of the statements is about an action. */
export function someIncludes(statements: readonly StatementDraft[], action: string): boolean {
	return statements.some(
		(statement) => statement.action && includesAction(statement.action, action)
	);
}

/** Whether a text with `*` and `?`, and no variables, matches another. */
export function matchesGlob(pattern: string, text: string): boolean {
	return globMatcher(pattern)(text);
}

/** The same for one pattern and many texts. */
export function globMatcher(pattern: string): Matches {
	const tokens = readTokens(pattern, { wildcards: true, variables: false });
	return compileGlob(tokens.filter(isGlobToken));
}

function isGlobToken(token: ReturnType<typeof readTokens>[number]): token is Glob[number] {
	return token.kind !== 'variable';
}
