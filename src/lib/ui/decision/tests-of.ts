import type { Mismatch, Reading } from '$lib/policy/decision';
import type { Listing, Statement } from '$lib/policy/document';
import { explainMismatch } from '$lib/policy/explain-in-full';
import { keysOf } from '$lib/policy/condition/context';
import { compilePattern } from '$lib/policy/pattern/pattern';
import { readArnTokens, readTokens } from '$lib/policy/pattern/tokens';
import type { Request } from '$lib/policy/request';
import { principalName } from './principal-name';

/** One element of a statement, compared to the request. */
export interface ElementTest {
	readonly element: string;
	readonly result: 'match' | 'mismatch' | 'unread';
	/** What the request has. */
	readonly asked: string;
	/** What the statement wants; several are as good as one. */
	readonly wanted: readonly string[];
	/** In a sentence, where that says more than the values. */
	readonly because?: string;
}

type Element = Mismatch['element'];

const order: readonly Element[] = ['principal', 'action', 'resource', 'condition'];

/** The elements of a statement in the order they are read, up to the first that did not match. */
export function testsOf({ statement, verdict }: Reading, request: Request): readonly ElementTest[] {
	const failed = verdict.applies ? undefined : verdict.because;
	const failedAt = failed ? order.indexOf(failed.element) : order.length;
	return order.flatMap((element, at) => {
		const result = at < failedAt ? 'match' : at === failedAt ? 'mismatch' : 'unread';
		return testsOfElement(element, statement, request, result, failed);
	});
}

function testsOfElement(
	element: Element,
	statement: Statement,
	request: Request,
	result: ElementTest['result'],
	failed: Mismatch | undefined
): readonly ElementTest[] {
	switch (element) {
		case 'principal':
			return statement.principal
				? [
						{
							element: named('Principal', statement.principal.kind),
							result,
							asked: principalName(request.principal),
							wanted: statement.principal.bare
								? ['*']
								: statement.principal.names.map(({ value }) => value)
						}
					]
				: [];
		case 'action':
			return [listed('Action', statement.action, request, result)];
		case 'resource': {
			if (!statement.resource) return [];
			const test = listed('Resource', statement.resource, request, result);
			const missing = failed?.element === 'resource' && failed.missing.length > 0;
			return [missing ? { ...test, because: explainMismatch(failed) } : test];
		}
		case 'condition':
			return conditionTests(statement, request, result, failed);
	}
}

/** Of patterns that cover what is asked, those that do not are left out. */
function listed(
	element: 'Action' | 'Resource',
	{ kind, patterns }: Listing,
	request: Request,
	result: ElementTest['result']
): ElementTest {
	const asked = element === 'Action' ? request.action : request.resource;
	const values = patterns.map(({ value }) => value);
	const covering =
		result === 'unread' ? [] : values.filter((each) => covers(element, each, request));
	return {
		element: named(element, kind),
		result,
		asked,
		wanted: covering.length > 0 ? covering : values
	};
}

function covers(element: 'Action' | 'Resource', pattern: string, request: Request): boolean {
	const { action, resource, context } = request;
	return element === 'Action'
		? compilePattern(
				readTokens(pattern.toLowerCase(), { wildcards: true, variables: false })
			).matches(action.toLowerCase(), keysOf({}))
		: compilePattern(readArnTokens(pattern, true)).matches(resource, keysOf(context));
}

function named(element: string, kind: Listing['kind']): string {
	return kind === 'only' ? element : `Not${element}`;
}

function conditionTests(
	{ conditions }: Statement,
	{ context }: Request,
	result: ElementTest['result'],
	failed: Mismatch | undefined
): readonly ElementTest[] {
	const failedAt =
		failed?.element === 'condition' ? conditions.indexOf(failed.condition) : conditions.length;
	return conditions.map((condition, at) => {
		const own =
			result !== 'mismatch' || at === failedAt ? result : at < failedAt ? 'match' : 'unread';
		const test = `${condition.operatorText.value} ${condition.values.map(({ value }) => value).join(', ')}`;
		return {
			element: 'Condition',
			result: own,
			asked: given(condition.key.value, context),
			wanted: [own === 'unread' ? `${condition.key.value}: ${test}` : test],
			...(at === failedAt && failed && { because: explainMismatch(failed) })
		};
	});
}

function given(key: string, context: Request['context']): string {
	const wanted = key.toLowerCase();
	const value = Object.entries(context).find(([name]) => name.toLowerCase() === wanted)?.[1];
	if (value === undefined || value.length === 0) return `${key} absent`;
	return `${key} = ${typeof value === 'string' ? value : value.join(', ')}`;
}
