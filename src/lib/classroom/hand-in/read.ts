import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { strangeName, toPlace, toWords } from '../../scenario/file-fault';
import { beyondDepth } from '../../scenario/json-depth';
import { unzipped } from '../../study/exchange/zip';
import { fileNames, sealedFormat, sealedVersion } from './files';
import type { HandIn } from './hand-in';
import type { TeacherKey } from './key';
import { handInLimits, handInSchema } from './schema';
import { unseal } from './seal';
import { handInFormat, handInVersion, handInVersions } from './text';

/** Why a file is not taken. Nothing of it is used, and nothing is changed by it. */
export interface NotTaken {
	readonly reason:
		| 'notAHandIn'
		| 'truncated'
		/** Its fingerprint or what seals it differs: damaged on its way, or changed by hand. */
		| 'changed'
		| 'tooLarge'
		/** Sealed, and there is no key. */
		| 'sealed'
		| 'otherKey'
		| 'newer'
		| 'otherPack'
		| 'otherVersion'
		| 'otherCode';
	/** What is wrong, where if that is known, and what to do. */
	readonly message: string;
}

export interface HandInRead {
	readonly handIn: HandIn;
	/** SHA-256 of hand-in.json: 64 hexadecimal digits. */
	readonly fingerprint: string;
	readonly sealed: boolean;
}

type Read = Result<HandInRead, NotTaken>;

/**
 * A hand-in of a file that may be anything. Whether it belongs to a pack is asked of `belongsTo`.
 *
 * @param keys of the teacher, for those that are sealed
 */
export function readHandIn(file: Uint8Array, keys: readonly TeacherKey[] = []): Read {
	const files = filesOf(file);
	if (!files.ok) return files;
	const sealed = files.value.get(fileNames.sealed);
	if (sealed === undefined) return readOpen(files.value);
	const opened = unsealed(sealed, keys);
	if (!opened.ok) return opened;
	const inside = filesOf(opened.value);
	if (!inside.ok) return inside;
	const read = readOpen(inside.value);
	return read.ok ? { ok: true, value: { ...read.value, sealed: true } } : read;
}

type Files = ReadonlyMap<string, Uint8Array>;
const wanted: readonly string[] = [fileNames.handIn, fileNames.fingerprint, fileNames.sealed];

function filesOf(file: Uint8Array): Result<Files, NotTaken> {
	if (file.length > handInLimits.packed)
		return no('tooLarge', 'It is larger than 8 MB, which no hand-in is. Ask what it is.');
	if (!startsAsZip(file))
		return no('notAHandIn', 'This is no hand-in: those are files that end in .leastwise.');
	if (!endsAsZip(file))
		return no(
			'truncated',
			'It breaks off in the middle, probably in the upload. Ask for it again.'
		);
	const files = unzipped(file, (name) => wanted.includes(name), handInLimits.unpacked);
	if (files.ok) return files;
	return files.error.includes('larger')
		? no('tooLarge', 'What is packed in it is larger than any hand-in. Ask what it is.')
		: no('changed', 'It was damaged on its way and cannot be unpacked. Ask for it again.');
}

function readOpen(files: Files): Read {
	const bytes = files.get(fileNames.handIn);
	const written = files.get(fileNames.fingerprint);
	if (!bytes)
		return no('notAHandIn', `There is no ${fileNames.handIn} in it, so this is no hand-in.`);
	const fingerprint = bytesToHex(sha256(bytes));
	if (!written || textOf(written).trim() !== fingerprint)
		return no(
			'changed',
			'Its fingerprint differs: it was changed after it was made, or damaged. Ask for it again.'
		);
	const json = jsonOf(bytes);
	if (json === undefined)
		return no('notAHandIn', `Its ${fileNames.handIn} cannot be read: Leastwise did not make it.`);
	if (isNewer(json, handInFormat, handInVersion)) return newer;
	const read = v.safeParse(fileSchema, json, { abortEarly: true });
	if (read.success)
		return { ok: true, value: { handIn: read.output.handIn, fingerprint, sealed: false } };
	const [issue] = read.issues;
	const place = toPlace((issue.path ?? []).map(({ key }) => key));
	return no('notAHandIn', `${place}: ${toWords(issue)} Leastwise did not make it so.`);
}

const fileSchema = v.strictObject({
	format: v.literal(handInFormat),
	version: v.picklist(handInVersions),
	handIn: handInSchema
});

const encoded = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const sealedSchema = v.strictObject({
	format: v.literal(sealedFormat),
	version: v.literal(sealedVersion),
	to: encoded,
	from: encoded,
	content: encoded
});

function unsealed(bytes: Uint8Array, keys: readonly TeacherKey[]): Result<Uint8Array, NotTaken> {
	const json = jsonOf(bytes);
	if (isNewer(json, sealedFormat, sealedVersion)) return newer;
	if (!v.is(sealedSchema, json))
		return no('changed', 'What seals it is damaged or was changed. Ask for it again.');
	if (keys.length === 0)
		return no('sealed', 'It is sealed. Open it with the key that was made with the pack.');
	const key = keys.find((each) => each.public === json.to);
	if (!key)
		return no(
			'otherKey',
			'It is sealed to another key than yours. Look for the one that was made with its pack.'
		);
	const content = unseal(json, key);
	if (!content)
		return no('changed', 'It was changed or damaged since it was sealed. Ask for it again.');
	return { ok: true, value: content };
}

function jsonOf(bytes: Uint8Array): unknown {
	const text = textOf(bytes);
	if (beyondDepth(text) !== undefined) return undefined;
	try {
		const json = JSON.parse(text) as unknown;
		return strangeName(json) ? undefined : json;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return undefined;
	}
}

function isNewer(json: unknown, format: string, version: number): boolean {
	return v.is(
		v.looseObject({
			format: v.literal(format),
			version: v.pipe(v.number(), v.gtValue(version))
		}),
		json
	);
}

function textOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

function startsAsZip(file: Uint8Array): boolean {
	return isAt(file, 0, [0x50, 0x4b, 0x03, 0x04]);
}

/** The end may have a remark behind it; ours have none, and what packs them again writes none either. */
function endsAsZip(file: Uint8Array): boolean {
	for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--)
		if (isAt(file, at, [0x50, 0x4b, 0x05, 0x06])) return true;
	return false;
}

function isAt(file: Uint8Array, at: number, sign: readonly number[]): boolean {
	return sign.every((byte, place) => file[at + place] === byte);
}

const newer = no(
	'newer',
	'A newer version of Leastwise made it. Reload to have the newest, then try again.'
);

function no(reason: NotTaken['reason'], message: string) {
	return { ok: false, error: { reason, message } } as const;
}
