import type { Item } from '../items/item';
import { lacksInAiken, readAiken, writeAiken } from './aiken';
import { readApkg, writeApkg } from './apkg';
import { readCsv, writeCsv } from './csv';
import { lacksInGift, readGift, writeGift } from './gift';
import { qtiFrom, qtiFromItem, writeQti } from './qti';
import { isChoice, isMatching, refusedFile, type Question, type QuestionsRead } from './question';

export type FormatId = 'gift' | 'aiken' | 'csv' | 'anki' | 'qti';

/** Why a format has no place for a question, if it has none: the end of a sentence on several of them. */
export function lacks(format: FormatId, question: Question): string | undefined {
	switch (format) {
		case 'gift':
			return isMatching(question) ? lacksInGift(question) : undefined;
		case 'aiken':
		case 'csv':
		case 'anki':
			if (isMatching(question)) return 'they are put in order or matched';
			return format === 'aiken' ? lacksInAiken(question) : undefined;
		case 'qti':
			return undefined;
	}
}

/**
 * A file of questions that the format has a place for.
 *
 * @param time now, in milliseconds
 */
export function write(format: FormatId, questions: readonly Question[], time: number): Blob {
	const choices = questions.filter(isChoice);
	switch (format) {
		case 'gift':
			return new Blob([writeGift(questions)], { type: 'text/plain' });
		case 'aiken':
			return new Blob([writeAiken(choices)], { type: 'text/plain' });
		case 'csv':
			return new Blob([writeCsv(choices)], { type: 'text/csv' });
		case 'anki':
			return zipOf(writeApkg(choices, time));
		case 'qti':
			return zipOf(writeQti(questions.map(qtiFrom)));
	}
}

/** QTI alone has a place for the reason of each pair. */
export function writeAllAsQti(items: readonly Item[], own: readonly Question[]): Blob {
	return zipOf(writeQti([...items.map(qtiFromItem), ...own.map(qtiFrom)]));
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
