import { compile, TreeInterpreter, type JSONValue } from '@jmespath-community/jmespath';
import type { Account } from '../account/account';
import { authorise } from '../account/perform/authorise';
import type { Json } from '../account/base/json';
import type { Service } from '../account/base/call';
import { justIn, principalsNamed } from '../account/perform/principals-named';
import type { PrincipalName } from '../account/principal-name';
import { look } from '../account/perform/perform';
import { all } from '../account/base/table';
import { someEventFits } from './some-event';

/** What an objective, a note or a deduction asks of the account. */
export type Check = Query | Access | All | OneUser;

/** A call, and a JMESPath expression over its answer, as in the CLI's `--query`. */
export interface Query {
	readonly kind: 'query';
	readonly service: Service;
	readonly operation: string;
	readonly parameters: Readonly<Record<string, Json>>;
	readonly query: string;
	readonly is: Json;
}

/** A request that must be allowed, or denied, when the engine is asked. */
export interface Access {
	readonly kind: 'access';
	/** Of `user/*` at least one is allowed, or none is. */
	readonly principal: PrincipalName;
	readonly action: string;
	readonly resource: string;
	readonly allowed: boolean;
}

/** Several checks that must all hold. */
export interface All {
	readonly kind: 'all';
	readonly of: readonly Check[];
}

/**
 * Checks that must all hold of one and the same user, whoever that is: learners name their users
 * themselves. In the checks `{user}` stands for the name.
 */
export interface OneUser {
	readonly kind: 'oneUser';
	readonly of: readonly Check[];
}

export function holds(check: Check, account: Account, time: number): boolean {
	switch (check.kind) {
		case 'query':
			return equal(ask(check, account, time), check.is);
		case 'access':
			return anyAllowed(check, account, time) === check.allowed;
		case 'all':
			return check.of.every((each) => holds(each, account, time));
		case 'oneUser':
			return all(account.iam.users).some(({ name }) =>
				check.of.every((each) => holds(about(name, each), account, time))
			);
	}
}

/** The check with a user's name put in. Names hold no quotes, so an expression stays one. */
function about(user: string, check: Check): Check {
	const known = checksAbout.get(check)?.get(user);
	if (known) return known;
	const text = JSON.stringify(check).replaceAll('{user}', user);
	const fresh = JSON.parse(text) as Check;
	checksAbout.set(check, new Map(checksAbout.get(check)).set(user, fresh));
	return fresh;
}

/** Every check is asked again after every act of a replay. */
const checksAbout = new WeakMap<Check, ReadonlyMap<string, Check>>();

function ask(
	{ service, operation, parameters, query }: Query,
	account: Account,
	time: number
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
function search(query: string, value: Json): JSONValue {
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

function anyAllowed(
	{ principal, action, resource }: Access,
	account: Account,
	time: number
): boolean {
	return principalsNamed(account, principal, justIn(time)).some(
		(each) => authorise(account, each, { action, arn: resource }, { time }).outcome === 'allowed'
	);
}

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
