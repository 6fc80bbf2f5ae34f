import type { Part, Script, Word } from '../syntax';
import { behindBackslash, unescapedAnsi } from './ansi';
import { Fault, Incomplete } from './cursor';
import { ParameterReader } from './parameters';

const deepest = 40;

/** Words as they are typed: quotes, variables, commands in them. */
export abstract class WordReader extends ParameterReader {
	/** How many of `${…}` and the like stand in one another. */
	#deep = 0;

	/** Commands up to `)`, which is taken. */
	protected abstract inside(): Script;
	/** Another reader, for a text that stands in this one. */
	protected abstract other(text: string): WordReader;
	/** Commands in a text of their own, as between backticks. */
	protected abstract scriptOf(text: string): Script;

	/** Nothing where an operator or the end stands. */
	protected word(stops = /[\s;&|<>()]/): Word | undefined {
		const start = this.at;
		const parts: Part[] = [];
		if (/^~(?![^\s/;&|<>():])/.test(this.rest(2))) {
			this.at++;
			parts.push({ kind: 'home' });
		}
		for (let char = this.text[this.at]; char !== undefined; char = this.text[this.at]) {
			if (this.has('<(')) {
				this.at += 2;
				parts.push({ kind: 'process', script: this.inside() });
				continue;
			}
			if (stops.test(char)) break;
			this.#part(char, parts);
		}
		return this.at === start ? undefined : parts;
	}

	/** One piece of a word that stands outside of quotes. */
	#part(char: string, parts: Part[]) {
		switch (char) {
			case '\\': {
				if (this.text[this.at + 1] === undefined) throw new Incomplete();
				if (this.text[this.at + 1] !== '\n') {
					parts.push(text(this.whole(this.at + 1), true));
					this.at += this.whole(this.at + 1).length - 1;
				}
				this.at += 2;
				return;
			}
			case "'":
				this.at++;
				parts.push(text(this.upTo("'"), true));
				return;
			case '"':
				this.at++;
				parts.push(...this.inDoubleQuotes('"'));
				return;
			case '$':
				parts.push(this.#dollar(false));
				return;
			case '`':
				parts.push(this.#backquoted(false));
				return;
			default: {
				const last = parts.at(-1);
				if (last?.kind === 'text' && !last.quoted) {
					parts[parts.length - 1] = { ...last, text: last.text + char };
				} else parts.push(text(char, false));
				this.at++;
			}
		}
	}

	/** As in double quotes, but that quotes themselves mean nothing: of a here-document. */
	hereText(): Part[] {
		return this.inDoubleQuotes(undefined);
	}

	/** Up to the quote, or to the end where there is none. */
	protected override inDoubleQuotes(quote: '"' | '}' | undefined): Part[] {
		const parts: Part[] = [];
		let plain = '';
		const flush = () => {
			if (plain !== '') parts.push(text(plain, true));
			plain = '';
		};
		for (;;) {
			const char = this.text[this.at];
			if (char === undefined) {
				if (quote) throw new Incomplete();
				break;
			}
			if (char === quote) {
				this.at++;
				break;
			}
			if (char === '$' || char === '`') {
				flush();
				parts.push(char === '$' ? this.#dollar(true) : this.#backquoted(true));
				continue;
			}
			if (char === '"' && quote === '}') {
				this.at++;
				flush();
				parts.push(...this.inDoubleQuotes('"'));
				continue;
			}
			const next = this.text[this.at + 1];
			const marks = quote === '}' ? '"}' : (quote ?? '');
			if (char === '\\' && next !== undefined && `$\`\\\n${marks}`.includes(next)) {
				plain += next === '\n' ? '' : next;
				this.at += 2;
				continue;
			}
			plain += char;
			this.at++;
		}
		// An empty pair of quotes is a word of its own.
		if (plain !== '' || parts.length === 0) parts.push(text(plain, true));
		return parts;
	}

	#backquoted(quoted: boolean): Part {
		let inside = '';
		for (this.at++; ; this.at++) {
			const char = this.text[this.at];
			if (char === undefined) throw new Incomplete();
			if (char === '`') break;
			const next = this.text[this.at + 1] ?? '';
			if (char === '\\' && (next === '`' || next === '\\' || next === '$')) {
				inside += next;
				this.at++;
			} else inside += char;
		}
		this.at++;
		return { kind: 'command', script: this.scriptOf(inside), quoted };
	}

	#dollar(quoted: boolean): Part {
		if (++this.#deep > deepest) throw new Fault('nested too deeply');
		const part = this.#behindDollar(quoted);
		this.#deep--;
		return part;
	}

	#behindDollar(quoted: boolean): Part {
		this.at++;
		if (this.took('((')) return { kind: 'arithmetic', expression: this.arithmetic('))'), quoted };
		if (this.took('(')) return { kind: 'command', script: this.inside(), quoted };
		if (this.took('{')) return this.braced(quoted);
		if (!quoted && this.took("'")) return text(this.#ansi(), true);
		if (!quoted && this.took('"')) return { ...joinedText(this.inDoubleQuotes('"')) };
		if (this.has('[')) throw new Fault('$[…] is not there: use $((…))');
		const name = this.name();
		if (name === '_')
			throw new Fault('$_ is not there: Alt . is, for the last word of the line before');
		if (name !== undefined) return { kind: 'variable', name, quoted, isBare: true };
		const special = this.special();
		return special === undefined ? text('$', quoted) : { kind: 'variable', name: special, quoted };
	}

	/** Up to one of some marks outside of quotes, which stays. */
	protected override untilOneOf(marks: string, quoted: boolean): Word {
		const parts: Part[] = [];
		for (;;) {
			this.more();
			const char = this.text[this.at] ?? '';
			if (marks.includes(char)) return parts;
			if (quoted && char === "'") {
				parts.push(text(char, true));
				this.at++;
			} else this.#part(char, parts);
		}
	}

	/** An expression up to its end, which is taken unless it is a brace or a second mark. */
	protected override arithmetic(end: '))' | '}' | ']' | ';', other?: ':'): Word {
		const parts: Part[] = [];
		let depth = 0;
		for (;;) {
			this.more();
			const char = this.text[this.at] ?? '';
			if (depth === 0 && this.has(end)) {
				if (end !== '}') this.at += end.length;
				return parts;
			}
			if (depth === 0 && char === other) return parts;
			if (char === '(') depth++;
			if (char === ')') {
				if (depth-- === 0) throw this.unexpected();
			}
			if (char === '$') parts.push(this.#dollar(true));
			else if (char === '"') this.at++;
			else {
				const last = parts.at(-1);
				if (last?.kind === 'text') parts[parts.length - 1] = { ...last, text: last.text + char };
				else parts.push(text(char, true));
				this.at++;
			}
		}
	}

	/** Inside `$'…'`. */
	#ansi(): string {
		let read = '';
		for (;;) {
			this.more();
			const char = this.text[this.at++];
			if (char === "'") return read;
			if (char !== '\\') {
				read += char;
				continue;
			}
			this.more();
			const [after = ''] = behindBackslash.exec(this.rest(9)) ?? [];
			this.at += after.length;
			read += unescapedAnsi(after);
		}
	}
}

export function text(value: string, quoted: boolean): Extract<Part, { kind: 'text' }> {
	return { kind: 'text', text: value, quoted };
}

/** Of `$"…"`, which stands for itself where there is one language. */
function joinedText(parts: readonly Part[]): Part {
	const [only] = parts;
	if (parts.length !== 1 || only?.kind !== 'text') {
		throw new Fault('$"…" is not there: write "…"');
	}
	return only;
}
