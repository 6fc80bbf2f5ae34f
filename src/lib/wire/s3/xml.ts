import { XmlElement } from '@rgrove/parse-xml';
import type { Json } from '../../account/base/json';
import type { Shape } from '../../account/base/shape';
import { isList, isNamed, memberOf, type Named } from '../json';
import { escapeXml } from '../xml';
import { flat, renamed, wrapped } from './bindings';

/** What a value is read into by its shape; what the shape does not know is left out. */
export function readElement(element: XmlElement, shape: Shape, name: string): unknown {
	switch (shape.kind) {
		case 'structure':
			return readStructure(element, shape);
		case 'list':
			return childrenNamed(element, wrapped[name] ?? 'member').map((child) =>
				readElement(child, shape.of, '')
			);
		case 'boolean':
			return truthValue(element.text.trim());
		case 'number':
			return numberIn(element.text.trim());
		case 'text':
		case 'timestamp':
		case 'blob':
		case 'stream':
		case 'password':
			return element.text;
		case 'map':
			return {}; // There are none in S3's XML.
	}
}

function readStructure(
	element: XmlElement,
	{ members }: Extract<Shape, { kind: 'structure' }>
): Record<string, unknown> {
	const read: (readonly [string, unknown])[] = [];
	for (const [name, of] of members) {
		const each = flat[name];
		if (each !== undefined && of.kind === 'list') {
			const items = childrenNamed(element, each).map((child) => readElement(child, of.of, ''));
			read.push([name, items]);
			continue;
		}
		const [child] = childrenNamed(element, renamed[name] ?? name);
		if (child) read.push([name, readElement(child, of, name)]);
	}
	return Object.fromEntries(read);
}

function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
	return children.filter(
		(child): child is XmlElement => child instanceof XmlElement && child.name === name
	);
}

/** What is none of the two stays as it is, for the schema to refuse. */
export function truthValue(text: string): boolean | string {
	const lower = text.toLowerCase();
	return lower === 'true' || lower === 'false' ? lower === 'true' : text;
}

export function numberIn(text: string): number | string {
	return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** An element as S3 writes it. */
export function element(name: string, value: Json, shape: Shape | undefined, more = ''): string {
	if (value === null) return `<${name}${more}/>`;
	if (isNamed(value)) return `<${name}${more}>${elements(value, shape)}</${name}>`;
	return `<${name}${more}>${text(value, shape)}</${name}>`;
}

/** The elements of a structure, in the order of its shape. */
function elements(value: Named, shape: Shape | undefined): string {
	const order = shape?.kind === 'structure' ? [...shape.members.keys()] : [];
	return order
		.filter((name) => Object.hasOwn(value, name))
		.map((name) => member(name, value[name] ?? null, memberOf(shape, name)))
		.join('');
}

function member(name: string, value: Json, shape: Shape | undefined): string {
	if (name === 'Grantee' && isNamed(value)) return grantee(value);
	const called = renamed[name] ?? name;
	if (!isList(value)) return element(called, value, shape);
	const of = shape?.kind === 'list' ? shape.of : undefined;
	const each = flat[name];
	const items = value.map((item) => element(each ?? wrapped[name] ?? 'member', item, of)).join('');
	return each === undefined ? `<${called}>${items}</${called}>` : items;
}

/** Its type is an attribute. */
function grantee({ ID: id = '', Type: type = '' }: Named): string {
	const kind = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${String(type)}"`;
	return `<Grantee ${kind}><ID>${escapeXml(String(id))}</ID></Grantee>`;
}

/** Moments have milliseconds. */
function text(value: Exclude<Json, null | Named>, shape: Shape | undefined): string {
	const told = String(value);
	return escapeXml(shape?.kind === 'timestamp' ? told.replace(/Z$/, '.000Z') : told);
}
