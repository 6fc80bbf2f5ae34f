import { compile, TreeInterpreter, type JSONValue } from '@jmespath-community/jmespath';
import type { Account } from '../../account/account';
import type { Json } from '../../account/base/json';
import type { Time } from '../../account/base/time';
import { look } from '../../account/perform/perform';
import type { Query } from '../check';
import { someEventFits } from '../some-event';

export function isAnswered(check: Query, account: Account, time: Time): boolean {
	return equal(answerTo(check, account, time), check.is);
}

/** What the expression finds in the answer; null where there is nothing to find. */
export function answerTo(
	{ service, operation, parameters, query }: Query,
	account: Account,
	time: Time
): JSONValue {
	const call = {
		service,
		operation,
		parameters,
		caller: { kind: 'observer' },
		time,
		door: 'program'
	} as const;
	const { answer } = look(account, call);
	// What cannot be found is null, as an expression that finds nothing is.
	if (!answer.ok) return null;
	try {
		return search(query, answer.value);
	} catch (error) {
		throw new QueryFault(`${service} ${operation}, query ${query}: ${reasonOf(error)}`);
	}
}

/** An expression that cannot be applied to the answer it is about: the scenario is to be mended. */
export class QueryFault extends Error {}

/** What is wrong with a JMESPath expression; undefined if it can be read. */
export function faultOfExpression(expression: string): string | undefined {
	try {
		compile(expression);
		return undefined;
	} catch (error) {
		return reasonOf(error);
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** An answer that is the same object is the same answer: it is not searched again. */
export function search(query: string, value: Json): JSONValue {
	if (typeof value !== 'object' || value === null) return searched(query, value);
	const known = found.get(value) ?? new Map<string, JSONValue>();
	const result = known.get(query) ?? searched(query, value);
	found.set(value, known.set(query, result));
	return result;
}

function searched(query: string, value: Json): JSONValue {
	const expression = compiled(query);
	return someEventFits(expression, value) ?? TreeInterpreter.search(expression, value as JSONValue);
}

const found = new WeakMap<object, Map<string, JSONValue>>();

const expressions = new Map<string, ReturnType<typeof compile>>();

function compiled(query: string) {
	const known = expressions.get(query);
	if (known) return known;
	const expression = compile(query);
	expressions.set(query, expression);
	return expression;
}

function equal(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
