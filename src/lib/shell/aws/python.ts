/* The CLI is written in Python, and prints values as Python does: `True`, `None`, `{'Key': 'Team'}`. */

export function pythonText(value: unknown): string {
	return typeof value === 'string' ? value : pythonRepr(value);
}

export function pythonRepr(value: unknown): string {
	if (value === null || value === undefined) return 'None';
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (typeof value === 'string') return quoted(value);
	if (value instanceof Uint8Array) return `b${quoted(new TextDecoder('latin1').decode(value))}`;
	if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
	if (typeof value !== 'object') return String(value);
	const pairs = Object.entries(value).map(([name, each]) => `${quoted(name)}: ${pythonRepr(each)}`);
	return `{${pairs.join(', ')}}`;
}

function quoted(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const escaped = text.replace(/[\\\n\r\t]|\p{Cc}/gu, (each) => escapes[each] ?? hex(each));
	return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t'
};

function hex(character: string): string {
	return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** `<class 'str'>` */
export function pythonType(value: unknown): string {
	return `<class '${typeName(value)}'>`;
}

function typeName(value: unknown): string {
	if (value === null || value === undefined) return 'NoneType';
	if (typeof value === 'boolean') return 'bool';
	if (typeof value === 'string') return 'str';
	if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
	if (value instanceof Uint8Array) return 'bytes';
	return Array.isArray(value) ? 'list' : 'dict';
}

/** By code points, as Python sorts; JavaScript goes by halves of them. */
export function byCodePoint(a: string, b: string): number {
	if (a === b) return 0;
	const [left, right] = [Array.from(a), Array.from(b)];
	for (const [index, each] of left.entries()) {
		const other = right[index];
		if (other === undefined) return 1;
		if (each !== other) return (each.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
	}
	return -1;
}

/** What `int` reads; nothing where it is none. */
export function integerIn(text: string): number | undefined {
	return /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** White space as Python's `strip` has it. */
export const isBlank = (text: string) => text.trim() === '';
