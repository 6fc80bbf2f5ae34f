import { patternOf, type Pattern } from '../pattern/pattern';

export type Address =
	| { readonly kind: 'line'; readonly number: number }
	| { readonly kind: 'last' }
	| { readonly kind: 'every'; readonly first: number; readonly step: number }
	/** Nothing: the pattern that was last looked for. */
	| { readonly kind: 'match'; readonly pattern: Pattern | undefined }
	/** Behind a comma. */
	| { readonly kind: 'after'; readonly lines: number };

export interface SedCommand {
	readonly from: Address | undefined;
	readonly to: Address | undefined;
	readonly negated: boolean;
	readonly does: Does;
}

export type Does =
	| { readonly letter: 'q'; readonly code: number }
	| { readonly letter: 'd' | 'p' | '=' | 'n' | 'N' | 'D' | 'P' | 'h' | 'H' | 'g' | 'G' | 'x' }
	| {
			readonly letter: 's';
			/** Nothing: the pattern that was last looked for. */
			readonly pattern: Pattern | undefined;
			readonly by: readonly (string | number)[];
			readonly every: boolean;
			readonly nth: number;
			readonly prints: boolean;
	  }
	| { readonly letter: 'y'; readonly from: readonly string[]; readonly to: readonly string[] }
	| { readonly letter: 'a' | 'i' | 'c'; readonly text: string }
	| { readonly letter: '{'; readonly inside: readonly SedCommand[] };

/** What is wrong with a script. */
export class SedFault extends Error {}

export function sedScript(text: string, isExtended: boolean): readonly SedCommand[] {
	const reader = new Reader(text, isExtended);
	const commands = reader.commands(false);
	return commands;
}

const mostNested = 100;

class Reader {
	readonly #text: string;
	readonly #isExtended: boolean;
	#at = 0;
	#open = 0;

	constructor(text: string, isExtended: boolean) {
		this.#text = text;
		this.#isExtended = isExtended;
	}

	commands(isInside: boolean): readonly SedCommand[] {
		const found: SedCommand[] = [];
		for (;;) {
			this.#skip(/[\s;]/);
			const char = this.#text[this.#at];
			if (char === undefined) {
				if (isInside) throw new SedFault("unmatched `{'");
				return found;
			}
			if (char === '}') {
				if (!isInside) throw new SedFault("unexpected `}'");
				this.#open--;
				this.#at++;
				return found;
			}
			if (char === '#') {
				while (this.#at < this.#text.length && this.#text[this.#at] !== '\n') this.#at++;
				continue;
			}
			found.push(this.#command());
		}
	}

	#skip(what: RegExp) {
		while (this.#at < this.#text.length && what.test(this.#text[this.#at] ?? '')) this.#at++;
	}

	#command(): SedCommand {
		const from = this.#address();
		this.#skip(/[ \t]/);
		let to: Address | undefined;
		if (this.#text[this.#at] === ',') {
			this.#at++;
			this.#skip(/[ \t]/);
			to = this.#address();
			if (!to) throw new SedFault("unexpected `,'");
		}
		if (from?.kind === 'line' && from.number === 0 && to?.kind !== 'match') {
			throw new SedFault('invalid usage of line address 0');
		}
		this.#skip(/[ \t]/);
		const negated = this.#text[this.#at] === '!';
		if (negated) this.#at++;
		this.#skip(/[ \t]/);
		const letter = this.#text[this.#at++] ?? '';
		return { from, to, negated, does: this.#does(letter) };
	}

	#address(): Address | undefined {
		const rest = this.#text.slice(this.#at, this.#at + 30);
		const [every, first, step] = /^(\d+)~(\d+)/.exec(rest) ?? [];
		if (every !== undefined) {
			this.#at += every.length;
			return { kind: 'every', first: Number(first), step: Number(step) };
		}
		const [number] = /^\d+/.exec(rest) ?? [];
		if (number !== undefined) {
			this.#at += number.length;
			return { kind: 'line', number: Number(number) };
		}
		const [after, lines] = /^\+(\d+)/.exec(rest) ?? [];
		if (after !== undefined) {
			this.#at += after.length;
			return { kind: 'after', lines: Number(lines) };
		}
		if (rest.startsWith('$')) {
			this.#at++;
			return { kind: 'last' };
		}
		if (!rest.startsWith('/') && !rest.startsWith('\\')) return undefined;
		this.#at += rest.startsWith('\\') ? 1 : 0;
		const mark = this.#text[this.#at++] ?? '/';
		const source = this.#upTo(mark);
		const ignores = this.#text[this.#at] === 'I';
		if (ignores) this.#at++;
		return { kind: 'match', pattern: this.#pattern(source, ignores) };
	}

	/** Between brackets of a pattern the mark stands for itself. */
	#upTo(mark: string, isPattern = true): string {
		let inside = '';
		for (let isSet = false; ; this.#at++) {
			const char = this.#text[this.#at];
			if (char === undefined) throw new SedFault(`unterminated: there is no second \`${mark}'`);
			const next = this.#text[this.#at + 1] ?? '';
			// Between brackets a backslash does not keep them open.
			if (char === '\\' && !(isSet && next === ']')) {
				inside += next === mark ? mark : char + next;
				this.#at++;
				continue;
			}
			if (char === mark && !isSet) {
				this.#at++;
				return inside;
			}
			if (char === '[' && isPattern) isSet = this.#text.slice(this.#at + 1).includes(']');
			if (char === ']') isSet = false;
			inside += char;
		}
	}

	#pattern(source: string, ignoresCase: boolean): Pattern | undefined {
		if (source === '') {
			if (ignoresCase) throw new SedFault('cannot specify modifiers on empty regexp');
			return undefined;
		}
		const kind = this.#isExtended ? 'extended' : 'basic';
		const pattern = patternOf(source, { kind, escapes: 'controls', ignoresCase });
		if (typeof pattern === 'string') throw new SedFault(pattern);
		return pattern;
	}

