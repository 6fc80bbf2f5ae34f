import type { Json } from '../account/base/json';

/*
 * A policy can be written in many ways and mean the same. These are ways to write it otherwise: some that
 * keep what it means, some that do not. With them a scenario is proved to judge policies by what they do.
 */

/** A policy as JSON, its statements in a list. */
export interface Document {
	readonly Statement: readonly Statement[];
	readonly [element: string]: Json | readonly Statement[];
}

export type Statement = Readonly<Record<string, Json>>;

const listed = ['Action', 'NotAction', 'Resource', 'NotResource'];

export interface Rewriting {
	readonly name: string;
	readonly rewrite: (document: Document) => Document;
}

/** A policy in a call’s parameter, as text or as YAML; nothing where it is none. */
export function documentIn(value: unknown): Document | undefined {
	const read = typeof value === 'string' ? parsed(value) : value;
	if (!isMap(read) || !('Statement' in read)) return undefined;
	const { Statement: given } = read;
	const statements = (Array.isArray(given) ? given : [given]).filter(isMap);
	return { ...read, Statement: statements };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isMap(value: unknown): value is Statement {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever is allowed, and denied, stays so. */
export const keeping: readonly Rewriting[] = [
	{
		name: 'statements the other way round',
		rewrite: (document) => statementwise(document, (all) => all.toReversed())
	},
	{
		name: 'every statement twice',
		rewrite: (document) =>
			statementwise(document, (all) => all.flatMap((each) => [withoutSid(each), withoutSid(each)]))
	},
	{ name: 'actions in capitals', rewrite: inActions((action) => action.toUpperCase()) },
	{ name: 'actions in lower case', rewrite: inActions((action) => action.toLowerCase()) },
	{ name: 'lists the other way round', rewrite: inLists((list) => list.toReversed()) },
	{ name: 'every value of a list twice', rewrite: inLists((list) => [...list, ...list]) },
	{
		name: 'lists of one as text',
		rewrite: inLists((list) => (list.length === 1 ? (list[0] ?? '') : list))
	},
	{ name: 'a statement for each action', rewrite: split('Action') },
	{ name: 'a statement for each resource', rewrite: split('Resource') },
	{
		name: 'wildcards doubled',
		rewrite: inLists(
			(list) => list.map((each) => (each === '*' ? each : each.replaceAll('*', '**'))),
			['Action', 'Resource']
		)
	},
	{
		name: 'statements with names',
		rewrite: (document) =>
			statementwise(document, (all) => all.map((each, at) => ({ ...each, Sid: `Statement${at}` })))
	}
];

/** Each with one thing in it gone or gone wrong, so that it no longer does what it was written for. */
export function breaking(document: Document): readonly (readonly [string, Document])[] {
	return document.Statement.flatMap((statement, at) => {
		const place = `statement ${at + 1}`;
		const others = document.Statement.filter((_, other) => other !== at);
		const replaced = (by: Statement): Document => ({
			...document,
			Statement: document.Statement.map((each, other) => (other === at ? by : each))
		});
		const { Effect: effect } = statement;
		return [
			...(others.length > 0
				? [[`${place} left out`, { ...document, Statement: others }] as const]
				: []),
			[
				`${place} with the other effect`,
				replaced({ ...statement, Effect: effect === 'Allow' ? 'Deny' : 'Allow' })
			] as const,
			...each('Action', statement).map(
				([action, rest]) =>
					[
						`${place} without ${action}`,
						replaced({ ...statement, Action: [...rest, `${action}ForNobody`] })
					] as const
			),
			...each('Resource', statement).flatMap(([resource, rest]) =>
				resource === '*'
					? []
					: [
							[
								`${place} with another resource than ${resource}`,
								replaced({ ...statement, Resource: [...rest, elsewhere(resource)] })
							] as const
						]
			)
		];
	});
}

/** Each value of an element, with the others. */
function each(
	element: string,
	statement: Statement
): readonly (readonly [string, readonly string[]])[] {
	const values = textsOf(statement[element]);
	return values.map((value, at) => [value, values.filter((_, other) => other !== at)] as const);
}

/** In the same form, and of nobody here. */
function elsewhere(arn: string): string {
	const parts = arn.split(':');
	const name = parts.slice(5).join(':');
	return [...parts.slice(0, 5), `elsewhere-${name}`].join(':');
}

/** What AdministratorAccess says. */
export const everythingAllowed: Document = {
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }]
};

function statementwise(
	document: Document,
	change: (statements: readonly Statement[]) => readonly Statement[]
): Document {
	return { ...document, Statement: change(document.Statement) };
}

function withoutSid(statement: Statement): Statement {
	return Object.fromEntries(Object.entries(statement).filter(([element]) => element !== 'Sid'));
}

function inActions(change: (action: string) => string) {
	return inLists((list) => list.map(change), ['Action', 'NotAction']);
}

function inLists(
	change: (list: readonly string[]) => string | readonly string[],
	elements = listed
) {
	return (document: Document) =>
		statementwise(document, (all) =>
			all.map((statement) =>
				Object.fromEntries(
					Object.entries(statement).map(([element, value]) => [
						element,
						elements.includes(element) ? asJson(change(textsOf(value))) : value
					])
				)
			)
		);
}

function split(element: string) {
	return (document: Document) =>
		statementwise(document, (all) =>
			all.flatMap((statement) => {
				const values = textsOf(statement[element]);
				return values.length < 2
					? [statement]
					: values.map((value) => ({ ...withoutSid(statement), [element]: value }));
			})
		);
}

function asJson(value: string | readonly string[]): Json {
	return typeof value === 'string' ? value : [...value];
}

function textsOf(value: Json | undefined): readonly string[] {
	const list = Array.isArray(value) ? value : [value];
	return list.filter((each) => typeof each === 'string');
}
