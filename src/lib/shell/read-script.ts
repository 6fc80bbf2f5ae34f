import type {
	Assignment,
	Command,
	List,
	Part,
	Pipeline,
	Redirect,
	Script,
	Simple,
	Word
} from './syntax';

export type ScriptRead =
	| { readonly kind: 'script'; readonly script: Script }
	/** It goes on: a quote is open, a loop has no end, a here-document is not over. */
	| { readonly kind: 'incomplete' }
	| { readonly kind: 'fault'; readonly message: string };

/** Reads what was typed or pasted, as bash would. What is not there is told, with what to use instead. */
export function readScript(text: string): ScriptRead {
	if (text.length > longest) {
		return { kind: 'fault', message: `longer than ${longest} characters: put it into a file` };
	}
	const reader = new Reader(text.replaceAll('\r\n', '\n'));
	try {
		const script = reader.script([]);
		reader.end();
		return { kind: 'script', script };
	} catch (stopped) {
		if (stopped instanceof Incomplete) return { kind: 'incomplete' };
		if (stopped instanceof Fault) return { kind: 'fault', message: stopped.message };
		throw stopped;
	}
}

/** Thrown while reading and caught above: what is read stands many calls deep. */
class Fault extends Error {}
class Incomplete extends Error {}

const deepest = 40;
const longest = 100_000;
const namePattern = /^[A-Za-z_][A-Za-z0-9_]*/;
const operators = /^(?:&&|\|\||&>|>&|<<<|<<-|<<|>>|;;|[;&|<>()\n])/;

/** Of bash, and not here. What to do instead. */
const notHere: Readonly<Record<string, string>> = {
	while: 'while is not there: use for x in … ; do … ; done',
	until: 'until is not there: use for x in … ; do … ; done, or aws … wait',
	case: 'case is not there: use if … ; then … ; fi',
	select: 'select is not there: name the value yourself',
	function: 'functions are not there: write the commands out, or use for',
	'[[': '[[ … ]] is not there: use [ … ] or test',
	'((': 'arithmetic is not there',
	'{': '{ … } is not there: put ; or && between the commands'
};
const ends = ['done', 'do', 'then', 'fi', 'else', 'elif', '}'];

interface HereDocument {
	readonly end: string;
	/** A quote in the word after `<<`: nothing in the text is expanded. */
	readonly plain: boolean;
	readonly tabs: boolean;
	/** Filled when its text is reached. */
	readonly text: Part[];
}

