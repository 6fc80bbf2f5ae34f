import type { Result } from '../../policy/result';
import {
	gathered,
	letters,
	longestFile,
	mostOptions,
	no,
	refusedFile,
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

export function writeCsv(questions: readonly Question[]): string {
	const rows = questions.map(({ topic, stem, options }) => [
		...[
			topic,
			stem,
			letters.replaceAll(/./g, (letter, at: number) => (options[at]?.right ? letter : ''))
		],
		...places.flatMap((place) => [options[place - 1]?.text ?? '', options[place - 1]?.why ?? ''])
	]);
	// The mark at the beginning tells Excel that it is UTF-8.
	return `\ufeff${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula has an apostrophe before it, and so has what has one. */
function cell(text: string): string {
	const safe = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
	return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function uncelled(text: string): string {
	return /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
}

export function readCsv(text: string): QuestionsRead {
	if (text.length > longestFile) return refusedFile('The text is longer than 4 MB.');
	const rows = rowsOf(text.replace(/^\ufeff/, ''));
	if (!rows.ok) return { ok: false, error: [{ place: rows.error, message: open }] };
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

const open = 'A quotation mark that begins here is not closed, or something stands behind it.';

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

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Rows that are not empty, with the lines on which they begin; the place of what is wrong. */
function rowsOf(text: string): Result<readonly Row[], string> {
	const [first = ''] = text.split(/[\r\n]/, 1);
	const separator = !first.includes(',') && first.includes(';') ? ';' : ',';
	const next = new RegExp(
		String.raw`(?:"([^"]*(?:""[^"]*)*)"|((?!")[^${separator}\r\n]*))(${separator}|\r\n|\r|\n|$)`,
		'y'
	);
	const rows: Row[] = [];
	let [line, begun] = [1, 1];
	let cells: string[] = [];
	while (next.lastIndex < text.length) {
		const found = next.exec(text);
		if (!found) return no(`line ${line}`);
		const [all, quoted, bare = '', end] = found;
		cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		line += all.split(/\r\n|\r|\n/).length - 1;
		if (end === separator && next.lastIndex < text.length) continue;
		if (cells.some((each) => each.trim() !== '')) rows.push({ line: begun, cells });
		cells = [];
		begun = line;
	}
	return { ok: true, value: rows };
}
