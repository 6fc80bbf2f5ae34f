import { controls } from '../../escape-signs';
import { bracketsAt, not, perlShorthands, shorthands, type Escapes } from './brackets';
import { escapedPlaces } from './escaped-places';
import { type Fits } from '../../words/classes';
import { PatternFault, places, type Holds, type Node } from './syntax';

/** How a pattern is written. */
export interface Spelling {
	/** In a basic one `+ ? | ( ) { }` mean something behind a backslash only. */
	readonly kind: 'basic' | 'extended' | 'perl';
	readonly escapes: Escapes;
	readonly ignoresCase: boolean;
}

export interface Read {
	readonly node: Node;
	/** How many groups there are, with those of patterns before it. */
	readonly groups: number;
}

/**
 * Takes a pattern apart, as GNU’s programs read it. Its groups are counted on from `groups`.
 *
 * @throws {PatternFault} in GNU’s words where it has them
 */
export function readPattern(text: string, spelling: Spelling, groups = 0): Read {
	const reader = new Reader(text, spelling, groups);
	return { node: reader.whole(), groups: reader.groups };
}

function charNode(fits: Fits, ignoresCase: boolean): Node {
	if (!ignoresCase) return { kind: 'char', fits };
	const inCase = (code: number, to: 'toLowerCase' | 'toUpperCase') => {
		const [other = '', ...more] = String.fromCodePoint(code)[to]();
		return more.length === 0 && fits(other.codePointAt(0) ?? code);
	};
	return {
		kind: 'char',
		fits: (code) => fits(code) || inCase(code, 'toLowerCase') || inCase(code, 'toUpperCase')
	};
}

interface Token {
	/** It means something. */
	readonly sign?: string;
	readonly escaped?: boolean;
	readonly char: string;
	readonly length: number;
}

const mostNested = 100;
const mostRepeated = 32_767;

class Reader {
	readonly #text: string;
	readonly #kind: Spelling['kind'];
	readonly #escapes: Escapes;
	readonly #before: number;
	#ignoresCase: boolean;
	#at = 0;
	#open = 0;
	/** Repetitions of repetitions. */
	#piled = 0;
	/** Groups that have ended can be named again. */
	readonly #ended = new Set<number>();
	groups: number;

	constructor(text: string, { kind, escapes, ignoresCase }: Spelling, groups: number) {
		this.#text = text;
		this.#kind = kind;
		this.#escapes = escapes;
		this.#ignoresCase = ignoresCase;
		this.#before = groups;
		this.groups = groups;
	}

