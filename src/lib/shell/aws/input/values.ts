import { base64 } from '@scure/base';
import type { Shape } from '../../../account/base/shape';
import { badParameter, general } from '../exit';
import { bytesOf, isDirectory } from '../../files';
import { absolute } from '../paths';
import type { Around } from '../../program';
import { integerIn, isBlank, pythonRepr } from '../python';
import { readJson } from './json';
import { readShorthand, ShorthandFault } from './shorthand';
import { isStructure } from './validate';

type Word = string | Uint8Array;
export type Disk = Pick<Around, 'environment' | 'directory' | 'files'>;

/** What the words behind an option say, by its shape: a file, JSON, shorthand, or the words themselves. */
export function valueOf(
	option: string,
	words: string | readonly string[],
	shape: Shape,
	disk: Disk
): unknown {
	const loaded = fileNamed(option, typeof words === 'string' ? words : words, disk);
	const value: Word | readonly string[] = loaded ?? words;
	if (isShorthand(value, shape)) return fromShorthand(option, value, shape, disk);
	return plainValue(option, value, shape, disk);
}

/** What stands in the file that a word names: `file://policy.json`. */
export function fileNamed(
	option: string,
	words: string | readonly string[],
	disk: Disk
): Word | undefined {
	const word = typeof words === 'string' ? words : words.length === 1 ? words[0] : undefined;
	if (word === undefined) return undefined;
	const [, prefix, path = ''] = /^(fileb?):\/\/(.*)$/s.exec(word) ?? [];
	if (prefix === undefined) return undefined;
	const content = disk.files.content.get(absolute(path, disk));
	const expanded = expandedPath(path, disk);
	if (content === undefined) {
		const why = isDirectory(disk.files, absolute(path, disk))
			? `[Errno 21] Is a directory`
			: `[Errno 2] No such file or directory`;
		throw badParameter(option, `Unable to load paramfile ${word}: ${why}: ${pythonRepr(expanded)}`);
	}
	if (prefix === 'fileb') return bytesOf(content);
	if (typeof content === 'string') return content;
	throw badParameter(
		option,
		`Unable to load paramfile (${expanded}), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.`
	);
}

/** With `~` and variables, as Python names it. */
function expandedPath(path: string, disk: Disk): string {
	const full = absolute(path, disk);
	return /^[~$]/.test(path) ? full : path;
}

function isComplex(shape: Shape): boolean {
	if (shape.kind === 'list') return isComplex(shape.of) || shape.of.kind === 'list';
	return shape.kind === 'structure' || shape.kind === 'map';
}

function isShorthand(
	value: Word | readonly string[],
	shape: Shape
): value is string | readonly string[] {
	if (value instanceof Uint8Array || !isComplex(shape)) return false;
	const first = typeof value === 'string' ? value : value[0];
	return first === undefined || !/^\s*[[{]/.test(first);
}

function fromShorthand(
	option: string,
	value: string | readonly string[],
	shape: Shape,
	disk: Disk
): unknown {
	const fileAt = (address: string) => {
		const loaded = fileNamed(option, address, disk);
		return typeof loaded === 'string' ? loaded : undefined;
	};
	try {
		const read =
			typeof value === 'string'
				? readShorthand(value, fileAt)
				: value.map((each) => readShorthand(each, fileAt));
		return typed(read, shape, true);
	} catch (error) {
		if (error instanceof ShorthandFault) throw badParameter(option, error.message);
		throw error;
	}
}

/** Shorthand has texts alone; numbers and truth values among them are told by the shape. */
function typed(value: unknown, shape: Shape, isOutermost = false): unknown {
	switch (shape.kind) {
		case 'structure':
			if (!isStructure(value)) return value;
			return Object.fromEntries(
				Object.entries(value).map(([name, each]) => {
					const of = shape.members.get(name);
					return [name, of ? typed(each, of) : each];
				})
			);
		case 'map':
			if (!isStructure(value)) return value;
			return Object.fromEntries(
				Object.entries(value).map(([name, each]) => [name, typed(each, shape.of)])
			);
		case 'list':
			if (Array.isArray(value)) return value.map((each) => typed(each, shape.of));
			return isOutermost ? value : [value];
		case 'number':
			return typeof value === 'string' ? integer(value) : value;
		case 'boolean':
			return typeof value === 'string' ? truth(value) : value;
		case 'text':
		case 'password':
		case 'timestamp':
		case 'blob':
		case 'stream':
			return value;
	}
}

function truth(text: string): boolean | string {
	const lower = text.toLowerCase();
	return lower === 'true' || lower === 'false' ? lower === 'true' : text;
}

function integer(text: string): number {
	const value = integerIn(text);
	if (value === undefined) {
		throw general(`invalid literal for int() with base 10: ${pythonRepr(text)}`);
	}
	return value;
}

function plainValue(
	option: string,
	value: Word | readonly string[],
	shape: Shape,
	disk: Disk
): unknown {
	switch (shape.kind) {
		case 'structure':
		case 'map': {
			const text = String(value);
			if (isBlank(text)) throw general('string index out of range');
			if (text.trimStart().startsWith('{')) return fromJson(option, text);
			throw badParameter(option, `Invalid JSON:\n${text}`);
		}
		case 'list': {
			const single = typeof value === 'string' ? value : value.length === 1 ? value[0] : undefined;
			if (typeof single === 'string' && single.trim().startsWith('['))
				return fromJson(option, single);
			const all =
				value instanceof Uint8Array ? [] : typeof value === 'string' ? Array.from(value) : value;
			return all.map((each) => plainValue(option, each, shape.of, disk));
		}
		case 'number':
			return integer(String(value));
		case 'boolean':
			return String(value).toLowerCase() !== 'false';
		case 'stream':
			return fileContent(option, String(value), disk);
		case 'blob':
			return value;
		case 'text':
		case 'password':
		case 'timestamp':
			return value;
	}
}

function fromJson(option: string, text: string): unknown {
	const read = readJson(text);
	if (read.ok) return read.value;
	throw badParameter(option, `Invalid JSON: ${read.fault}\nJSON received: ${text}`);
}

function fileContent(option: string, path: string, disk: Disk): Uint8Array {
	const content = disk.files.content.get(absolute(path, disk));
	if (content === undefined) throw badParameter(option, 'Blob values must be a path to a file.');
	return bytesOf(content);
}

/** A blob as it is typed is base64, in version 2 of the CLI; one from `fileb://` is as it is. */
export function decodedBlob(value: string): Uint8Array {
	try {
		const kept = value.replace(/[^A-Za-z0-9+/=]/g, '');
		return base64.decode(kept);
	} catch {
		throw general(`Invalid base64: "${value}"`);
	}
}
