import type * as v from 'valibot';
import { password, passwordProof } from '../account/services/iam/parameters';

/** How a parameter is written on the wire. Constraints are the account's to check. */
export type Shape =
	| { readonly kind: 'text' | 'number' | 'boolean' | 'password' }
	| { readonly kind: 'list'; readonly of: Shape }
	| { readonly kind: 'map'; readonly of: Shape }
	| { readonly kind: 'structure'; readonly members: ReadonlyMap<string, Shape> };

const text: Shape = { kind: 'text' };
const known = new WeakMap<v.GenericSchema, Shape>([
	[password, { kind: 'password' }],
	[passwordProof, { kind: 'password' }]
]);

/** Reads an operation's schema. What is none of the known kinds is a text. */
export function shapeOf(schema: v.GenericSchema): Shape {
	const found = known.get(schema);
	if (found) return found;
	const shape = read(schema);
	known.set(schema, shape);
	return shape;
}

function read(schema: v.GenericSchema): Shape {
	const [first] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
	// A pipe has its first schema's fields, but is another object.
	if (isSchema(first) && known.has(first)) return shapeOf(first);
	if ('wrapped' in schema && isSchema(schema.wrapped)) return shapeOf(schema.wrapped);
	if ('entries' in schema && isRecord(schema.entries)) return structure(schema.entries);
	if ('item' in schema && isSchema(schema.item)) return { kind: 'list', of: shapeOf(schema.item) };
	switch (schema.type) {
		case 'boolean':
			return { kind: 'boolean' };
		case 'number':
			return { kind: 'number' };
		case 'record':
			return 'value' in schema && isSchema(schema.value)
				? { kind: 'map', of: shapeOf(schema.value) }
				: text;
		case 'union':
		case 'variant': {
			const [option] = 'options' in schema && Array.isArray(schema.options) ? schema.options : [];
			return isSchema(option) ? shapeOf(option) : text;
		}
		default:
			return text;
	}
}

function structure(entries: Record<string, unknown>): Shape {
	const members = new Map<string, Shape>();
	for (const [name, entry] of Object.entries(entries)) {
		if (isSchema(entry)) members.set(name, shapeOf(entry));
	}
	return { kind: 'structure', members };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function isSchema(value: unknown): value is v.GenericSchema {
	return isRecord(value) && value['kind'] === 'schema';
}
