import type { Result } from '../../policy/result';
import { csvOf, notClosed, rowsOf, uncelled } from './csv-cells';
import {
	gathered,
	letters,
	longestFile,
	mostOptions,
	no,
	refusedFile,
	type ChoiceQuestion,
	type Question,
	type QuestionsRead
} from './question';

/**
 * CSV, as spreadsheets read and write it: a row for each question, under a row of names. It holds all
 * that a question has. Which options are right stands as letters: `B`, or `AC`.
 */

const places = [...letters].map((_, at) => at + 1);
const columns = [
	...['topic', 'question', 'right'],
	...places.flatMap((place) => [`option ${place}`, `why ${place}`])
];

export function writeCsv(questions: readonly ChoiceQuestion[]): string {
	const rows = questions.map(({ topic, stem, options }) => [
		...[
			topic,
			stem,
			letters.replaceAll(/./g, (letter, at: number) => (options[at]?.right ? letter : ''))
		],
		...places.flatMap((place) => [options[place - 1]?.text ?? '', options[place - 1]?.why ?? ''])
	]);
	return csvOf([columns, ...rows]);
}

export function readCsv(text: string): QuestionsRead {
	if (text.length > longestFile) return refusedFile('The text is longer than 4 MB.');
	const rows = rowsOf(text);
	if (!rows.ok) return { ok: false, error: [{ place: rows.error, message: notClosed }] };
	const [head, ...body] = rows.value;
	if (!head) return refusedFile('There is no question in it.');
	const names = head.cells.map((name) => name.trim().toLowerCase());
	const strange = names.find((name) => name !== '' && !columns.includes(name));
	const missing = ['question', 'right', 'option 1', 'option 2'].find(
		(name) => !names.includes(name)
	);
	const twice = names.find((name, at) => name !== '' && names.indexOf(name) < at);
	const message =
		missing !== undefined
			? `The column “${missing}” is missing. Columns are topic, question, right, option 1, why 1, and so on to ${mostOptions}.`
			: strange !== undefined
				? `There is no column “${strange.slice(0, 40)}”.`
				: twice !== undefined && `There are two columns “${twice}”.`;
	if (message) return { ok: false, error: [{ place: `line ${head.line}`, message }] };
	return gathered(
		body.map(({ line, cells }) => ({ place: `line ${line}`, question: readRow(names, cells) }))
	);
}

function readRow(names: readonly string[], cells: readonly string[]): Result<Question, string> {
	if (cells.slice(names.length).some((each) => each !== ''))
		return no('It has more cells than columns.');
	const at = (name: string) => uncelled(cells[names.indexOf(name)] ?? '');
	const right = at('right')
		.toUpperCase()
		.replaceAll(/[\s,;]/g, '');
	const texts = places.map((place) => at(`option ${place}`));
	const filled = texts.findLastIndex((text) => text.trim() !== '') + 1;
	if (!/^[A-F]+$/.test(right)) return no('Write into “right” the letters of the right options.');
	const beyond = [...right].find((letter) => letters.indexOf(letter) >= filled);
	if (beyond !== undefined) return no(`There is no option ${beyond}.`);
	return {
		ok: true,
		value: {
			topic: at('topic'),
			stem: at('question'),
			options: places.slice(0, filled).map((place) => ({
				text: at(`option ${place}`),
				right: right.includes(letters[place - 1] ?? ''),
				why: at(`why ${place}`)
			}))
		}
	};
}
