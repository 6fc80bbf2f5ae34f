import type { Item } from '../items/item';
import { lacksInAiken, readAiken, writeAiken } from './aiken';
import { readApkg, writeApkg } from './apkg';
import { readCsv, writeCsv } from './csv';
import { readGift, writeGift } from './gift';
import { qtiFromItem, writeQti, type QtiItem } from './qti';
import { refusedFile, type Question, type QuestionsRead } from './question';

export type FormatId = 'gift' | 'aiken' | 'csv' | 'anki' | 'qti';

/** Why a format has no place for a question, if it has none. */
export function lacks(format: FormatId, question: Question): string | undefined {
	return format === 'aiken' ? lacksInAiken(question) : undefined;
}

/**
 * A file of questions that the format has a place for.
 *
 * @param time now, in milliseconds
 */
export function write(format: FormatId, questions: readonly Question[], time: number): Blob {
	switch (format) {
		case 'gift':
			return new Blob([writeGift(questions)], { type: 'text/plain' });
		case 'aiken':
			return new Blob([writeAiken(questions)], { type: 'text/plain' });
		case 'csv':
			return new Blob([writeCsv(questions)], { type: 'text/csv' });
		case 'anki':
			return zipOf(writeApkg(questions, time));
		case 'qti':
			return zipOf(writeQti(questions.map((question) => ({ kind: 'choice', ...question }))));
	}
}

/** QTI alone has a place for what is put in order or matched. */
export function writeAllAsQti(items: readonly Item[], own: readonly Question[]): Blob {
	const choices = own.map((question): QtiItem => ({ kind: 'choice', ...question }));
	return zipOf(writeQti([...items.map(qtiFromItem), ...choices]));
}

function zipOf(bytes: Uint8Array): Blob {
	return new Blob([bytes.slice()], { type: 'application/zip' });
}

export interface ReadAs {
	readonly format: FormatId;
	readonly read: QuestionsRead;
}

/** Reads a file that may be anything; which format it is, it shows by itself. */
export function read(bytes: Uint8Array): ReadAs {
	// Every zip begins so.
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'anki', read: readApkg(bytes) };
	const text = decoded(bytes);
	if (text === undefined)
		return { format: 'gift', read: refusedFile('It is no text in UTF-8 and no Anki deck.') };
	if (/^[ \t]*ANSWER:/m.test(text)) return { format: 'aiken', read: readAiken(text) };
	const [first = ''] = text.split('\n', 1);
	if (/^[^{]*question[^{]*[,;]/i.test(first)) return { format: 'csv', read: readCsv(text) };
	return { format: 'gift', read: readGift(text) };
}

function decoded(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}
