import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lacksInAiken, readAiken, writeAiken } from './aiken';
import { readApkg, writeApkg } from './apkg';
import { readCsv, writeCsv } from './csv';
import { readGift, writeGift } from './gift';
import { fromHtml, toHtml } from './html';
import { oneLine, tidy, type ChoiceQuestion } from './question';
import { anyChoices, anyQuestions, anyText } from './question.fixture';

const now = Date.UTC(2026, 10, 30);

test('GIFT holds all of a question: out and in again it is the same', () => {
	fc.assert(
		fc.property(anyQuestions, (questions) => {
			expect(readGift(writeGift(questions))).toEqual({ ok: true, value: questions });
		})
	);
});

test('CSV holds all of a question with options: out and in again it is the same', () => {
	fc.assert(
		fc.property(anyChoices, (questions) => {
			expect(readCsv(writeCsv(questions))).toEqual({ ok: true, value: questions });
		})
	);
});

test('an Anki deck holds all of a question with options: out and in again it is the same', () => {
	fc.assert(
		fc.property(anyChoices, (questions) => {
			expect(readApkg(writeApkg(questions, now))).toEqual({ ok: true, value: questions });
		})
	);
});

test('Aiken holds questions and options in one line, with one that is right', () => {
	/** What of a question Aiken has a place for. */
	const held = ({ stem, options }: ChoiceQuestion): ChoiceQuestion => ({
		topic: '',
		stem: oneLine(stem),
		options: options.map(({ text, right }) => ({ text: oneLine(text), right, why: '' }))
	});
	fc.assert(
		fc.property(anyChoices, (questions) => {
			const some = questions.filter((question) => lacksInAiken(question) === undefined);
			fc.pre(some.length > 0);
			expect(readAiken(writeAiken(some))).toEqual({ ok: true, value: some.map(held) });
		})
	);
});

test('any text is HTML that says the same', () => {
	fc.assert(
		fc.property(anyText.map(tidy), (text) => {
			expect(tidy(fromHtml(toHtml(text)))).toBe(text);
			expect(toHtml(text)).not.toMatch(/<(?!br>)/);
		})
	);
});
