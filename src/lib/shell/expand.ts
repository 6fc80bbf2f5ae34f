import type { Files } from './files';
import { globbed } from './glob';
import type { ArrayValue } from './shell';
import { longestOutput, Stopped } from './stopped';
import type { Part, Script, Word } from './syntax';
import { isPattern, globOf, type Piece, type GlobStep } from './words/pattern';
import { expandedVariable } from './words/variable';

/** What words are expanded with. */
export interface Expanding {
	readonly variable: (name: string) => string | undefined;
	readonly array: (name: string) => ArrayValue | undefined;
	readonly args: () => readonly string[];
	/** A variable, or an item of an array as `A[0]`. */
	readonly get: (name: string) => string | undefined;
	/** Sets a variable, or an item of an array as `A[0]`. */
	readonly set: (name: string, value: string) => void;
	/** The value of an expression. */
	readonly reckoned: (expression: string) => bigint;
	/** What a command in `$(…)` printed. */
	readonly printed: (script: Script) => Promise<string>;
	/** The name of a file with what a command printed. */
	readonly file: (script: Script) => Promise<string>;
	readonly files: () => Files;
	readonly directory: () => string;
	/** `set -u`, `set -f`, `shopt -s nullglob` */
	readonly isStrict: boolean;
	readonly isLiteral: boolean;
	readonly isEmptyWhereNoFile: boolean;
}

/** The words that come of words: none of an empty variable, several of one with blanks in it, files of `*`. */
export async function expandAll(
	words: readonly Word[],
	expanding: Expanding
): Promise<readonly string[]> {
	const all: string[] = [];
	let length = 0;
	for (const word of words) {
		const ifs = expanding.variable('IFS') ?? ' \t\n';
		for (const pieces of split(await piecesOf(word, expanding), ifs)) {
			const paths = expanding.isLiteral
				? []
				: globbed(pieces, expanding.files(), expanding.directory());
			const mayBeNone = !expanding.isLiteral && expanding.isEmptyWhereNoFile;
			if (paths.length === 0 && mayBeNone && isPattern(globOf(pieces))) continue;
			const found = paths.length > 0 ? paths : [textOf(pieces)];
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
	const pieces = await piecesOf(word, expanding);
	return pieces.map((piece) => (piece === 'break' ? ' ' : piece.text)).join('');
}

/** A pattern, as behind `case`, of which what is in quotes stands for itself. */
export async function expandPattern(
	word: Word,
	expanding: Expanding
): Promise<readonly GlobStep[]> {
	return globOf(await expandPieces(word, expanding));
}

export async function expandPieces(word: Word, expanding: Expanding): Promise<readonly Piece[]> {
	const pieces = await piecesOf(word, expanding);
	return pieces.map((piece) => (piece === 'break' ? { text: ' ', quoted: false } : piece));
}

/** A piece that came out of a variable or a command is split at blanks, one that was typed is not. */
interface PieceOfWord extends Piece {
	readonly typed: boolean;
}

/** Between the items of an array a word ends, whatever stands around it. */
export type Expanded = PieceOfWord | 'break';

async function piecesOf(word: Word, expanding: Expanding): Promise<readonly Expanded[]> {
	const pieces: Expanded[] = [];
	let length = 0;
	for (const part of word) {
		const found = await expanded(part, expanding);
		for (const piece of found) length += piece === 'break' ? 1 : piece.text.length;
		bounded(length);
		for (const piece of found) pieces.push(piece);
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
		case 'variable':
			return expandedVariable(part, expanding, {
				one: (word) => expandOne(word, expanding),
				pattern: (word) => expandPattern(word, expanding),
				pieces: (word) => piecesOf(word, expanding)
			});
		case 'command': {
			const text = (await expanding.printed(part.script)).replace(/\n+$/, '');
			return [{ text, quoted: part.quoted, typed: part.quoted }];
		}
		case 'arithmetic': {
			const expression = await expandOne(part.expression, expanding);
			const text = String(expanding.reckoned(expression));
			return [{ text, quoted: part.quoted, typed: part.quoted }];
		}
		case 'value':
			return [{ text: await expandOne(part.word, expanding), quoted: true, typed: true }];
		case 'process':
			return [{ text: await expanding.file(part.script), quoted: true, typed: true }];
	}
}

function split(pieces: readonly Expanded[], ifs: string): readonly (readonly Piece[])[] {
	const words: Piece[][] = [];
	let word: Piece[] | undefined;
	const end = (isEmptyWord: boolean) => {
		if (word ?? isEmptyWord) words.push(word ?? []);
		word = undefined;
	};
	for (const piece of pieces) {
		if (piece === 'break') {
			end(false);
			continue;
		}
		const { text, quoted, typed } = piece;
		if (typed) {
			(word ??= []).push({ text, quoted });
			continue;
		}
		for (const run of separated(text, ifs)) {
			if (run.separates === undefined) (word ??= []).push({ text: run.text, quoted });
			else end(run.separates === 'mark');
		}
	}
	end(false);
	return words;
}

interface Run {
	readonly text: string;
	/** Blanks end a word; a mark, such as a comma in IFS, ends even an empty one. */
	readonly separates?: 'blank' | 'mark';
}

/** A text as IFS takes it apart. */
export function separated(text: string, ifs: string): readonly Run[] {
	const runs: Run[] = [];
	const isBlank = (char: string) => ' \t\n'.includes(char) && ifs.includes(char);
	for (let at = 0; at < text.length;) {
		const from = at;
		while (at < text.length && !ifs.includes(text[at] ?? '')) at++;
		if (at > from) runs.push({ text: text.slice(from, at) });
		const stop = at;
		let marks = 0;
		while (at < text.length && ifs.includes(text[at] ?? '')) {
			if (!isBlank(text[at] ?? '') && ++marks > 1) break;
			at++;
		}
		if (at > stop) {
			runs.push({ text: text.slice(stop, at), separates: marks > 0 ? 'mark' : 'blank' });
		}
	}
	return runs;
}

function textOf(pieces: readonly Piece[]): string {
	return pieces.map(({ text }) => text).join('');
}
