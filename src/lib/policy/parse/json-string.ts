import type { Range } from '../document';
import { inserting, replacing, type Findings } from './json-findings';
import { closes, isCurlyQuote, nextPrintable, type Token } from './json-token';

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
export function readString(text: string, from: number, sound: boolean, findings: Findings): Token {
	const open = text.charAt(from);
	const pieces: string[] = [];
	let at = from + 1;
	let piece = at;
	for (; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '\n' || character === '\r') break;
		if (closes(open, character) || (!sound && closesByMistake(text, at))) {
			pieces.push(text.slice(piece, at));
			const value = pieces.join('');
			reportQuotes(text, { from, to: at + 1 }, value, findings);
			return { kind: 'string', value, range: { from, to: at + 1 } };
		}
		if (character === '\\') {
			const escape = readEscape(text, at, findings);
			pieces.push(text.slice(piece, at), escape.value);
			piece = escape.to;
			at = escape.to - 1;
		} else if (character < ' ') {
			reportControl(character, at, findings);
		}
	}
	const rest = untilLineEnd(text.slice(piece, at));
	const range = { from, to: piece + rest.length };
	reportUnclosed(text, range, findings);
	return { kind: 'string', value: [...pieces, rest].join(''), range };
}

/** A curly quote before a colon, a comma, a bracket or the end of the line: `"Effect”: "Allow”,`. */
function closesByMistake(text: string, at: number): boolean {
	return isCurlyQuote(text.charAt(at)) && ':,}]\n'.includes(nextPrintable(text, at + 1));
}

/** A comma at the end of the line most likely stands outside the string that lacks its quote. */
function untilLineEnd(rest: string): string {
	const trimmed = rest.trimEnd();
	return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed;
}

function reportQuotes(text: string, range: Range, value: string, findings: Findings): void {
	const open = text.charAt(range.from);
	const close = text.charAt(range.to - 1);
	if (open === '"' && close === '"') return;
	findings.add(
		code,
		`JSON puts strings in straight double quotes: ", not ${open === '"' ? close : open}.`,
		range,
		replacing('Write straight double quotes', range, JSON.stringify(value))
	);
}

function reportUnclosed(text: string, range: Range, findings: Findings): void {
	findings.add(
		code,
		'This string is not closed on its line. Add the closing quote.',
		range,
		text.charAt(range.from) === '"' && range.to > range.from + 1
			? inserting('Add the closing quote', range.to, '"')
			: undefined
	);
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
