import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Result } from '../policy/result';
import { strangeName, toPlace, toWords } from '../scenario/file-fault';
import { beyondDepth } from '../scenario/json-depth';

/*
 * A pack or feedback as the text of a file: JSON that says what it is, of which version, and by its
 * fingerprint whether it is whole. The fingerprint is no signature: whoever changes a file on purpose
 * can write another.
 */

export interface ClassFile<Value> {
	/** As in `leastwise-pack`. */
	readonly format: string;
	/** The newest that is read, and the one that is written. */
	readonly version: number;
	/** For sentences: `pack`. */
	readonly called: string;
	/** In characters. */
	readonly longest: number;
	/** Exact, and in the order in which fields are written. */
	readonly schema: v.GenericSchema<Value>;
}

/** Why a file is not taken. Nothing of it is used. */
export interface Refused {
	readonly reason:
		/** Something else, or nothing that can be read. */
		| 'strange'
		/** It breaks off, or was changed. */
		| 'damaged'
		/** A newer Leastwise made it. */
		| 'newer'
		/** It names what this Leastwise has not. */
		| 'unknown';
	/** Where: `items[2].scenario`; the whole file if empty. */
	readonly place: string;
	/** What is wrong, and what to do. */
	readonly message: string;
}

export function writeClassFile<Value>(kind: ClassFile<Value>, value: Value): string {
	const { format, version } = kind;
	const content = plain(kind, value);
	const file = { format, version, fingerprint: fingerprintIn(kind, content), content };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

export function readClassFile<Value>(kind: ClassFile<Value>, text: string): Result<Value, Refused> {
	const { called, longest } = kind;
	if (text.length > longest)
		return refuse('strange', '', `It is longer than any ${called}. Ask for the file again.`);
	const json = parsed(text);
	if (json === undefined)
		return refuse(
			'damaged',
			'',
			`It breaks off or was changed on its way, or is no ${called}. Ask for it again.`
		);
	const strange = strangeName(json);
	if (strange) return refuse('strange', strange.place, strange.message);
	if (!v.is(v.looseObject({ format: v.literal(kind.format) }), json))
		return refuse('strange', 'format', `This is no ${called}. Choose the file that holds one.`);
	if (v.is(v.looseObject({ version: v.pipe(v.number(), v.gtValue(kind.version)) }), json))
		return refuse(
			'newer',
			'version',
			`A newer version of Leastwise made this ${called}. Reload, then try again.`
		);
	return readContent(kind, json);
}

function readContent<Value>(kind: ClassFile<Value>, json: unknown): Result<Value, Refused> {
	const { format, version, called } = kind;
	const file = v.safeParse(
		v.strictObject({
			format: v.literal(format),
			version: v.literal(version),
			fingerprint: v.string(),
			content: kind.schema
		}),
		json,
		{ abortEarly: true }
	);
	if (!file.success) {
		const [issue] = file.issues;
		const place = toPlace((issue.path ?? []).map(({ key }) => key)).replace(/^content\.?/, '');
		return refuse('strange', place, `${toWords(issue)} Ask for the ${called} again.`);
	}
	const content = plain(kind, file.output.content);
	if (file.output.fingerprint !== fingerprintIn(kind, content))
		return refuse(
			'damaged',
			'fingerprint',
			`Its fingerprint does not fit: the ${called} was changed or damaged. Ask for it again.`
		);
	return { ok: true, value: content };
}

/** Of what it says, however the file is set out: 64 hexadecimal digits. */
export function fingerprintOf<Value>(kind: ClassFile<Value>, value: Value): string {
	return fingerprintIn(kind, plain(kind, value));
}

function fingerprintIn<Value>({ format, version }: ClassFile<Value>, content: Value): string {
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify([format, version, content]))));
}

/** Fields in the schema’s order, and numbers as JSON has them: it knows no -0. */
function plain<Value>({ schema }: ClassFile<Value>, value: Value): Value {
	return JSON.parse(JSON.stringify(v.parse(schema, value))) as Value;
}

function parsed(text: string): unknown {
	if (beyondDepth(text) !== undefined) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return undefined;
	}
}

function refuse(reason: Refused['reason'], place: string, message: string) {
	return { ok: false, error: { reason, place, message } } as const;
}
