import type * as v from 'valibot';

/**
 * How a parameter or what is in an answer is written down, outside of the account: on the wire, on a
 * command line. Constraints are the account's to check.
 */
export type Shape =
	| Plain
	| { readonly kind: 'list'; readonly of: Shape; readonly least?: number }
	| { readonly kind: 'map'; readonly of: Shape }
	| Structure;

interface Plain {
	readonly kind: 'text' | 'number' | 'boolean' | SpecialText;
	/** What a client checks before it asks: the least value, or the least length. */
	readonly least?: number;
	/** The only values there are, where AWS names them. */
	readonly choices?: readonly string[];
}

export interface Structure {
	readonly kind: 'structure';
	/** In AWS's order. */
	readonly members: ReadonlyMap<string, Shape>;
	/** Those that are never left out. */
	readonly required: ReadonlySet<string>;
}

/** What a schema says of itself, with `v.metadata`, where it is not written as what it is made of. */
export interface Written {
	readonly kind: SpecialText;
}

type SpecialText = (typeof specialTexts)[number];
/** A `stream` is a blob that is an HTTP body, and a file on a command line. */
const specialTexts = ['password', 'timestamp', 'blob', 'stream'] as const;

const text: Shape = { kind: 'text' };
const known = new WeakMap<v.GenericSchema, Shape>();

/** Reads an operation's schema. What is none of the known kinds is a text. */
export function shapeOf(schema: v.GenericSchema): Shape {
	const found = known.get(schema);
	if (found) return found;
	const shape = read(schema);
	known.set(schema, shape);
	return shape;
}

function read(schema: v.GenericSchema): Shape {
	const kind = kindSaidBy(schema);
	if (kind) return { kind };
	if ('wrapped' in schema && isSchema(schema.wrapped)) return shapeOf(schema.wrapped);
	if ('entries' in schema && isRecord(schema.entries)) return structure(schema.entries);
	const bounds = boundsOf(schema);
	if ('item' in schema && isSchema(schema.item)) {
		return { kind: 'list', of: shapeOf(schema.item), ...bounds };
	}
	switch (schema.type) {
		case 'boolean':
			return { kind: 'boolean' };
		case 'number':
			return { kind: 'number', ...bounds };
		case 'string':
			return { kind: 'text', ...bounds };
		case 'picklist':
			return 'options' in schema && Array.isArray(schema.options)
				? { kind: 'text', choices: schema.options.map(String) }
				: text;
		case 'record':
			return 'value' in schema && isSchema(schema.value)
				? { kind: 'map', of: shapeOf(schema.value) }
				: text;
		case 'union':
		case 'variant': {
			const options = 'options' in schema && Array.isArray(schema.options) ? schema.options : [];
			return eitherOf(options.filter(isSchema).map(shapeOf));
		}
		default:
			return text;
	}
}

/** What its checks say that it must be at least. */
function boundsOf(schema: v.GenericSchema): { readonly least?: number } {
	for (const item of pipeOf(schema)) {
		if (item !== schema && isSchema(item)) {
			const bounds = boundsOf(item);
			if (bounds.least !== undefined) return bounds;
		}
		if (!isRecord(item) || (item['type'] !== 'min_length' && item['type'] !== 'min_value'))
			continue;
		if (typeof item['requirement'] === 'number') return { least: item['requirement'] };
	}
	return {};
}

function pipeOf(schema: v.GenericSchema): readonly unknown[] {
	return 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
}

/** Of structures, all their members; of other things the first, which is how AWS has them. */
function eitherOf(options: readonly Shape[]): Shape {
	const structures = options.filter((each) => each.kind === 'structure');
	if (structures.length === 0 || structures.length < options.length) return options[0] ?? text;
	const members = new Map(structures.flatMap((each) => [...each.members]));
	const required = [...members.keys()].filter((name) =>
		structures.every((each) => each.required.has(name))
	);
	return { kind: 'structure', members, required: new Set(required) };
}

/** Of a pipe, by any of its items: the first may be a pipe itself. */
function kindSaidBy(schema: v.GenericSchema): SpecialText | undefined {
	for (const item of pipeOf(schema)) {
		if (item !== schema && isSchema(item)) {
			const kind = kindSaidBy(item);
			if (kind) return kind;
		}
		if (isRecord(item) && item['type'] === 'metadata' && isRecord(item['metadata'])) {
			const { kind } = item['metadata'];
			return specialTexts.find((each) => each === kind);
		}
	}
	return undefined;
}

function structure(entries: Record<string, unknown>): Shape {
	const members = new Map<string, Shape>();
	const required = new Set<string>();
	for (const [name, entry] of Object.entries(entries)) {
		if (!isSchema(entry)) continue;
		members.set(name, shapeOf(entry));
		if (entry.type !== 'optional' && entry.type !== 'exact_optional') required.add(name);
	}
	return { kind: 'structure', members, required };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isSchema(value: unknown): value is v.GenericSchema {
	return isRecord(value) && value['kind'] === 'schema';
}
