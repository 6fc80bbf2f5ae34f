import type { Result } from '../../policy/result';

/* CSV as spreadsheets read and write it, whatever stands in it. */

export function csvOf(rows: readonly (readonly string[])[]): string {
	// The mark at the beginning tells Excel that it is UTF-8.
	return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What some spreadsheet takes for a formula: also behind a space or a tab, and in the wide signs of East Asia. */
const formula = String.raw`[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const begins = new RegExp(`^'*${formula}`, 'u');
const marked = new RegExp(`^'+${formula}`, 'u');

/** Such a text has an apostrophe before it, and so has what has one. */
function cell(text: string): string {
	const safe = begins.test(text) ? `'${text}` : text;
	return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell says that was written so. */
export function uncelled(text: string): string {
	return marked.test(text) ? text.slice(1) : text;
}

export const notClosed =
	'A quotation mark that begins here is not closed, or something stands behind it.';

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** Rows that are not empty, with the lines on which they begin; the place of what is wrong. */
export function rowsOf(file: string): Result<readonly Row[], string> {
	const text = file.replace(/^\ufeff/, '');
	const [first = ''] = text.split(/[\r\n]/, 1);
	const separator = [',', ';', '\t'].find((each) => first.includes(each)) ?? ',';
	const next = new RegExp(
		String.raw`(?:"([^"]*(?:""[^"]*)*)"|((?!")[^${separator}\r\n]*))(${separator}|\r\n|\r|\n|$)`,
		'y'
	);
	const rows: Row[] = [];
	let [line, begun] = [1, 1];
	let cells: string[] = [];
	while (next.lastIndex < text.length) {
		const found = next.exec(text);
		if (!found) return { ok: false, error: `line ${line}` };
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
