import type { Json } from './document';

/*
 * Terraform's language, as `terraform fmt` lays it out.
 * https://developer.hashicorp.com/terraform/language/syntax/configuration
 */

/** An expression as it is written: `aws_iam_policy.read_maps.arn`. */
export class Expression {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

export type Hcl =
	string | number | boolean | null | Expression | readonly Hcl[] | { readonly [name: string]: Hcl };

/** A block inside a block: `versioning_configuration { … }`. */
export interface Block {
	readonly name: string;
	readonly attributes: Attributes;
}

/** In order; what is undefined is left out. */
export type Attributes = readonly (readonly [name: string, value: Hcl | undefined])[];

export function resource(
	type: string,
	name: string,
	attributes: Attributes,
	blocks: readonly Block[] = []
): string {
	const parts = [
		assignments(attributes, step),
		...blocks.map(
			(block) => `${step}${block.name} {\n${assignments(block.attributes, step + step)}\n${step}}`
		)
	];
	return `resource ${string(type)} ${string(name)} {\n${parts.join('\n\n')}\n}`;
}

/** A document made JSON by Terraform. */
export function jsonencode(value: Json): Expression {
	return new Expression(`jsonencode(${written(value, step)})`);
}

/** A text as it is, but for what begins a template: nothing else is escaped in there. */
export function heredoc(json: string): Expression {
	// In JSON a dollar sign may be an escape, so that none stands before one that is escaped for Terraform.
	const text = json.replaceAll(/([$%]*)([$%])\{/g, (_, before: string, sign: string) => {
		const apart = Array.from(before, (each) => (each === '$' ? '\\u0024' : '\\u0025')).join('');
		return `${apart}${sign}${sign}{`;
	});
	return new Expression(`<<EOT\n${text}\nEOT`);
}

const step = '  ';

/** Equals signs stand below one another where values take one line. */
function assignments(attributes: Attributes, indent: string): string {
	const lines = attributes.flatMap(([name, value]) =>
		value === undefined ? [] : [{ name, value: written(value, indent) }]
	);
	return aligned(lines)
		.map((line) => indent + line)
		.join('\n');
}

interface Line {
	readonly name: string;
	readonly value: string;
}

function aligned(lines: readonly Line[]): readonly string[] {
	const isLong = ({ value }: Line) => value.includes('\n');
	return lines.map((line, at) => {
		if (isLong(line)) return `${line.name} = ${line.value}`;
		let [from, to] = [at, at];
		while (from > 0 && !isLong(lines[from - 1] ?? line)) from -= 1;
		while (to < lines.length - 1 && !isLong(lines[to + 1] ?? line)) to += 1;
		const width = Math.max(...lines.slice(from, to + 1).map(({ name }) => name.length));
		return `${line.name.padEnd(width)} = ${line.value}`;
	});
}

function written(value: Hcl, indent: string): string {
	if (value instanceof Expression) return value.text;
	if (typeof value === 'string') return string(value);
	if (typeof value !== 'object' || value === null) return String(value);
	const inner = indent + step;
	if (isList(value)) {
		if (value.length === 0) return '[]';
		const [only] = value;
		if (value.length === 1 && (typeof only !== 'object' || only instanceof Expression)) {
			return `[${written(value[0] ?? null, indent)}]`;
		}
		const items = value.map((each) => `${inner}${written(each, inner)},`);
		return `[\n${items.join('\n')}\n${indent}]`;
	}
	const members = Object.entries(value);
	if (members.length === 0) return '{}';
	const lines = aligned(
		members.map(([name, each]) => ({ name: key(name), value: written(each, inner) }))
	);
	return `{\n${lines.map((line) => inner + line).join('\n')}\n${indent}}`;
}

function isList(value: Hcl): value is readonly Hcl[] {
	return Array.isArray(value);
}

/** Bare where it is a word that cannot be a keyword: those have small letters. */
function key(name: string): string {
	return /^[A-Z][A-Za-z0-9]*$/.test(name) ? name : string(name);
}

const escapes: Readonly<Record<string, string>> = {
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
	'"': '\\"',
	'\\': '\\\\'
};

/**
 * In quotes, where `${` and `%{` begin a template unless their sign stands twice. What stands before such
 * a pair is written as an escape if it is one of the signs: three in a row are read in more than one way.
 *
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function string(text: string): string {
	const escaped = Array.from(
		text,
		(each) => escapes[each] ?? (unseen.test(each) ? unicode(each) : each)
	).join('');
	const signs = /([$%]*)([$%])\{/g;
	const doubled = escaped.replaceAll(
		signs,
		(_, before: string, sign: string) => `${Array.from(before, unicode).join('')}${sign}${sign}{`
	);
	return `"${doubled}"`;
}

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;

function unicode(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
