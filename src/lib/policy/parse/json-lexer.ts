import type { Range } from '../document';
import { inserting, replacing, type Findings } from './json-findings';
import { readString } from './json-string';
import {
	endsWord,
	isPunctuation,
	isQuote,
	isSpace,
	isStrangeSpace,
	nextPrintable,
	type Token
} from './json-token';

const code = 'JSON_SYNTAX_ERROR';

/**
 * Cuts a text into tokens, from left to right and each character once. What JSON does not know
 * but people write (comments, other quotes, `;` and `=`) is reported and read as what was meant.
 */
export class Lexer {
	readonly #text: string;
	readonly #sound: boolean;
	readonly #findings: Findings;
	#at = 0;

	/** In a sound text, which is JSON throughout, nothing is taken for a slip. */
	constructor(text: string, sound: boolean, findings: Findings) {
		this.#text = text;
		this.#sound = sound;
		this.#findings = findings;
		if (text.startsWith('\ufeff')) this.#byteOrderMark();
	}

	/** A word in a name's place ends at its colon; in a value's place a colon belongs to it. */
	next(place: 'name' | 'value'): Token {
		this.#skip();
		const from = this.#at;
		const character = this.#text.charAt(from);
		if (character === '' || this.#findings.full)
			return { kind: 'end', value: '', range: { from, to: from } };
		if (isPunctuation(character))
			return this.#take({ kind: character, value: '', range: { from, to: from + 1 } });
		if (isQuote(character))
			return this.#take(readString(this.#text, from, this.#sound, this.#findings));
		if (character === ';') return this.#standIn(',', from + 1);
		if (character === '=')
			return this.#standIn(':', from + (this.#text.charAt(from + 1) === '>' ? 2 : 1));
		return this.#word(place);
	}

	#take(token: Token): Token {
		this.#at = token.range.to;
		return token;
	}

	#standIn(kind: ':' | ',', to: number): Token {
		const range = { from: this.#at, to };
		const mark = kind === ',' ? 'a comma' : 'a colon';
		this.#findings.add(
			code,
			`JSON has ${mark} here.`,
			range,
			replacing(`Write ${mark}`, range, kind)
		);
		return this.#take({ kind, value: '', range });
	}

	#word(place: 'name' | 'value'): Token {
		const from = this.#at;
		let to = from + 1;
		while (to < this.#text.length && !endsWord(this.#text.charAt(to))) to++;
		if (this.#text.charAt(to) === '"' && ':,}]\n'.includes(nextPrintable(this.#text, to + 1))) {
			return this.#unopened({ from, to: to + 1 });
		}
		const word = this.#text.slice(from, to);
		const colon = word.endsWith(':') ? word.length - 1 : word.indexOf(':');
		if (place === 'name' && colon > 0) to = from + colon;
		return this.#take({ kind: 'word', value: this.#text.slice(from, to), range: { from, to } });
	}

	#unopened(range: Range): Token {
		this.#findings.add(
			code,
			'This string lacks its opening quote.',
			range,
			inserting('Add the opening quote', range.from, '"')
		);
		return this.#take({
			kind: 'string',
			value: this.#text.slice(range.from, range.to - 1),
			range
		});
	}

	#skip(): void {
		for (;;) {
			const character = this.#text.charAt(this.#at);
			if (isSpace(character)) this.#at++;
			else if (isStrangeSpace(character)) this.#strangeSpace();
			else if (character === '#' || this.#text.startsWith('//', this.#at)) this.#lineComment();
			else if (this.#text.startsWith('/*', this.#at)) this.#blockComment();
			else return;
		}
	}

	#byteOrderMark(): void {
		const range = { from: 0, to: 1 };
		this.#findings.add(
			code,
			'The text starts with an invisible byte order mark. Save it as UTF-8 without one.',
			range,
			replacing('Remove the byte order mark', range, '')
		);
		this.#at = 1;
	}

	#strangeSpace(): void {
		const from = this.#at;
		while (isStrangeSpace(this.#text.charAt(this.#at))) this.#at++;
		const range = { from, to: this.#at };
		this.#findings.add(
			code,
			'An invisible character stands here that is no space to JSON. It often comes along when text is copied.',
			range,
			replacing('Write a plain space', range, ' ')
		);
	}

	#lineComment(): void {
		const from = this.#at;
		while (this.#at < this.#text.length && !'\r\n'.includes(this.#text.charAt(this.#at)))
			this.#at++;
		this.#comment({ from, to: this.#at });
	}

	#blockComment(): void {
		const from = this.#at;
		const end = this.#text.indexOf('*/', from + 2);
		this.#at = end < 0 ? this.#text.length : end + 2;
		this.#comment({ from, to: this.#at });
	}

	#comment(range: Range): void {
		this.#findings.add(
			code,
			'JSON has no comments. Say it in the Sid or in the description of the policy.',
			range,
			replacing('Remove the comment', range, '')
		);
	}
}
