import type { Condition, Listing, PolicyDocument, PrincipalElement, Statement } from './document';
import { grouped } from './grouped';
import { readJson, type Json } from './parse/json';
import { Findings } from './parse/json-findings';

/** The policy laid out afresh; names, order, numbers and escapes stay as they are written. */
export function formatPolicy(text: string): string | undefined {
	const findings = new Findings();
	const json = readJson(text, findings);
	return json && !findings.hasErrors ? lines(asWritten(json, text)) : undefined;
}

/** A document as JSON text, in the order in which AWS writes the elements. */
export function toJson(document: PolicyDocument): string {
	const { versionText, id, statements } = document;
	return lines(
		braces([
			versionText && ['Version', string(versionText.value)],
			id && ['Id', string(id.value)],
			['Statement', { open: '[', parts: statements.map(statementParts) }]
		])
	);
}

/** One statement as JSON text. */
export function statementToJson(statement: Statement): string {
	return lines(statementParts(statement));
}

/** JSON on its way to text: a value as written, or brackets around named or nameless parts. */
type Layout =
	| string
	| { readonly open: '['; readonly parts: readonly Layout[] }
	| { readonly open: '{'; readonly parts: readonly Named[] };

/** A name with its quotes, and what stands under it. */
type Named = readonly [string, Layout];

/** AWS's own documentation indents by two to four spaces; lists of actions are long, so two. */
const step = '  ';

function lines(layout: Layout, indent = ''): string {
	if (typeof layout === 'string') return layout;
	const close = layout.open === '{' ? '}' : ']';
	if (layout.parts.length === 0) return `${layout.open}${close}`;
	const inner = indent + step;
	const parts =
		layout.open === '{'
			? layout.parts.map(([name, part]) => `${name}: ${lines(part, inner)}`)
			: layout.parts.map((part) => lines(part, inner));
	return `${layout.open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

function asWritten(json: Json, text: string): Layout {
	switch (json.type) {
		case 'object':
			return {
				open: '{',
				parts: json.members.flatMap(({ name, value }): Named[] =>
					value ? [[text.slice(name.range.from, name.range.to), asWritten(value, text)]] : []
				)
			};
		case 'array':
			return { open: '[', parts: json.items.map((item) => asWritten(item, text)) };
		case 'string':
		case 'number':
		case 'boolean':
		case 'null':
			return text.slice(json.range.from, json.range.to);
	}
}

function statementParts({ sid, effect, principal, action, resource, ...rest }: Statement): Layout {
	const { conditions, conditionRange } = rest;
	return braces([
		sid && ['Sid', string(sid.value)],
		['Effect', string(effect)],
		principal && [elementName('Principal', principal), principalParts(principal)],
		listing('Action', action),
		resource && listing('Resource', resource),
		conditionRange && ['Condition', conditionParts(conditions)]
	]);
}

function elementName(name: string, { kind }: Pick<Listing, 'kind'>): string {
	return kind === 'only' ? name : `Not${name}`;
}

function listing(name: string, element: Listing): Named {
	return [
		elementName(name, element),
		oneOrMany(element.patterns.map(({ value }) => string(value)))
	];
}

function principalParts({ bare, names }: PrincipalElement): Layout {
	if (bare) return string('*');
	const types = [...grouped(names, ({ type }) => type)];
	return braces(
		types.map(([type, group]) => [type, oneOrMany(group.map(({ value }) => string(value)))])
	);
}

function conditionParts(conditions: readonly Condition[]): Layout {
	const operators = [...grouped(conditions, ({ operatorText }) => operatorText.value)];
	return braces(operators.map(([operator, keys]) => [operator, braces(keys.map(conditionKey))]));
}

function conditionKey({ key, values }: Condition): Named {
	return [
		key.value,
		oneOrMany(values.map(({ value, json }) => (json === 'string' ? string(value) : value)))
	];
}

function oneOrMany(values: readonly string[]): Layout {
	const [only] = values;
	return only !== undefined && values.length === 1 ? only : { open: '[', parts: values };
}

function string(value: string): string {
	return JSON.stringify(value);
}

function braces(members: readonly (Named | undefined)[]): Layout {
	return {
		open: '{',
		parts: members.flatMap((member): Named[] => (member ? [[string(member[0]), member[1]]] : []))
	};
}
