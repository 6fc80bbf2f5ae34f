import {
	isArray,
	type ArrayWords,
	type Assignment,
	type Command,
	type Compound,
	type If,
	type List,
	type Part,
	type Pipeline,
	type Redirect,
	type Script,
	type Simple,
	type Word
} from '../syntax';
import { braced } from './braces';
import { readCondition } from './condition';
import { Fault, Incomplete } from './cursor';
import { text, WordReader } from './words';

const deepest = 40;
const ends = ['done', 'do', 'then', 'fi', 'else', 'elif', 'esac', '}', ']]'];
const openers: readonly string[] = ['for', 'if', 'while', 'until', 'case', '{', '[[', 'function'];

interface HereDocument {
	readonly end: string;
	/** A quote in the word after `<<`: nothing in the text is expanded. */
	readonly plain: boolean;
	readonly tabs: boolean;
	/** Filled when its text is reached. */
	readonly text: Part[];
}

/** Commands as they are typed. */
export class CommandReader extends WordReader {
	#depth: number;
	#waiting: HereDocument[] = [];
	readonly #aliases: ReadonlyMap<string, string>;
	/** A text that stands in another has no lines of its own. */
	readonly #isWhole: boolean;
	#counted = { at: 0, line: 1 };

	constructor(source: string, aliases: ReadonlyMap<string, string>, within?: number) {
		super(source);
		this.#aliases = aliases;
		this.#depth = within ?? 0;
		this.#isWhole = within === undefined;
	}

