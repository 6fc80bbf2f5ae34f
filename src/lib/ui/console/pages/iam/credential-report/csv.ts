/**
 * The lines of a CSV file, each with its fields: RFC 4180, as credential reports keep to it. A field
 * in quotation marks may hold commas and line ends, and a quotation mark that is doubled.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
	const lines: string[][] = [];
	let line: string[] = [];
	const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
	for (let match = fields.exec(text); match; match = fields.exec(text)) {
		const [, value = '', end] = match;
		line.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
		if (end === ',') continue;
		lines.push(line);
		line = [];
		if (end === '') break;
	}
	return lines;
}
