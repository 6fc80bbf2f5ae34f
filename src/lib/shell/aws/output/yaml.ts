import { byCodePoint } from '../python';

/** After so many columns a text goes on in the next line. */
const longestLine = 80;

/** YAML as the CLI writes it, which is libyaml's hand: members from A to Z, quotes where a text needs them. */
export function yamlOf(value: unknown): string {
	return `${node(value, 0, '', 0)}\n`;
}

/** What stands behind a name or a dash; `column` is where it begins, `indent` that of what holds it. */
function node(value: unknown, indent: number, lead: string, column: number): string {
	if (Array.isArray(value)) {
		if (value.length === 0) return `${gap(lead)}[]`;
		const isInMap = lead === ':';
		const pad = ' '.repeat(indent);
		const items = value.map((each) => `-${node(each, indent + 2, '-', indent + 1)}`);
		return joined(items, pad, lead, isInMap);
	}
	if (typeof value === 'object' && value !== null) {
		const names = Object.keys(value).sort(byCodePoint);
		if (names.length === 0) return `${gap(lead)}{}`;
		const own = lead === ':' ? indent + 2 : indent;
		const members = names.map((name) => {
			const key = scalar(name, 0, 0, true);
			const inner: unknown = Reflect.get(value, name);
			return `${key}:${node(inner, own, ':', own + key.length + 1)}`;
		});
		return joined(members, ' '.repeat(own), lead, lead === ':');
	}
	const space = gap(lead);
	if (typeof value !== 'string') return `${space}${String(value)}`;
	// Within a dash the indent is already that of what is inside.
	const behind = lead === '-' ? indent : indent + 2;
	return space + scalar(value, column + space.length, behind, false);
}

function gap(lead: string): string {
	return lead === '' ? '' : ' ';
}

/** Below a name each in a line of its own; behind a dash the first beside it. */
function joined(lines: readonly string[], pad: string, lead: string, isBelow: boolean): string {
	const text = lines.join(`\n${pad}`);
	return isBelow ? `\n${pad}${text}` : gap(lead) + text;
}

function scalar(text: string, column: number, indent: number, isKey: boolean): string {
	const style = styleOf(text);
	const place = { column, indent, folds: !isKey };
	switch (style) {
		case 'plain':
			return folded(text, place);
		case 'single':
			return singleQuoted(text, place);
		case 'double':
			return doubleQuoted(text, place);
	}
}

interface Place {
	readonly column: number;
	readonly indent: number;
	readonly folds: boolean;
}

const unprintable = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\x85]|[\ud800-\udfff]/;

function styleOf(text: string): 'plain' | 'single' | 'double' {
	const withBreaks = /[\r\n\x85\u2028\u2029]/.test(text);
	if (unprintable.test(text) || / [\r\n\x85]|[\r\n\x85] /.test(text)) return 'double';
	const isPlain =
		!withBreaks &&
		!otherTypes.test(text) &&
		!/^ | $/.test(text) &&
		!/^(?:---|\.\.\.)/.test(text) &&
		!/^[#,[\]{}&*!|>'"%@`]/.test(text) &&
		!/^[-?](?:\s|$)/.test(text) &&
		!/:(?:\s|$)|\s#/.test(text);
	return isPlain ? 'plain' : 'single';
}

/** What would be read as a number, a moment, a truth value or nothing. */
const otherTypes = new RegExp(
	[
		'true|True|TRUE|false|False|FALSE',
		'~|null|Null|NULL|',
		'=|<<',
		'[-+]?0b?[01_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+',
		'[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?',
		'[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+',
		'[-+]?\\.[0-9_]+(?:[eE][-+][0-9]+)?',
		'[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
		'\\d{4}-\\d\\d-\\d\\d',
		'\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[ \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?'
	]
		.map((each) => `^(?:${each})$`)
		.join('|')
);

/** A plain text, broken at spaces once a line is long enough. */
function folded(text: string, { column: start, indent, folds }: Place): string {
	let [written, column] = ['', start];
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index] ?? '';
		const breaks =
			folds &&
			character === ' ' &&
			column > longestLine &&
			text[index - 1] !== ' ' &&
			text[index + 1] !== ' ';
		if (breaks) [written, column] = [`${written}\n${' '.repeat(indent)}`, indent];
		else [written, column] = [written + character, column + 1];
	}
	return written;
}

function singleQuoted(text: string, { column: start, indent, folds }: Place): string {
	let [written, column, afterBreak] = ["'", start + 1, false];
	for (let index = 0; index < text.length; index += 1) {
		const character = text[index] ?? '';
		if (character === '\n') {
			if (!afterBreak) written += '\n';
			written += '\n';
			[column, afterBreak] = [0, true];
			continue;
		}
		if (afterBreak) {
			written += ' '.repeat(indent);
			[column, afterBreak] = [indent, false];
		}
		const breaks =
			folds &&
			character === ' ' &&
			column > longestLine &&
			index > 0 &&
			index < text.length - 1 &&
			text[index - 1] !== ' ' &&
			text[index + 1] !== ' ';
		if (breaks) [written, column] = [`${written}\n${' '.repeat(indent)}`, indent];
		else if (character === "'") [written, column] = [`${written}''`, column + 2];
		else [written, column] = [written + character, column + 1];
	}
	return `${written}${afterBreak ? ' '.repeat(indent) : ''}'`;
}

function doubleQuoted(text: string, { column: start, indent, folds }: Place): string {
	let [written, column] = ['"', start + 1];
	const characters = Array.from(text);
	for (const [index, character] of characters.entries()) {
		const breaks =
			folds &&
			character === ' ' &&
			column > longestLine &&
			index > 0 &&
			index < characters.length - 1 &&
			characters[index - 1] !== ' ';
		if (breaks) {
			const guard = characters[index + 1] === ' ' ? '\\' : '';
			[written, column] = [`${written}\n${' '.repeat(indent)}${guard}`, indent + guard.length];
			continue;
		}
		const told = escaped(character);
		[written, column] = [written + told, column + told.length];
	}
	return `${written}"`;
}

const escapes: Readonly<Record<string, string>> = {
	'\0': '\\0',
	'\x07': '\\a',
	'\b': '\\b',
	'\t': '\\t',
	'\n': '\\n',
	'\v': '\\v',
	'\f': '\\f',
	'\r': '\\r',
	'\x1b': '\\e',
	'"': '\\"',
	'\\': '\\\\',
	'\x85': '\\N',
	'\u2028': '\\L',
	'\u2029': '\\P'
};

function escaped(character: string): string {
	const known = escapes[character];
	if (known !== undefined) return known;
	if (!unprintable.test(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	const hex = code.toString(16).toUpperCase();
	if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
	return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
