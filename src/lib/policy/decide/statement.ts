import type { Asked } from './asked';
import { compileCondition, type CompiledCondition } from '../condition/condition';
import { singleValueOf, valuesOf } from '../condition/context';
import type { Grant, Verdict } from '../decision';
import type { Listing, Statement, Version } from '../document';
import { compilePattern, type Pattern } from '../pattern/pattern';
import { compilePrincipal, type NamesPrincipal } from './principal';
import { readArnTokens, readTokens, variablesIn } from '../pattern/tokens';

/** A statement prepared for many requests; one matcher serves all layers. */
export interface CompiledStatement {
	readonly statement: Statement;
	readonly index: number;
	readonly principal: NamesPrincipal | undefined;
	readonly action: CompiledListing;
	/** Role trust policies, and some resource policies, name no resource: theirs is implied. */
	readonly resource: CompiledListing | undefined;
	readonly conditions: readonly CompiledCondition[];
	/** Those in its resources that have no default. */
	readonly variables: readonly string[];
}

interface CompiledListing {
	readonly only: boolean;
	readonly patterns: readonly Pattern[];
}

export function compileStatement(
	statement: Statement,
	index: number,
	version: Version
): CompiledStatement {
	const variables = version === '2012-10-17';
	const { principal, action, conditions } = statement;
	const resource =
		statement.resource &&
		compileListing(statement.resource, (text) => readArnTokens(text, variables));
	return {
		statement,
		index,
		principal: principal && compilePrincipal(principal),
		// Actions compare without regard to case, resources with it.
		action: compileListing(action, (text) =>
			readTokens(text.toLowerCase(), { wildcards: true, variables: false })
		),
		resource,
		conditions: conditions.map((condition) => compileCondition(condition, variables)),
		variables: resource ? keysWithoutDefault(resource) : []
	};
}

function keysWithoutDefault({ patterns }: CompiledListing): string[] {
	const variables = patterns.flatMap(({ tokens }) => variablesIn(tokens));
	const keys = variables.filter(({ fallback }) => fallback === undefined).map(({ key }) => key);
	return [...new Set(keys)];
}

function compileListing(
	{ kind, patterns }: Listing,
	read: (text: string) => Pattern['tokens']
): CompiledListing {
	return {
		only: kind === 'only',
		patterns: patterns.map(({ value }) => compilePattern(read(value)))
	};
}

/** Whether a statement applies; in a policy that names principals, how directly it names this one. */
export function applies(compiled: CompiledStatement, asked: Asked): Grant | boolean {
	const failed = firstMismatch(compiled, asked);
	if (failed !== undefined) return false;
	return compiled.principal?.(asked.request.principal, asked.bounded) ?? true;
}

/** The same with the reason, for those who want to know. */
export function judge(compiled: CompiledStatement, asked: Asked): Verdict {
	const failed = firstMismatch(compiled, asked);
	if (failed !== undefined) return tell(failed, compiled, asked);
	const grant = compiled.principal?.(asked.request.principal, asked.bounded);
	return grant ? { applies: true, grant } : applying;
}

/** The first element that does not match, in the order AWS documents them; nothing if all do. */
function firstMismatch(
	{ principal, action, resource, conditions }: CompiledStatement,
	asked: Asked
): 'principal' | 'action' | 'resource' | CompiledCondition | undefined {
	if (principal && !principal(asked.request.principal, asked.bounded)) return 'principal';
	if (!lists(action, asked.action, asked)) return 'action';
	if (resource && !lists(resource, asked.request.resource, asked)) return 'resource';
	for (const condition of conditions) if (!condition.holds(asked.keys)) return condition;
	return undefined;
}

function lists({ only, patterns }: CompiledListing, text: string, { keys }: Asked): boolean {
	for (const pattern of patterns) if (pattern.matches(text, keys)) return only;
	return !only;
}

function tell(
	failed: NonNullable<ReturnType<typeof firstMismatch>>,
	{ variables }: CompiledStatement,
	{ keys }: Asked
): Verdict {
	switch (failed) {
		case 'principal':
			return anotherPrincipal;
		case 'action':
			return anotherAction;
		case 'resource': {
			const missing = variables.filter((key) => singleValueOf(keys, key) === undefined);
			return missing.length === 0
				? anotherResource
				: { applies: false, because: { element: 'resource', missing } };
		}
		default: {
			const { condition } = failed;
			const values = valuesOf(keys, condition.key.value.toLowerCase());
			const found = values.length > 0 ? values : undefined;
			return { applies: false, because: { element: 'condition', condition, found } };
		}
	}
}

// Said of most statements for most requests, so they are made once.
const applying: Verdict = { applies: true };
const anotherPrincipal: Verdict = { applies: false, because: { element: 'principal' } };
const anotherAction: Verdict = { applies: false, because: { element: 'action' } };
const anotherResource: Verdict = { applies: false, because: { element: 'resource', missing: [] } };
