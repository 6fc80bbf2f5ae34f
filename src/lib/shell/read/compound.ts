import type { Compound, If, Script, Word } from '../syntax';
import { readCondition } from './condition';
import { Fault } from './cursor';
import { SimpleReader } from './simple';

/** Commands that hold others: loops, choices, groups, and what is asked between brackets. */
export abstract class CompoundReader extends SimpleReader {
	/** Up to one of some words, `)`, `;;` or the end. Who asked takes that. */
	abstract script(until: readonly string[]): Script;

	protected compound(word: string): Compound {
		const line = this.line();
		const command = this.#opened(word);
		return { ...command, line, redirects: this.redirects() };
	}

	#opened(word: string) {
		if (this.took('((')) {
			return { kind: 'arithmetic', expression: this.arithmetic('))') } as const;
		}
		this.at += word.length;
		switch (word) {
			case 'for':
				return this.#for();
			case 'if':
				return this.#if();
			case 'while':
			case 'until': {
				const condition = this.script(['do']);
				this.#nothingIn(condition, 'do');
				return {
					...({ kind: 'while', negated: word === 'until', condition } as const),
					body: this.#body()
				};
			}
			case 'case':
				return this.#case();
			case '[[':
				return { kind: 'condition', condition: readCondition(this) } as const;
			case '{': {
				const body = this.script(['}']);
				this.#nothingIn(body, '}');
				this.#keyword('}');
				return { kind: 'group', apart: false, body } as const;
			}
			default: {
				const body = this.script([')']);
				this.#nothingIn(body, ')');
				this.at++;
				return { kind: 'group', apart: true, body } as const;
			}
		}
	}

	/** Between `do` and `done`. */
	#body(): Script {
		this.#keyword('do');
		const body = this.script(['done']);
		this.#nothingIn(body, 'done');
		this.#keyword('done');
		return body;
	}

	#for() {
		this.blanks();
		this.more();
		if (this.took('((')) {
			const [first, condition, next] = [
				this.arithmetic(';'),
				this.arithmetic(';'),
				this.arithmetic('))')
			];
			this.#separator();
			return { kind: 'count', first, while: condition, next, body: this.#body() } as const;
		}
		const name = this.name();
		if (name === undefined) throw new Fault('after for comes a name: for x in … ; do … ; done');
		this.#separator();
		let words: readonly Word[] | undefined;
		if (this.reserved() === 'in') {
			this.at += 2;
			words = this.words();
			this.#separator();
		} else if (this.reserved() !== 'do') {
			throw new Fault(`after for ${name} comes in, and what to go through`);
		}
		return { kind: 'for', name, words, body: this.#body() } as const;
	}

	#if() {
		const branches: If['branches'][number][] = [];
		let otherwise: Script = [];
		for (;;) {
			const condition = this.script(['then']);
			this.#nothingIn(condition, 'then');
			this.#keyword('then');
			const body = this.script(['elif', 'else', 'fi']);
			this.#nothingIn(body, 'fi');
			branches.push({ condition, body });
			if (this.reserved() === 'elif') {
				this.at += 4;
				continue;
			}
			if (this.reserved() === 'else') {
				this.at += 4;
				otherwise = this.script(['fi']);
				this.#nothingIn(otherwise, 'fi');
			}
			this.#keyword('fi');
			return { kind: 'if', branches, otherwise } as const;
		}
	}

	#case() {
		this.blanks();
		const word = this.target();
		this.#keyword('in');
		const branches: { patterns: Word[]; body: Script }[] = [];
		for (;;) {
			this.blankLines();
			this.more();
			if (this.reserved() === 'esac') break;
			if (this.took('(')) this.blanks();
			const patterns: Word[] = [];
			do {
				this.blanks();
				patterns.push(this.target());
				this.blanks();
			} while (this.took('|'));
			if (!this.took(')')) throw this.unexpected();
			const body = this.script([';;', 'esac']);
			branches.push({ patterns, body });
			if (this.took(';&')) throw new Fault(';& is not there: use ;;');
			this.took(';;');
			if (this.took('&')) throw new Fault(';;& is not there: use ;;');
		}
		this.#keyword('esac');
		return { kind: 'case', word, branches } as const;
	}

	#nothingIn(script: Script, end: string) {
		if (script.length === 0) throw new Fault(`syntax error near unexpected token \`${end}'`);
	}

	/** Of a `for`: a semicolon, a new line, or both. */
	#separator() {
		this.blanks();
		if (this.operator() === ';') this.at++;
		this.blankLines();
		this.more();
	}

	#keyword(word: string) {
		this.blankLines();
		this.more();
		if (this.reserved() !== word) throw this.unexpected();
		this.at += word.length;
	}

	/** For `[[ … ]]`, which may go over several lines. */
	readonly inCondition = {
		blanks: () => this.blankLines(),
		word: (stops?: RegExp) => {
			this.blankLines();
			this.more();
			return this.word(stops);
		},
		took: (what: string) => this.took(what),
		takesWord: (what: string) => {
			if (this.reserved() !== what) return false;
			this.at += what.length;
			return true;
		},
		operator: () => /^(?:==|=~|!=|<|>|=|-[a-z]{2})(?=\s)/.exec(this.rest(4))?.[0],
		unary: () => /^-[a-zA-Z](?=\s)/.exec(this.rest(3))?.[0],
		skip: (many: number) => void (this.at += many),
		unexpected: () => this.unexpected()
	};
}
