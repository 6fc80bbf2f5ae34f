import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { anki } from './anki-collection';
import { toHtml, fromHtml } from './html';
import {
	gathered,
	letters,
	no,
	refusedFile,
	type ChoiceQuestion,
	type Question,
	type QuestionsRead
} from './question';
import { readSqlite } from './sqlite/read';
import type { Row } from './sqlite/value';
import { writeSqlite } from './sqlite/write';
import { unzipped, zipped } from './zip';

/**
 * A deck of Anki’s, `.apkg`: a zip with a SQLite database. It holds all that a question has, in a note
 * type of our own, whose fields are HTML: texts are escaped on the way out, and nothing but text is
 * taken in. Of other decks those are read whose note types have our fields; a card with a front and a
 * back has no options.
 *
 * Written is the form of before Anki 2.1.50, which newer ones read; they write it too where “Support
 * older Anki versions” is ticked.
 */

/** Of the file and of the database in it, in bytes. */
const largestFile = 20_000_000;
const largestDatabase = 40_000_000;

/** @param time now, in milliseconds; it names the notes and cards. */
export function writeApkg(questions: readonly ChoiceQuestion[], time: number): Uint8Array {
	const notes = questions.map((question, at): Row => {
		const fields = fieldsOf(question).map(toHtml);
		const [first = ''] = fields;
		const hash = bytesToHex(sha1(utf8ToBytes([question.topic, question.stem].join('\n'))));
		const tag = question.topic.replaceAll(/\s/g, '-');
		const checksum = parseInt(bytesToHex(sha1(utf8ToBytes(first))).slice(0, 8), 16);
		return {
			id: time + at,
			values: [
				...[null, hash.slice(0, 16), anki.noteType, seconds(time), -1, tag && ` ${tag} `],
				...[fields.join('\u001f'), first, checksum, 0, '']
			]
		};
	});
	const database = writeSqlite(anki.tables(time, notes));
	return zipped({ 'collection.anki2': database, media: utf8ToBytes('{}') });
}

const seconds = (time: number) => Math.floor(time / 1000);

function fieldsOf({ topic, stem, options }: ChoiceQuestion): readonly string[] {
	const each = [...letters].map((_, at) => options[at]);
	return [
		stem,
		...each.map((option) => option?.text ?? ''),
		[...letters].filter((_, at) => options[at]?.right).join(''),
		...each.map((option) => option?.why ?? ''),
		topic
	];
}

export function readApkg(file: Uint8Array): QuestionsRead {
	if (file.length > largestFile) return refusedFile('The file is larger than 20 MB.');
	const files = unzipped(file, (name) => name.startsWith('collection.'), largestDatabase);
	if (!files.ok) return refusedFile(files.error);
	if (files.value.has('collection.anki21b') && !files.value.has('collection.anki21'))
		return refusedFile(
			'It is in Anki’s newest form. Export it again with “Support older Anki versions” ticked.'
		);
	const database = files.value.get('collection.anki21') ?? files.value.get('collection.anki2');
	if (!database) return refusedFile('There is no collection of Anki’s in it.');
	const tables = readSqlite(database, ['col', 'notes'], mostRows);
	if (!tables.ok) return refusedFile(tables.error);
	const types = noteTypes(tables.value.get('col')?.[0]);
	if (!types.ok) return refusedFile(types.error);
	const notes = tables.value.get('notes') ?? [];
	return gathered(
		notes.map((note, at) => ({ place: `note ${at + 1}`, question: readNote(note, types.value) }))
	);
}

const mostRows = 20_000;

const types = v.record(
	v.string(),
	v.looseObject({ name: v.string(), flds: v.array(v.looseObject({ name: v.string() })) })
);
type NoteTypes = v.InferOutput<typeof types>;

function noteTypes(
	collection: Row | undefined
): Result<ReadonlyMap<string, NoteTypes[string]>, string> {
	const json = collection?.values[9];
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), types), json);
	if (!read.success) return no('What it says of its note types is damaged.');
	return { ok: true, value: new Map(Object.entries(read.output)) };
}

function readNote(
	{ values }: Row,
	types: ReadonlyMap<string, NoteTypes[string]>
): Result<Question, string> {
	const [, , kind, , , , fields] = values;
	const type = types.get(String(kind));
	if (!type || typeof fields !== 'string') return no('Its note type is missing.');
	const names = type.flds.map(({ name }) => name.toLowerCase());
	const wanted = ['Question', 'Right', 'Option A', 'Option B'];
	if (!wanted.every((name) => names.includes(name.toLowerCase())))
		return no(
			`Its note type “${type.name.slice(0, 40)}” has no options: the fields ${wanted.join(', ')} are wanted.`
		);
	const texts = fields.split('\u001f').map(fromHtml);
	const at = (name: string) => texts[names.indexOf(name.toLowerCase())] ?? '';
	const right = at('Right')
		.toUpperCase()
		.replaceAll(/[\s,;]/g, '');
	if (!/^[A-F]+$/.test(right)) return no('Its field Right has no letters of right options.');
	const options = [...letters].map((letter) => ({
		text: at(`Option ${letter}`),
		right: right.includes(letter),
		why: at(`Why ${letter}`)
	}));
	const filled = options.findLastIndex(({ text }) => text.trim() !== '') + 1;
	const beyond = [...right].find((letter) => letters.indexOf(letter) >= filled);
	if (beyond !== undefined) return no(`There is no option ${beyond}.`);
	return {
		ok: true,
		value: { topic: at('Topic'), stem: at('Question'), options: options.slice(0, filled) }
	};
}
