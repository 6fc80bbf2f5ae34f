import { inserting, replacing, type Findings } from './json-findings';
import { closes, type Token } from './json-token';

const code = 'JSON_SYNTAX_ERROR';

const escapes: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	['\\', '\\'],
	['/', '/'],
	['b', '\b'],
	['f', '\f'],
	['n', '\n'],
	['r', '\r'],
	['t', '\t']
]);

/**
 * Reads the string whose opening quote stands at `from`. JSON knows only `"` as a quote and no
 * line break in a string; other quotes are read and reported, and a line break ends the string.
 */
export function readString(text: string, from: number, findings: Findings): Token {
	const open = text.charAt(from);
	const pieces: string[] = [];
	let at = from + 1;
	let piece = at;
	for (; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '\n' || character === '\r') break;
		if (closes(open, character)) {
			pieces.push(text.slice(piece, at));
			return closed(text, from, at + 1, pieces.join(''), findings);
		}
		if (character === '\\') {
			pieces.push(text.slice(piece, at));
			const escape = readEscape(text, at, findings);
			pieces.push(escape.value);
			at = escape.to - 1;
			piece = escape.to;
		} else if (character < ' ') {
			reportControl(character, at, findings);
		}
	}
	return unclosed(text, from, at, pieces, piece, findings);
}

function closed(text: string, from: number, to: number, value: string, findings: Findings): Token {
	const range = { from, to };
	if (text.charAt(from) !== '"') {
		findings.add(
			code,
			`JSON puts strings in straight double quotes: ", not ${text.charAt(from)}.`,
			range,
			replacing('Write straight double quotes', range, JSON.stringify(value))
		);
	}
	return { kind: 'string', value, range };
}

/** The string is taken to end with its line, before a comma that most likely stands outside. */
function unclosed(
	text: string,
	from: number,
	lineEnd: number,
	pieces: readonly string[],
	piece: number,
	findings: Findings
): Token {
	const rest = text.slice(piece, lineEnd).trimEnd();
	const last = rest.endsWith(',') ? rest.slice(0, -1) : rest;
	const to = piece + last.length;
	const range = { from, to };
	const curly = '“”„‟'.includes(last.slice(-1)) && last !== '';
	findings.add(
		code,
		curly
			? `This string ends with a curly quote. JSON wants a straight one: ".`
			: 'This string is not closed on its line. Add the closing quote.',
		range,
		curly
			? replacing('Write a straight quote', { from: to - 1, to }, '"')
			: text.charAt(from) === '"' && to > from + 1
				? inserting('Add the closing quote', to, '"')
				: undefined
	);
	const value = [...pieces, curly ? last.slice(0, -1) : last].join('');
	return { kind: 'string', value, range };
}

/** The escape whose backslash stands at `at`. */
function readEscape(text: string, at: number, findings: Findings): { value: string; to: number } {
	const letter = text.charAt(at + 1);
	const simple = escapes.get(letter);
	if (simple !== undefined) return { value: simple, to: at + 2 };

	const digits = text.slice(at + 2, at + 6);
	if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(digits)) {
		return { value: String.fromCharCode(Number.parseInt(digits, 16)), to: at + 6 };
	}
	const lineEnds = letter === '' || letter === '\n' || letter === '\r';
	const range = { from: at, to: lineEnds ? at + 1 : at + 2 };
	findings.add(
		code,
		'JSON has no such escape. Write \\\\ for a backslash, or leave the backslash out.',
		range,
		letter === "'" ? replacing('Leave the backslash out', range, letter) : undefined
	);
	return { value: lineEnds ? '' : letter, to: range.to };
}

function reportControl(character: string, at: number, findings: Findings): void {
	const range = { from: at, to: at + 1 };
	const escaped = JSON.stringify(character).slice(1, -1);
	findings.add(
		code,
		`A control character cannot stand in a string as it is. Write ${escaped}, or remove it.`,
		range,
		replacing(`Write ${escaped}`, range, escaped)
	);
}
