import type { Request } from './decision';
import type { Listing, PolicyDocument, Statement } from './document';
import { compileWildcards, compileWithVariables, matchesPattern, type Pattern } from './pattern';

/** A policy prepared for many decisions. */
export type CompiledPolicy = readonly CompiledStatement[];

export interface CompiledStatement {
	readonly statement: Statement;
	readonly matchesAction: (request: Request) => boolean;
	readonly matchesResource: (request: Request) => boolean;
}

export function compile({ version, statements }: PolicyDocument): CompiledPolicy {
	const compileResource = version === '2012-10-17' ? compileWithVariables : compileWildcards;
	return statements.map((statement) => {
		// Actions compare without regard to case, resources with it.
		const matchesAction = matcher(statement.action, (text) => compileWildcards(text.toLowerCase()));
		const matchesResource = matcher(statement.resource, compileResource);
		return {
			statement,
			matchesAction: ({ action, context }) => matchesAction(action.toLowerCase(), context),
			matchesResource: ({ resource, context }) => matchesResource(resource, context)
		};
	});
}

function matcher({ kind, patterns }: Listing, compilePattern: (text: string) => Pattern) {
	const compiled = patterns.map(compilePattern);
	return (text: string, context: Request['context']) =>
		compiled.some((pattern) => matchesPattern(pattern, text, context)) === (kind === 'only');
}