	#does(letter: string): Does {
		switch (letter) {
			case '{':
				if (++this.#open > mostNested) throw new SedFault('nested too deeply');
				return { letter, inside: this.commands(true) };
			case 's':
				return this.#substitute();
			case 'y': {
				const mark = this.#text[this.#at++] ?? '/';
				const plain = () => [
					...this.#upTo(mark, false).replace(/\\n/g, '\n').replace(/\\\\/g, '\\')
				];
				const [from, to] = [plain(), plain()];
				if (from.length !== to.length) {
					throw new SedFault("strings for `y' command are different lengths");
				}
				return { letter, from, to };
			}
			case 'a':
			case 'i':
			case 'c': {
				this.#skip(/[ \t]/);
				const rest = this.#text.slice(this.#at);
				this.#at += /^\\(?:[ \t]*\n)?/.exec(rest)?.[0].length ?? 0;
				// A backslash at the end of a line goes on with the next.
				const [text = ''] = /^(?:[^\\\n]|\\[^]?)*/.exec(this.#text.slice(this.#at)) ?? [];
				this.#at += text.length;
				return { letter, text: text.replace(/\\([^]?)/g, '$1') };
			}
			case 'q': {
				const [, code = ''] = /^[ \t]*(\d{0,3})/.exec(this.#text.slice(this.#at)) ?? [];
				this.#skip(/[ \t\d]/);
				return { letter, code: Number(code) & 255 };
			}
			case 'd':
			case 'p':
			case '=':
			case 'n':
			case 'N':
			case 'D':
			case 'P':
			case 'h':
			case 'H':
			case 'g':
			case 'G':
			case 'x':
				return { letter };
			case '':
				throw new SedFault('missing command');
			default:
				throw new SedFault(`${letter} is not there: s y d p q = a i c n N D P h g x are`);
		}
	}

	#substitute(): Does {
		const mark = this.#text[this.#at++] ?? '';
		if (mark === '' || mark === '\n' || mark === '\\')
			throw new SedFault("unterminated `s' command");
		const source = this.#upTo(mark);
		const by = replacement(this.#replacement(mark));
		const [flags = ''] = /^[gpIi0-9]*/.exec(this.#text.slice(this.#at)) ?? [];
		this.#at += flags.length;
		if (/^[a-zA-Z]/.test(this.#text.slice(this.#at))) throw new SedFault("unknown option to `s'");
		const pattern = this.#pattern(source, /i/i.test(flags));
		const group = Math.max(0, ...by.filter((part) => typeof part === 'number'));
		if (pattern && group > pattern.groups) {
			throw new SedFault(`invalid reference \\${group} on \`s' command's RHS`);
		}
		return {
			letter: 's',
			pattern,
			by,
			every: flags.includes('g'),
			nth: Number(/\d+/.exec(flags)?.[0] ?? 1),
			prints: flags.includes('p')
		};
	}

	#replacement(mark: string): string {
		let inside = '';
		for (; ; this.#at++) {
			const char = this.#text[this.#at];
			if (char === undefined) throw new SedFault("unterminated `s' command");
			if (char === mark) {
				this.#at++;
				return inside;
			}
			inside += char;
			if (char === '\\') inside += this.#text[++this.#at] ?? '';
		}
	}
}

/** Texts, and numbers of groups: 0 is the whole. */
function replacement(text: string): readonly (string | number)[] {
	const parts: (string | number)[] = [];
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (char === '&') parts.push(0);
		else if (char !== '\\') parts.push(char);
		else {
			const next = text[++at] ?? '';
			if (/\d/.test(next)) parts.push(Number(next));
			else if (next === 'n') parts.push('\n');
			else if (next === 't') parts.push('\t');
			else if (/[ULEul]/.test(next)) throw new SedFault(`\\${next} is not there: use tr`);
			else parts.push(next);
		}
	}
	return parts;
}