	end() {
		if (this.#waiting.length > 0) throw new Incomplete();
		if (!this.isOver()) throw this.unexpected();
	}

	protected other(source: string): CommandReader {
		return new CommandReader(source, this.#aliases, this.#depth);
	}

	protected scriptOf(source: string): Script {
		const reader = this.other(source);
		const script = reader.script([]);
		reader.end();
		return script;
	}

	protected inside(): Script {
		const waiting = this.#waiting;
		this.#waiting = [];
		const script = this.script([')']);
		if (this.#waiting.length > 0) throw new Incomplete();
		this.#waiting = waiting;
		this.at++;
		return script;
	}

	/** Up to one of some words, `)`, `;;` or the end. Who asked takes that. */
	script(until: readonly string[]): Script {
		if (++this.#depth > deepest) throw new Fault('nested too deeply');
		const lists: List[] = [];
		for (;;) {
			this.#blankLines();
			if (this.#isEnd(until)) break;
			lists.push(this.#list());
			this.blanks();
			const operator = this.operator();
			if (operator === ';') this.at++;
			else if (operator === '&') {
				throw new Fault('& is not there: commands run one after the other, use ;');
			} else if (operator !== '\n') {
				if (this.#isEnd(until)) break;
				throw this.unexpected();
			}
		}
		this.#depth--;
		return lists;
	}

	#isEnd(until: readonly string[]): boolean {
		if (this.isOver()) {
			if (until.length > 0) throw new Incomplete();
			return true;
		}
		const operator = this.operator();
		if (operator === ')') return until.includes(')');
		if (operator === ';;') return until.includes(';;');
		return until.includes(this.reserved() ?? '');
	}

	#list(): List {
		const first = this.#pipeline();
		const rest: { when: '&&' | '||'; pipeline: Pipeline }[] = [];
		for (;;) {
			this.blanks();
			const when = this.operator();
			if (when !== '&&' && when !== '||') return { first, rest };
			this.at += 2;
			this.#blankLines();
			this.more();
			rest.push({ when, pipeline: this.#pipeline() });
		}
	}

	#pipeline(): Pipeline {
		this.blanks();
		if (this.reserved() === 'time') this.at += 4;
		this.blanks();
		const negated = this.reserved() === '!';
		if (negated) this.at++;
		const commands = [this.#command()];
		for (;;) {
			this.blanks();
			if (this.operator() !== '|') return { negated, commands };
			this.at++;
			if (this.took('&')) commands.push(withErrors(commands.pop()));
			this.#blankLines();
			this.more();
			commands.push(this.#command());
		}
	}

	#command(): Command {
		this.blanks();
		this.more();
		if (this.has('((') || this.operator() === '(') return this.#compound('(');
		const word = this.reserved();
		if (word === 'function') {
			this.at += word.length;
			this.blanks();
			const name = this.reserved() ?? '';
			this.at += name.length;
			return this.#function(name);
		}
		if (word !== undefined && openers.includes(word)) return this.#compound(word);
		if (word === 'select' || word === 'coproc') {
			throw new Fault(`${word} is not there: read and case are`);
		}
		if (/^!["!$\w-]/.test(this.rest(2))) {
			throw new Fault('!… of the history is not there: arrows and Ctrl R go through it');
		}
		if (word !== undefined && ends.includes(word)) throw this.unexpected();
		const name = /^([A-Za-z_][\w:.-]*)[ \t]*\([ \t]*\)/.exec(this.rest(300));
		if (name?.[1] !== undefined) {
			this.at += name[1].length;
			return this.#function(name[1]);
		}
		return this.#simple();
	}

	#function(name: string): Command {
		if (!/^[A-Za-z_][\w:.-]*$/.test(name)) throw new Fault(`\`${name}': not a valid identifier`);
		this.blanks();
		if (this.took('(')) {
			this.blanks();
			if (!this.took(')')) throw this.unexpected();
		}
		this.#blankLines();
		this.more();
		const opener = this.operator() === '(' ? '(' : (this.reserved() ?? '');
		if (opener !== '(' && !openers.includes(opener)) throw this.unexpected();
		return { kind: 'function', name, body: this.#compound(opener) };
	}

	#compound(word: string): Compound {
		const line = this.#line();
		const command = this.#opened(word);
		return { ...command, line, redirects: this.#redirects() };
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
			words = this.#words();
			this.#separator();
		} else if (this.reserved() !== 'do') {
			throw new Fault(`after for ${name} comes in, and what to go through`);
		}
		return { kind: 'for', name, words, body: this.#body() } as const;
	}

	#words(): readonly Word[] {
		const words: Word[] = [];
		for (;;) {
			this.blanks();
			const word = this.word();
			if (!word) return words;
			words.push(...braced(word));
		}
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
		const word = this.#target();
		this.#keyword('in');
		const branches: { patterns: Word[]; body: Script }[] = [];
		for (;;) {
			this.#blankLines();
			this.more();
			if (this.reserved() === 'esac') break;
			if (this.took('(')) this.blanks();
			const patterns: Word[] = [];
			do {
				this.blanks();
				patterns.push(this.#target());
				this.blanks();
			} while (this.took('|'));
			if (!this.took(')')) throw this.unexpected();
			const body = this.script([';;', 'esac']);
			branches.push({ patterns, body });
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
		this.#blankLines();
		this.more();
	}

	#keyword(word: string) {
		this.#blankLines();
		this.more();
		if (this.reserved() !== word) throw this.unexpected();
		this.at += word.length;
	}

	#line(): number | undefined {
		if (!this.#isWhole) return undefined;
		let { line } = this.#counted;
		for (let at = this.#counted.at; at < this.at; at++) if (this.text[at] === '\n') line++;
		this.#counted = { at: this.at, line };
		return line;
	}

	#simple(): Simple {
		const line = this.#line();
		const assignments: Assignment[] = [];
		const declared: Assignment[] = [];
		const words: Word[] = [];
		const redirects: Redirect[] = [];
		for (;;) {
			this.blanks();
			const redirect = this.#redirect();
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
		const alias = this.#aliases.get(this.text.slice(start, this.at));
		if (alias === undefined) return undefined;
		const reader = new CommandReader(alias, new Map(), this.#depth);
		const words = reader.#words();
		reader.end();
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
			value: this.took('(') ? this.#array() : (this.word() ?? [])
		};
	}

	/** All of the text as one word, blanks too. */
	wholeWord(): Word {
		return this.word(/(?!)/) ?? [];
	}

	#array(): ArrayWords {
		const items: { key?: Word; value: Word }[] = [];
		for (;;) {
			this.#blankLines();
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

	#redirects(): Redirect[] {
		const redirects: Redirect[] = [];
		for (;;) {
			this.blanks();
			const redirect = this.#redirect();
			if (!redirect) return redirects;
			redirects.push(redirect);
		}
	}

	#redirect(): Redirect | undefined {
		const [all, number = '', operator = ''] =
			/^(\d*)(<<<|<<-|<<|<>|>\(|<(?!\()|>>|>&|>\||>|&>>|&>)/.exec(this.rest(24)) ?? [];
		if (all === undefined) return undefined;
		if (operator === '>(' || operator === '<>') {
			throw new Fault(`${operator}… is not there: write to a file first, and name that`);
		}
		if (operator.startsWith('<') && number !== '' && number !== '0') {
			throw new Fault(`${all} is not there: only < reads from a file`);
		}
		if (operator.startsWith('>') && !['', '1', '2'].includes(number)) {
			throw new Fault(`${all} is not there: 1 is the output, 2 are the errors`);
		}
		if (operator.startsWith('&') && number !== '') throw this.unexpected();
		this.at += all.length;
		this.blanks();
		this.more();
		const of = number === '2' ? 'stderr' : 'stdout';
		switch (operator) {
			case '<':
				return { kind: 'from', file: this.#target() };
			case '<<<':
				return { kind: 'text', text: [...this.#target(), text('\n', true)] };
			case '<<':
			case '<<-':
				return this.#hereDocument(operator === '<<-');
			case '>':
			case '>|':
			case '>>':
				return {
					kind: 'to',
					of,
					file: this.#target(),
					append: operator === '>>',
					...(operator === '>|' && { over: true })
				};
			case '&>':
			case '&>>':
				return { kind: 'to', of: 'both', file: this.#target(), append: operator === '&>>' };
			default:
				return this.#join(of);
		}
	}

	/** After `>&`. */
	#join(of: 'stdout' | 'stderr'): Redirect {
		const other = this.text[this.at];
		const isNumber = /^[12](?![^\s;&|<>()])/.test(this.rest(2));
		if (!isNumber) throw new Fault('after >& comes 1 or 2, as in 2>&1; to a file goes &> file');
		this.at++;
		const to = other === '2' ? 'stderr' : 'stdout';
		return { kind: 'join', of, to };
	}

	#target(): Word {
		const word = this.word();
		if (!word) throw this.unexpected();
		return word;
	}

	#hereDocument(tabs: boolean): Redirect {
		const word = this.#target();
		const parts = word.map((part) => {
			if (part.kind !== 'text') throw new Fault('after << comes a plain word, such as EOF');
			return part;
		});
		const document: HereDocument = {
			end: parts.map((part) => part.text).join(''),
			plain: parts.some(({ quoted }) => quoted),
			tabs,
			text: []
		};
		this.#waiting.push(document);
		return { kind: 'text', text: document.text };
	}

	/** The texts of here-documents begin with the next line. */
	#hereDocuments() {
		for (const { end, plain, tabs, text: parts } of this.#waiting.splice(0)) {
			const lines: string[] = [];
			for (;;) {
				if (this.isOver()) throw new Incomplete();
				const stop = this.text.indexOf('\n', this.at);
				const raw = this.text.slice(this.at, stop < 0 ? undefined : stop);
				this.at = stop < 0 ? this.text.length : stop + 1;
				const line = tabs ? raw.replace(/^\t+/, '') : raw;
				if (line === end) break;
				lines.push(`${line}\n`);
			}
			const body = lines.join('');
			parts.push(...(plain ? [text(body, true)] : this.other(body).hereText()));
		}
	}

	#blankLines() {
		for (;;) {
			this.blanks();
			if (this.text[this.at] !== '\n') return;
			this.at++;
			this.#hereDocuments();
		}
	}

	/** For `[[ … ]]`, which may go over several lines. */
	readonly inCondition = {
		blanks: () => this.#blankLines(),
		word: (stops?: RegExp) => {
			this.#blankLines();
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

/** As `|&`, which is `2>&1 |`. */
function withErrors(command: Command | undefined): Command {
	if (!command || command.kind === 'function') throw new Fault('|& is not there: use 2>&1 |');
	const joined: Redirect = { kind: 'join', of: 'stderr', to: 'stdout' };
	return { ...command, redirects: [...command.redirects, joined] };
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
