import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlite3 } from '../../scripts/clients.mjs';
import { readApkg, writeApkg } from '../../src/lib/study/exchange/apkg';
import type { ChoiceQuestion } from '../../src/lib/study/exchange/question';
import { runProgram } from './program';

/* A deck for Anki, as the program sqlite3 reads the database in it, and writes one of its own. */

test.skipIf(!process.env['CI'])('CI has sqlite3', () => {
	expect(sqlite3()).toBe(true);
});

/** Of many lengths, so that some fit into a page and some do not, and that there are pages of pages. */
const questions = Array.from({ length: 1200 }, (_, at): ChoiceQuestion => ({
	topic: 'évaluation',
	stem: `Question ${at}: ${'is it <allowed>? '.repeat((at * 37) % 400)}`.trim(),
	options: [
		{ text: 'Yes', right: at % 2 === 0, why: 'x'.repeat(at) },
		{ text: 'No', right: at % 2 === 1, why: '' }
	]
}));
const time = Date.UTC(2026, 10, 30);

describe.skipIf(!sqlite3())('sqlite3', () => {
	let folder: string;
	let file: string;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'leastwise-anki-'));
		file = join(folder, 'collection.anki2');
		const { 'collection.anki2': database } = unzipSync(writeApkg(questions, time));
		writeFileSync(file, database ?? '');
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const ask = async (sql: string) => {
		const { code, output } = await runProgram('sqlite3', [file, sql], { cwd: folder, env: {} });
		expect(code, output).toBe(0);
		return output.trim();
	};

	test('finds the database sound', async () => {
		expect(await ask('PRAGMA integrity_check')).toBe('ok');
		expect(await ask('SELECT ver, json_valid(models), json_valid(decks) FROM col')).toBe('11|1|1');
	});

	test('finds every question, each with one card in the deck', async () => {
		expect(
			await ask('SELECT count(*), count(DISTINCT guid), sum(length(flds)) FROM notes')
		).toMatch(/^1200\|1200\|\d{6,}$/);
		expect(await ask('SELECT count(*) FROM cards JOIN notes ON notes.id = cards.nid')).toBe('1200');
		expect(
			await ask("SELECT json_extract(decks, '$.' || did || '.name') FROM cards, col LIMIT 1")
		).toBe('Leastwise');
		expect(await ask(`SELECT sfld, tags FROM notes WHERE id = ${time + 1}`)).toMatch(
			/^Question 1: is it &lt;allowed&gt;\?.*\| évaluation$/
		);
	});

	test('writes the database anew, with indexes and pages of its own size, and we read the same', async () => {
		const made = await runProgram(
			'sqlite3',
			[
				file,
				'PRAGMA page_size = 1024; VACUUM; CREATE INDEX ix_notes_csum ON notes (csum); DELETE FROM notes WHERE id % 2;'
			],
			{ cwd: folder, env: {} }
		);
		expect(made.output).toBe('');
		const deck = zipSync({ 'collection.anki21': readFileSync(file), media: new Uint8Array() });
		expect(readApkg(deck)).toEqual({
			ok: true,
			value: questions.filter((_, at) => (time + at) % 2 === 0)
		});
	});
});
