/**
 * A table as a file of comma-separated values, as RFC 4180 has it: lines end in CRLF, and what holds a
 * comma, a quote or a line break stands in quotes.
 *
 * https://www.rfc-editor.org/rfc/rfc4180
 */
export function csv(lines: readonly (readonly string[])[]): string {
	return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes a text that begins so for a formula, and names in IAM may begin with = + - and @.
 * An apostrophe before it has it shown as text: https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@\t\r]/;

function field(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
