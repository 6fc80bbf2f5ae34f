import { globbed, type Piece } from './glob';
import type { Files } from './files';
import { longestOutput, Stopped } from './stopped';
import type { Part, Script, Word } from './syntax';

/** What words are expanded with. */
export interface Expanding {
	readonly variable: (name: string) => string | undefined;
	/** What a command in `$(…)` printed. */
	readonly printed: (script: Script) => Promise<string>;
	readonly files: () => Files;
	readonly directory: () => string;
}

/** The words that come of words: none of an empty variable, several of one with blanks in it, files of `*`. */
export async function expandAll(
	words: readonly Word[],
	expanding: Expanding
): Promise<readonly string[]> {
	const all: string[] = [];
	let length = 0;
	for (const word of words) {
		for (const pieces of split(await piecesOf(word, expanding))) {
			const paths = globbed(pieces, expanding.files(), expanding.directory());
			const found = paths.length > 0 ? paths : [pieces.map(({ text }) => text).join('')];
			// A word that is empty takes some room too.
			for (const each of found) length += each.length + 1;
			bounded(length);
			all.push(...found);
		}
	}
	return all;
}

/** One text, as where a value is assigned: nothing is split. */
export async function expandOne(word: Word, expanding: Expanding): Promise<string> {
	return (await piecesOf(word, expanding)).map(({ text }) => text).join('');
}

/** A piece that came out of a variable or a command is split at blanks, one that was typed is not. */
interface Expanded extends Piece {
	readonly typed: boolean;
}

async function piecesOf(word: Word, expanding: Expanding): Promise<readonly Expanded[]> {
	const pieces: Expanded[] = [];
	let length = 0;
	for (const part of word) {
		const found = await expanded(part, expanding);
		for (const { text } of found) length += text.length;
		bounded(length);
		pieces.push(...found);
	}
	return pieces;
}

function bounded(length: number) {
	if (length > longestOutput) throw new Stopped('shell: Argument list too long\n', 1);
}

async function expanded(part: Part, expanding: Expanding): Promise<readonly Expanded[]> {
	switch (part.kind) {
		case 'text':
			return [{ text: part.text, quoted: part.quoted, typed: true }];
		case 'home':
			return [{ text: expanding.variable('HOME') ?? '~', quoted: true, typed: true }];
		case 'variable': {
			const { name, quoted, otherwise } = part;
			const value = expanding.variable(name) ?? '';
			if (value !== '' || !otherwise) return [{ text: value, quoted, typed: quoted }];
			const pieces = await piecesOf(otherwise, expanding);
			return pieces.map(({ text }) => ({ text, quoted, typed: quoted }));
		}
		case 'command': {
			const text = (await expanding.printed(part.script)).replace(/\n+$/, '');
			return [{ text, quoted: part.quoted, typed: part.quoted }];
		}
	}
}

const blank = /[ \t\n]/;

function split(pieces: readonly Expanded[]): readonly (readonly Piece[])[] {
	const words: Piece[][] = [];
	let word: Piece[] | undefined;
	for (const { text, quoted, typed } of pieces) {
		if (typed) {
			(word ??= []).push({ text, quoted });
			continue;
		}
		for (const run of text.split(/([ \t\n]+)/)) {
			if (run === '') continue;
			if (!blank.test(run)) (word ??= []).push({ text: run, quoted });
			else if (word) {
				words.push(word);
				word = undefined;
			}
		}
	}
	if (word) words.push(word);
	return words;
}
