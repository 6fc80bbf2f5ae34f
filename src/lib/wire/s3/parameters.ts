import type * as v from 'valibot';
import { readXml } from '../../account/base/xml';
import { shapeOf, type Shape } from '../../account/base/shape';
import { bodyOf } from '../../account/services/s3/objects/body';
import { refuse, type Read } from '../fault';
import { decode, pairsOf } from '../form';
import { headerOf, queryOf, type HttpRequest } from '../http';
import { bodies, headers, queries } from './bindings';
import type { Route } from './route';
import { numberIn, readElement, truthValue } from './xml';

type Parameters = Readonly<Record<string, unknown>>;

/** Reads a request into the parameters of an operation, by its schema alone. */
export function readParameters(
	schema: v.GenericSchema,
	request: HttpRequest,
	route: Route,
	payload: Uint8Array
): Read<Parameters> {
	const shape = shapeOf(schema);
	if (shape.kind !== 'structure') return { ok: true, value: {} };
	const query = new Map(
		pairsOf(queryOf(request)).map(([name, value]) => [
			decode(name),
			decode(value.replaceAll('+', ' '))
		])
	);
	const read: Record<string, unknown> = {};
	for (const [name, of] of shape.members) {
		const value = plainValue(name, of, request, route, query);
		if (value !== undefined) read[name] = value;
	}
	const inBody = bodies[route.operation];
	const ofBody = inBody === undefined ? undefined : shape.members.get(inBody);
	if (inBody === undefined || ofBody === undefined) return { ok: true, value: read };
	const body = readBody(inBody, ofBody, payload);
	return body.ok ? { ok: true, value: { ...read, ...body.value } } : body;
}

function plainValue(
	name: string,
	shape: Shape,
	request: HttpRequest,
	{ bucket, key, operation }: Route,
	query: ReadonlyMap<string, string>
): unknown {
	if (name === 'Bucket') return bucket;
	if (name === 'Key') return key;
	if (name === 'Metadata') return metadataIn(request);
	if (name === 'Tagging' && bodies[operation] !== name) return headerOf(request, 'x-amz-tagging');
	const header = headers[name];
	const asked = queries[name];
	const text = header === undefined ? query.get(asked ?? '') : headerOf(request, header);
	if (text === undefined) return undefined;
	switch (shape.kind) {
		case 'number':
			return numberIn(text);
		case 'boolean':
			return truthValue(text);
		case 'text':
		case 'blob':
		case 'stream':
		case 'timestamp':
		case 'password':
		case 'list':
		case 'map':
		case 'structure':
			return text;
	}
}

const metadataPrefix = 'x-amz-meta-';

function metadataIn({ headers: all }: HttpRequest): Parameters | undefined {
	const own = all
		.map(([name, value]) => [name.toLowerCase(), value] as const)
		.filter(([name]) => name.startsWith(metadataPrefix))
		.map(([name, value]) => [name.slice(metadataPrefix.length), value] as const);
	return own.length === 0 ? undefined : Object.fromEntries(own);
}

function readBody(name: string, shape: Shape, payload: Uint8Array): Read<Parameters> {
	if (name === 'Body') return { ok: true, value: { Body: bodyOf(payload) } };
	const text = new TextDecoder().decode(payload);
	if (name === 'Policy') return { ok: true, value: { Policy: text } };
	if (text.trim() === '') return { ok: true, value: {} };
	const root = readXml(text);
	if (!root) return malformed;
	return { ok: true, value: { [name]: readElement(root, shape, name) } };
}

const malformed = refuse(
	'MalformedXML',
	'The XML you provided was not well-formed or did not validate against our published schema'
);