class Reader {
	#at = 0;
	#depth = 0;
	readonly #text: string;
	#waiting: HereDocument[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	end() {
		if (this.#waiting.length > 0) throw new Incomplete();
		if (this.#at < this.#text.length) throw this.#unexpected();
	}

	/** Up to one of some words, `)` or the end. Who asked takes that. */
	script(until: readonly string[]): Script {
		if (++this.#depth > deepest) throw new Fault('nested too deeply');
		const lists: List[] = [];
		for (;;) {
			this.#blankLines();
			if (this.#isOver(until)) break;
			lists.push(this.#list());
			this.#blanks();
			const operator = this.#operator();
			if (operator === ';') this.#at++;
			else if (operator === '&') {
				throw new Fault('& is not there: commands run one after the other, use ;');
			} else if (operator !== '\n') {
				if (this.#isOver(until)) break;
				throw this.#unexpected();
			}
		}
		this.#depth--;
		return lists;
	}

	#isOver(until: readonly string[]): boolean {
		if (this.#at >= this.#text.length) {
			if (until.length > 0) throw new Incomplete();
			return true;
		}
		if (this.#operator() === ')') return until.includes(')') || this.#depth > 1;
		return until.includes(this.#reserved() ?? '');
	}

	#list(): List {
		const first = this.#pipeline();
		const rest: { when: '&&' | '||'; pipeline: Pipeline }[] = [];
		for (;;) {
			this.#blanks();
			const when = this.#operator();
			if (when !== '&&' && when !== '||') return { first, rest };
			this.#at += 2;
			this.#blankLines();
			this.#more();
			rest.push({ when, pipeline: this.#pipeline() });
		}
	}

	#pipeline(): Pipeline {
		this.#blanks();
		const negated = this.#reserved() === '!';
		if (negated) this.#at++;
		const commands = [this.#command()];
		for (;;) {
			this.#blanks();
			if (this.#operator() !== '|') return { negated, commands };
			this.#at++;
			if (this.#text[this.#at] === '&') throw new Fault('|& is not there: use 2>&1 |');
			this.#blankLines();
			this.#more();
			commands.push(this.#command());
		}
	}

	#command(): Command {
		this.#blanks();
		this.#more();
		const word = this.#reserved();
		if (word === 'for') return this.#for();
		if (word === 'if') return this.#if();
		if (this.#text.startsWith('((', this.#at)) throw new Fault(notHere['((']);
		if (this.#operator() === '(') {
			throw new Fault('( … ) is not there: put ; or && between the commands');
		}
		const instead = Object.hasOwn(notHere, word ?? '') ? notHere[word ?? ''] : undefined;
		if (instead !== undefined) throw new Fault(instead);
		if (word !== undefined && ends.includes(word)) throw this.#unexpected();
		return this.#simple();
	}

	#for(): Command {
		this.#at += 3;
		this.#blanks();
		this.#more();
		const name = this.#name();
		if (name === undefined) throw new Fault('after for comes a name: for x in … ; do … ; done');
		this.#blankLines();
		this.#more();
		if (this.#reserved() !== 'in') {
			throw new Fault(`after for ${name} comes in, and what to go through`);
		}
		this.#at += 2;
		const words: Word[] = [];
		for (;;) {
			this.#blanks();
			const word = this.#word();
			if (!word) break;
			words.push(word);
		}
		this.#separator();
		this.#keyword('do');
		const body = this.script(['done']);
		this.#nothingIn(body, 'done');
		this.#keyword('done');
		return { kind: 'for', name, words, body, redirects: this.#redirects() };
	}

	#if(): Command {
		const branches: { condition: Script; body: Script }[] = [];
		let otherwise: Script = [];
		this.#at += 2;
		for (;;) {
			const condition = this.script(['then']);
			this.#nothingIn(condition, 'then');
			this.#keyword('then');
			const body = this.script(['elif', 'else', 'fi']);
			this.#nothingIn(body, 'fi');
			branches.push({ condition, body });
			if (this.#reserved() === 'elif') {
				this.#at += 4;
				continue;
			}
			if (this.#reserved() === 'else') {
				this.#at += 4;
				otherwise = this.script(['fi']);
				this.#nothingIn(otherwise, 'fi');
			}
			this.#keyword('fi');
			return { kind: 'if', branches, otherwise, redirects: this.#redirects() };
		}
	}

	#nothingIn(script: Script, end: string) {
		if (script.length === 0) throw new Fault(`syntax error near unexpected token \`${end}'`);
	}

	/** Of a `for`: a semicolon, a new line, or both. */
	#separator() {
		this.#blanks();
		if (this.#operator() === ';') this.#at++;
		this.#blankLines();
		this.#more();
	}

	#keyword(word: string) {
		this.#blankLines();
		this.#more();
		if (this.#reserved() !== word) throw this.#unexpected();
		this.#at += word.length;
	}

	#simple(): Simple {
		const assignments: Assignment[] = [];
		const words: Word[] = [];
		const redirects: Redirect[] = [];
		for (;;) {
			this.#blanks();
			const redirect = this.#redirect();
			if (redirect) {
				redirects.push(redirect);
				continue;
			}
			const assigned = words.length === 0 ? this.#assignment() : undefined;
			if (assigned) {
				assignments.push(assigned);
				continue;
			}
			const word = this.#word();
			if (!word) break;
			words.push(word);
		}
		if (this.#operator() === '(') {
			throw new Fault(
				words.length === 1 && this.#text.startsWith('()', this.#at)
					? (notHere['function'] ?? '')
					: "syntax error near unexpected token `('. In quotes it is a text: '…'"
			);
		}
		if (assignments.length + words.length + redirects.length === 0) throw this.#unexpected();
		return { kind: 'simple', assignments, words, redirects };
	}

	#assignment(): Assignment | undefined {
		const [all, name] = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(this.#text.slice(this.#at)) ?? [];
		if (all === undefined || name === undefined) return undefined;
		if (all.endsWith('+=')) throw new Fault(`+= is not there: write ${name}="$${name}…"`);
		this.#at += all.length;
		if (this.#operator() === '(') {
			throw new Fault('arrays are not there: put the words into for x in …');
		}
		return { name, value: this.#word(true) ?? [] };
	}

	#redirects(): Redirect[] {
		const redirects: Redirect[] = [];
		for (;;) {
			this.#blanks();
			const redirect = this.#redirect();
			if (!redirect) return redirects;
			redirects.push(redirect);
		}
	}

	#redirect(): Redirect | undefined {
		const rest = this.#text.slice(this.#at, this.#at + 24);
		const [all, number = '', operator = ''] =
			/^(\d*)(<<<|<<-|<<|<\(|>\(|<|>>|>&|>|&>>|&>)/.exec(rest) ?? [];
		if (all === undefined) return undefined;
		if (operator.endsWith('(')) {
			throw new Fault(`${operator}…) is not there: write to a file first, and name that`);
		}
		if (operator.startsWith('<') && number !== '' && number !== '0') {
			throw new Fault(`${all} is not there: only < reads from a file`);
		}
		if (operator.startsWith('>') && !['', '1', '2'].includes(number)) {
			throw new Fault(`${all} is not there: 1 is the output, 2 are the errors`);
		}
		if (operator.startsWith('&') && number !== '') throw this.#unexpected();
		this.#at += all.length;
		this.#blanks();
		this.#more();
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
			case '>>':
				return { kind: 'to', of, file: this.#target(), append: operator === '>>' };
			case '&>':
			case '&>>':
				return { kind: 'to', of: 'both', file: this.#target(), append: operator === '&>>' };
			default:
				return this.#join(of);
		}
	}

	/** After `>&`. */
	#join(of: 'stdout' | 'stderr'): Redirect {
		const other = this.#text[this.#at];
		const isNumber = /^[12](?![^\s;&|<>()])/.test(this.#text.slice(this.#at, this.#at + 2));
		if (!isNumber) throw new Fault('after >& comes 1 or 2, as in 2>&1; to a file goes &> file');
		this.#at++;
		const to = other === '2' ? 'stderr' : 'stdout';
		return { kind: 'join', of, to };
	}

	#target(): Word {
		const word = this.#word();
		if (!word) throw this.#unexpected();
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
				if (this.#at >= this.#text.length) throw new Incomplete();
				const stop = this.#text.indexOf('\n', this.#at);
				const raw = this.#text.slice(this.#at, stop < 0 ? undefined : stop);
				this.#at = stop < 0 ? this.#text.length : stop + 1;
				const line = tabs ? raw.replace(/^\t+/, '') : raw;
				if (line === end) break;
				lines.push(`${line}\n`);
			}
			const body = lines.join('');
			parts.push(...(plain ? [text(body, true)] : new Reader(body).hereText(this.#depth)));
		}
	}

	/** As in double quotes, but that quotes themselves mean nothing. */
	hereText(depth: number): Part[] {
		this.#depth = depth;
		return this.#inDoubleQuotes(undefined);
	}

	/** Nothing where an operator or the end stands. */
	#word(assigned = false): Word | undefined {
		const start = this.#at;
		const parts: Part[] = [];
		let plain = '';
		const flush = () => {
			if (plain !== '') parts.push(text(plain, false));
			plain = '';
		};
		if (this.#text[this.#at] === '~') {
			if (/^~(?![^\s/;&|<>()])/.test(this.#text.slice(this.#at, this.#at + 2))) {
				this.#at++;
				parts.push({ kind: 'home' });
			}
		}
		while (this.#at < this.#text.length) {
			const char = this.#text[this.#at] ?? '';
			if (/[\s;&|<>()]/.test(char)) break;
			switch (char) {
				case '\\': {
					if (this.#text[this.#at + 1] === undefined) throw new Incomplete();
					if (this.#text[this.#at + 1] !== '\n') {
						flush();
						parts.push(text(this.#whole(this.#at + 1), true));
						this.#at += this.#whole(this.#at + 1).length - 1;
					}
					this.#at += 2;
					break;
				}
				case "'":
					flush();
					this.#at++;
					parts.push(text(this.#upTo("'"), true));
					break;
				case '"':
					flush();
					this.#at++;
					parts.push(...this.#inDoubleQuotes('"'));
					break;
				case '$':
					flush();
					parts.push(this.#dollar(false));
					break;
				case '`':
					throw new Fault('` … ` is not there: write $(…)');
				default:
					plain += char;
					this.#at++;
			}
		}
		flush();
		if (this.#at === start) return undefined;
		if (!assigned) noBraces(parts);
		return parts;
	}

	#upTo(quote: string): string {
		const stop = this.#text.indexOf(quote, this.#at);
		if (stop < 0) throw new Incomplete();
		const inside = this.#text.slice(this.#at, stop);
		this.#at = stop + 1;
		return inside;
	}

	/** Up to the quote, or to the end where there is none. */
	#inDoubleQuotes(quote: '"' | undefined): Part[] {
		const parts: Part[] = [];
		let plain = '';
		for (;;) {
			const char = this.#text[this.#at];
			if (char === undefined) {
				if (quote) throw new Incomplete();
				break;
			}
			if (char === quote) {
				this.#at++;
				break;
			}
			if (char === '`') throw new Fault('` … ` is not there: write $(…)');
			if (char === '$') {
				if (plain !== '') parts.push(text(plain, true));
				plain = '';
				parts.push(this.#dollar(true));
				continue;
			}
			const next = this.#text[this.#at + 1];
			if (char === '\\' && next !== undefined && `$\`\\\n${quote ?? ''}`.includes(next)) {
				plain += next === '\n' ? '' : next;
				this.#at += 2;
				continue;
			}
			plain += char;
			this.#at++;
		}
		// An empty pair of quotes is a word of its own.
		if (plain !== '' || parts.length === 0) parts.push(text(plain, true));
		return parts;
	}

	#dollar(quoted: boolean): Part {
		const rest = this.#text.slice(this.#at + 1, this.#at + 300);
		if (rest.startsWith('((')) throw new Fault('$((…)) is not there: there is no arithmetic');
		if (rest.startsWith('(')) {
			this.#at += 2;
			const waiting = this.#waiting;
			this.#waiting = [];
			const script = this.script([')']);
			if (this.#waiting.length > 0) throw new Incomplete();
			this.#waiting = waiting;
			this.#at++;
			return { kind: 'command', script, quoted };
		}
		if (rest.startsWith('{')) return this.#braced(quoted);
		if (rest.startsWith("'") && !quoted) {
			this.#at += 2;
			return text(this.#ansi(), true);
		}
		if (rest.startsWith('?')) {
			this.#at += 2;
			return { kind: 'variable', name: '?', quoted };
		}
		const name = namePattern.exec(rest)?.[0];
		if (name !== undefined) {
			this.#at += 1 + name.length;
			return { kind: 'variable', name, quoted };
		}
		const special = /^[0-9@#*!$-]/.exec(rest)?.[0];
		if (special !== undefined) {
			throw new Fault(`$${special} is not there: a script with arguments cannot be run here`);
		}
		this.#at++;
		return text('$', quoted);
	}

	#braced(quoted: boolean): Part {
		this.#at += 2;
		const from = this.#at;
		const name = this.#text[this.#at] === '?' ? '?' : this.#name();
		if (name === '?') this.#at++;
		if (this.#at >= this.#text.length) throw new Incomplete();
		if (name !== undefined && this.#text[this.#at] === '}') {
			this.#at++;
			return { kind: 'variable', name, quoted };
		}
		if (name !== undefined && this.#text.startsWith(':-', this.#at)) {
			this.#at += 2;
			const stop = this.#text.indexOf('}', this.#at);
			if (stop < 0) throw new Incomplete();
			const otherwise = this.#text.slice(this.#at, stop);
			if (/['"`\\]/.test(otherwise)) throw new Fault('quotes in ${NAME:-word} are not there');
			const inside = new Reader(otherwise);
			this.#at = stop + 1;
			return { kind: 'variable', name, quoted, otherwise: inside.hereText(this.#depth) };
		}
		const shown = this.#text.slice(from, from + 20).replace(/[\n}][^]*/, '');
		throw new Fault(`\${${shown}} is not there: only \${NAME} and \${NAME:-word} are`);
	}

	/** Inside `$'…'`. */
	#ansi(): string {
		let read = '';
		for (;;) {
			const char = this.#text[this.#at++];
			if (char === undefined) throw new Incomplete();
			if (char === "'") return read;
			if (char !== '\\') {
				read += char;
				continue;
			}
			const next = this.#text[this.#at++];
			if (next === undefined) throw new Incomplete();
			const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
			if (Object.hasOwn(known, next)) read += known[next];
			else if (`\\'"?`.includes(next)) read += next;
			else throw new Fault(`$'\\${next}' is not there: only \\n, \\t, \\r and quotes are`);
		}
	}

	#name(): string | undefined {
		const name = namePattern.exec(this.#text.slice(this.#at, this.#at + 300))?.[0];
		if (name !== undefined) this.#at += name.length;
		return name;
	}

	/** A whole character, also of those that take two places. */
	#whole(at: number): string {
		return String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
	}

	/** The word that stands here, without any quote in it. */
	#reserved(): string | undefined {
		return /^[^\s;&|<>()'"\\$`]+(?=$|[\s;&|<>()])/.exec(
			this.#text.slice(this.#at, this.#at + 300)
		)?.[0];
	}

	#operator(): string | undefined {
		return operators.exec(this.#text.slice(this.#at, this.#at + 3))?.[0];
	}

	#blanks() {
		for (;;) {
			const [blank = ''] = /^(?:[ \t]|\\\n)*/.exec(this.#text.slice(this.#at)) ?? [];
			this.#at += blank.length;
			if (this.#text[this.#at] !== '#') return;
			const stop = this.#text.indexOf('\n', this.#at);
			this.#at = stop < 0 ? this.#text.length : stop;
		}
	}

	#blankLines() {
		for (;;) {
			this.#blanks();
			if (this.#text[this.#at] !== '\n') return;
			this.#at++;
			this.#hereDocuments();
		}
	}

	/** Something must follow. */
	#more() {
		if (this.#at >= this.#text.length) throw new Incomplete();
	}

	#unexpected(): Error {
		if (this.#at >= this.#text.length) return new Incomplete();
		const token = this.#operator() ?? this.#reserved() ?? this.#text[this.#at] ?? '';
		const shown = token === '\n' ? 'newline' : token;
		return new Fault(`syntax error near unexpected token \`${shown}'`);
	}
}

function text(value: string, quoted: boolean): Part {
	return { kind: 'text', text: value, quoted };
}

/** Bash makes several words of one with `{a,b}` or `{1..3}` in it. JSON and JMESPath are full of them. */
function noBraces(parts: readonly Part[]) {
	const plain = parts.map((part) =>
		part.kind === 'text' && !part.quoted ? part.text : part.kind === 'text' ? '\0' : '\x01'
	);
	if (/\{[^{}]*(?:,|\.\.)[^]*\}/.test(plain.join(''))) {
		throw new Fault("{…,…} is not expanded here. For JSON or a query, put it in quotes: '…'");
	}
}