	whole(): Node {
		if (this.#kind === 'perl' && this.#took('(?i)')) this.#ignoresCase = true;
		return this.#choice();
	}

	#choice(): Node {
		const of = [this.#row()];
		while (this.#peek()?.sign === '|') {
			this.#skip();
			of.push(this.#row());
		}
		const [only] = of;
		return only && of.length === 1 ? only : { kind: 'choice', of };
	}

	#row(): Node {
		const of: Node[] = [];
		for (let isBegun = false; ; isBegun = true) {
			const token = this.#peek();
			if (!token || token.sign === '|') return { kind: 'row', of };
			if (token.sign === ')' && (this.#open > 0 || this.#kind !== 'extended')) {
				if (this.#open === 0) throw new PatternFault('Unmatched ) or \\)');
				return { kind: 'row', of };
			}
			this.#skip();
			const isAnchored = !isBegun && token.sign === '^';
			// Of a basic pattern a star stands for itself where there is nothing to repeat.
			const isPlain = this.#kind === 'basic' && isAnchored && this.#peek()?.sign === '*';
			const atom = this.#atom(token, !isBegun);
			of.push(isPlain ? { kind: 'row', of: [atom, this.#plainStar()] } : this.#repeated(atom));
		}
	}

	#plainStar(): Node {
		this.#skip();
		return this.#repeated(this.#char('*'));
	}

	#peek(): Token | undefined {
		const char = this.#text[this.#at];
		if (char === undefined) return undefined;
		const isBasic = this.#kind === 'basic';
		if (char === '\\') {
			const next = String.fromCodePoint(this.#text.codePointAt(this.#at + 1) ?? 92);
			if (this.#at + 1 >= this.#text.length) throw new PatternFault('Trailing backslash');
			const length = 1 + next.length;
			return isBasic && '+?|(){'.includes(next)
				? { sign: next, char: next, length }
				: { escaped: true, char: next, length };
		}
		const whole = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
		const means = (isBasic ? '*.[^$' : '*.[^$+?|(){').includes(char);
		return means ? { sign: char, char, length: 1 } : { char: whole, length: whole.length };
	}

	#skip() {
		this.#at += this.#peek()?.length ?? 0;
	}

	#took(text: string): boolean {
		if (!this.#text.startsWith(text, this.#at)) return false;
		this.#at += text.length;
		return true;
	}

	#char(char: string): Node {
		return charNode((code) => code === char.codePointAt(0), this.#ignoresCase);
	}

	#atom(token: Token, isFirst: boolean): Node {
		if (token.escaped) return this.#escaped(token.char);
		const isBasic = this.#kind === 'basic';
		switch (token.sign) {
			case '(':
				return this.#group();
			case '[': {
				const { fits, end } = bracketsAt(this.#text, this.#at, this.#escapes);
				this.#at = end;
				return charNode(fits, this.#ignoresCase);
			}
			case '.':
				return { kind: 'char', fits: () => true };
			case '^':
				return isBasic && !isFirst ? this.#char('^') : place(places.start);
			case '$': {
				const isLast = [undefined, ')', '|'].includes(this.#peek()?.sign);
				const isEnd = this.#at >= this.#text.length || (isLast && this.#peek()?.sign !== undefined);
				return isBasic && !isEnd ? this.#char('$') : place(places.end);
			}
			case '*':
			case '+':
			case '?':
				if (isBasic) return this.#char(token.char);
				throw nothingBefore();
			case '{':
				this.#at -= token.length;
				if (isBasic || this.#interval()) {
					throw nothingBefore();
				}
				this.#at += token.length;
				return this.#char('{');
			case undefined:
			default:
				return this.#char(token.char);
		}
	}

	#group(): Node {
		if (++this.#open > mostNested) throw new PatternFault('nested too deeply');
		const around = this.#kind === 'perl' && this.#text[this.#at] === '?' ? this.#around() : 'group';
		const number = around === 'group' ? ++this.groups : 0;
		const of = this.#choice();
		if (this.#peek()?.sign !== ')') throw new PatternFault('Unmatched ( or \\(');
		this.#skip();
		this.#open--;
		if (around === 'group') {
			this.#ended.add(number);
			return { kind: 'group', number, of };
		}
		return around === 'plain' ? of : { kind: 'look', of, ...around };
	}

	/** What stands behind `(?`. */
	#around(): 'group' | 'plain' | { readonly isBehind: boolean; readonly isNegated: boolean } {
		if (this.#took('?:')) return 'plain';
		for (const isBehind of [true, false]) {
			for (const isNegated of [true, false]) {
				const spelled = `?${isBehind ? '<' : ''}${isNegated ? '!' : '='}`;
				if (this.#took(spelled)) return { isBehind, isNegated };
			}
		}
		const [name] = /^\?P?<\w+>/.exec(this.#text.slice(this.#at, this.#at + 80)) ?? [];
		if (name === undefined) throw new PatternFault('(? is there as (?: (?= (?! (?<= (?<! (?i)');
		this.#at += name.length;
		return 'group';
	}

	#escaped(char: string): Node {
		const isPerl = this.#kind === 'perl';
		const isAwk = this.#escapes === 'awk';
		if (this.#escapes !== 'none' && Object.hasOwn(controls, char)) {
			return this.#char(controls[char] ?? char);
		}
		const code = /^[0-9a-fA-F]{1,2}/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0];
		if (char === 'x' && code !== undefined && this.#escapes !== 'none') {
			this.#at += code.length;
			return this.#char(String.fromCharCode(parseInt(code, 16)));
		}
		if (isPerl && char === 'K') return { kind: 'keep' };
		const known = escapedPlaces[isPerl ? 'perl' : isAwk ? 'awk' : 'gnu'];
		const where = Object.hasOwn(known, char) ? known[char] : undefined;
		if (where) return place(where);
		const sets = isPerl ? perlShorthands : shorthands;
		const set = Object.hasOwn(sets, char) ? sets[char] : undefined;
		if (set) return { kind: 'char', fits: set };
		if (isPerl && char === 'N') return { kind: 'char', fits: not((code) => code === 10) };
		if (/[1-9]/.test(char)) {
			const group = this.#before + Number(char);
			if (isAwk || !this.#ended.has(group)) throw new PatternFault('Invalid back reference');
			return { kind: 'same', group };
		}
		if (/[a-zA-Z0-9]/.test(char)) {
			const instead = 'dD'.includes(char) ? ': [0-9] is, and with grep -P it' : '';
			throw new PatternFault(`\\${char} is not there${instead}`);
		}
		return this.#char(char);
	}

	#repeated(atom: Node): Node {
		let node = atom;
		for (;;) {
			const sign = this.#peek()?.sign;
			if (sign === undefined || !'*+?{'.includes(sign)) return node;
			const interval = sign === '{' ? this.#interval() : undefined;
			if (sign === '{' && !interval) return node;
			// GNU’s programs disagree on what that is.
			if (atom.kind === 'place') throw nothingBefore();
			if (this.#kind === 'perl' && (node !== atom || atom.kind === 'keep')) {
				throw new PatternFault('quantifier does not follow a repeatable item');
			}
			if (sign !== '{') this.#skip();
			const { least, most } = interval ?? {
				least: sign === '+' ? 1 : 0,
				most: sign === '?' ? 1 : Infinity
			};
			if (node !== atom && ++this.#piled > mostNested) throw new PatternFault('nested too deeply');
			const isLazy = this.#kind === 'perl' && this.#took('?');
			if (this.#kind === 'perl' && this.#took('+')) {
				throw new PatternFault('++ and its like are not there: one + is');
			}
			node = { kind: 'repeat', of: node, least, most, isLazy };
		}
	}

	/** `{2}`, `{2,}`, `{2,5}` and `{,5}`. In an extended pattern another brace stands for itself. */
	#interval(): { readonly least: number; readonly most: number } | undefined {
		const isBasic = this.#kind === 'basic';
		const rest = this.#text.slice(this.#at, this.#at + 20);
		const form = isBasic ? /^\\\{(\d*)(,?)(\d*)\\\}/ : /^\{(\d*)(,?)(\d*)\}/;
		const [all, from = '', comma = '', to = ''] = form.exec(rest) ?? [];
		if (all === undefined || (from === '' && comma === '')) {
			if (isBasic) throw new PatternFault('Invalid content of \\{\\}');
			return undefined;
		}
		const least = Number(from);
		const most = to !== '' ? Number(to) : comma === '' ? least : Infinity;
		if (least > most) throw new PatternFault('Invalid content of \\{\\}');
		if (least > mostRepeated || (most > mostRepeated && most !== Infinity)) {
			throw new PatternFault('Regular expression too big');
		}
		this.#at += all.length;
		return { least, most };
	}
}

function nothingBefore() {
	return new PatternFault('Invalid preceding regular expression');
}

function place(holds: Holds): Node {
	return { kind: 'place', holds };
}
