import {
	isArray,
	type ArrayWords,
	type Assignment,
	type Part,
	type Redirect,
	type Simple,
	type Word
} from '../syntax';
import { braced } from './braces';
import { Fault } from './cursor';
import { withHomes } from './homes';
import { RedirectReader } from './redirects';
import { text } from './words';

/** Commands without others in them: assignments, words and redirections. */
export abstract class SimpleReader extends RedirectReader {
	/** A text that stands in another has no lines of its own. */
	protected abstract readonly isWhole: boolean;
	#counted = { at: 0, line: 1 };

	protected abstract override other(source: string): SimpleReader;
	/** What an alias stands for, where a word is one; none is looked for in that. */
	protected abstract aliased(word: string): SimpleReader | undefined;

	/** Up to an operator or the end. */
	protected words(): readonly Word[] {
		const words: Word[] = [];
		for (;;) {
			this.blanks();
			const word = this.word();
			if (!word) return words;
			words.push(...braced(word));
		}
	}

	protected line(): number | undefined {
		if (!this.isWhole) return undefined;
		let { line } = this.#counted;
		for (let at = this.#counted.at; at < this.at; at++) if (this.text[at] === '\n') line++;
		this.#counted = { at: this.at, line };
		return line;
	}

	protected simple(): Simple {
		const line = this.line();
		const assignments: Assignment[] = [];
		const declared: Assignment[] = [];
		const words: Word[] = [];
		const redirects: Redirect[] = [];
		for (;;) {
			this.blanks();
			const redirect = this.redirect();
			if (redirect) {
				redirects.push(redirect);
				continue;
			}
			const assigned = words.length === 0 || declares(words) ? this.#assignment() : undefined;
			if (assigned) {
				if (words.length === 0) assignments.push(assigned);
				else if (isArray(assigned.value)) declared.push(assigned);
				else words.push(...declaredWords(assigned, assigned.value));
				continue;
			}
			const start = this.at;
			const word = this.word();
			if (!word) break;
			const alias = words.length === 0 ? this.#aliasAt(start) : undefined;
			words.push(...(alias ?? braced(word)));
		}
		if (this.operator() === '(') {
			throw new Fault("syntax error near unexpected token `('. In quotes it is a text: '…'");
		}
		if (assignments.length + words.length + redirects.length === 0) throw this.unexpected();
		return { kind: 'simple', line, assignments, declared, words, redirects };
	}

	/** The words that an alias stands for; it is one command. */
	#aliasAt(start: number): readonly Word[] | undefined {
		const reader = this.aliased(this.text.slice(start, this.at));
		const words = reader?.words();
		reader?.end();
		return words;
	}

	#assignment(): Assignment | undefined {
		const [all, name = '', bracket, indexed] =
			/^([A-Za-z_][A-Za-z0-9_]*)(?:\+?=|(\[)([^\]\n]*)\]\+?=)/.exec(this.rest(1000)) ?? [];
		if (all === undefined) return undefined;
		this.at += all.length;
		const index = bracket === undefined ? undefined : this.other(indexed ?? '').wholeWord();
		return {
			name,
			append: all.endsWith('+='),
			...(index && { index }),
			value: this.took('(') ? this.#array() : withHomes(this.word() ?? [])
		};
	}

	/** All of the text as one word, blanks too. */
	wholeWord(): Word {
		return this.word(/(?!)/) ?? [];
	}

	#array(): ArrayWords {
		const items: { key?: Word; value: Word }[] = [];
		for (;;) {
			this.blankLines();
			this.more();
			if (this.took(')')) return { items };
			const [all, key] = /^\[([^\]\n]*)\]=/.exec(this.rest(300)) ?? [];
			if (all !== undefined) {
				this.at += all.length;
				items.push({ key: this.other(key ?? '').wholeWord(), value: this.word() ?? [] });
				continue;
			}
			const word = this.word();
			if (!word) throw this.unexpected();
			items.push(...braced(word).map((value) => ({ value })));
		}
	}
}

/** Behind these, what looks like an assignment is one. */
const declaring = /^(?:declare|typeset|local|readonly|export|alias)$/;

function declares([first]: readonly Word[]): boolean {
	const [only] = first ?? [];
	return only?.kind === 'text' && !only.quoted && declaring.test(only.text);
}

/** An assignment as a command is given it: one word, but for braces. */
function declaredWords({ name, index, append }: Assignment, value: Word): readonly Word[] {
	const place = index ? [text('[', true), valued(index), text(']', true)] : [];
	const sign = text(append ? '+=' : '=', true);
	return braced(value).map((word) => [text(name, true), ...place, sign, valued(word)]);
}

function valued(word: Word): Part {
	return { kind: 'value', word };
}
