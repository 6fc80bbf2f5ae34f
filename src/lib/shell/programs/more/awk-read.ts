import { AwkFault, type Expression, type Place, type Rule, type Statement } from './awk-syntax';
import { unescaped } from '../escapes';

type Token =
	| { readonly kind: 'number' | 'text' | 'pattern' | 'name' | 'sign'; readonly text: string }
	/** A name with a parenthesis right behind it. */
	| { readonly kind: 'function'; readonly text: string };

const words = [
	...['BEGIN', 'END', 'if', 'else', 'while', 'for', 'do', 'in', 'next', 'exit', 'delete'],
	...['print', 'printf', 'break', 'continue', 'function', 'getline', 'return']
];
const signs = [
	...['**=', '&&', '||', '++', '--', '+=', '-=', '*=', '/=', '%=', '^=', '==', '<=', '>=', '!='],
	...['!~', '>>', '**', '{', '}', '(', ')', '[', ']', ';', '\n', ',', '+', '-', '*', '/', '%', '^'],
	...['!', '>', '<', '|', '?', ':', '~', '$', '=']
];

function tokensOf(source: string): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < source.length;) {
		const rest = source.slice(at, at + 2000);
		const blank = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(rest)?.[0];
		if (blank !== undefined) {
			at += blank.length;
			continue;
		}
		const last = tokens.at(-1);
		// Behind a value a slash divides.
		const isValue =
			last !== undefined &&
			(last.kind === 'number' ||
				last.kind === 'text' ||
				(last.kind === 'name' && !words.includes(last.text)) ||
				(last.kind === 'sign' && [')', ']', '$', '++', '--'].includes(last.text)));
		const pattern = isValue ? undefined : /^\/((?:\\.|\[\^?\]?[^\]\n]*\]|[^/\\\n])*)\//.exec(rest);
		const text = /^"((?:\\[^]|[^"\\\n])*)"/.exec(rest);
		const number = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(rest);
		const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
		if (pattern) {
			tokens.push({ kind: 'pattern', text: (pattern[1] ?? '').replaceAll('\\/', '/') });
			at += pattern[0].length;
		} else if (text) {
			const inside = (text[1] ?? '').replace(/\\"/g, '"').replace(/\\\//g, '/');
			tokens.push({ kind: 'text', text: unescaped(inside) });
			at += text[0].length;
		} else if (number) {
			tokens.push({ kind: 'number', text: number[0] });
			at += number[0].length;
		} else if (name !== undefined) {
			at += name.length;
			const isCall = source[at] === '(' && !words.includes(name);
			tokens.push({ kind: isCall ? 'function' : 'name', text: name });
		} else {
			const sign = signs.find((each) => rest.startsWith(each));
			if (sign === undefined) throw new AwkFault(`syntax error at ${rest.slice(0, 12)}`);
			tokens.push({ kind: 'sign', text: sign === '**' ? '^' : sign === '**=' ? '^=' : sign });
			at += sign.length;
		}
	}
	return tokens;
}

export function awkProgram(source: string): readonly Rule[] {
	return new Reader(tokensOf(source)).rules();
}

/** From what binds loosest. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['in'], ['~', '!~'], ['compare']];
const comparing = ['<', '<=', '==', '!=', '>', '>='];
const assigning = ['=', '+=', '-=', '*=', '/=', '%=', '^='];

class Reader {
	readonly #tokens: readonly Token[];
	#at = 0;
	/** In what is printed, `>` is no comparison. */
	#printing = false;
	/** In `for (k in a)`, `in` is no question. */
	#depth = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	rules(): readonly Rule[] {
		const rules: Rule[] = [];
		for (this.#lines(); this.#at < this.#tokens.length; this.#lines()) rules.push(this.#rule());
		return rules;
	}

	#rule(): Rule {
		if (this.#isName('function')) throw new AwkFault('functions of one’s own are not there');
		if (this.#tookName('BEGIN')) return { when: { kind: 'begin' }, body: this.#block() };
		if (this.#tookName('END')) return { when: { kind: 'end' }, body: this.#block() };
		if (this.#is('{')) return { when: { kind: 'always' }, body: this.#block() };
		const from = this.#expression();
		const to = this.#took(',') ? this.#expression() : undefined;
		return { when: { kind: 'if', from, to }, body: this.#is('{') ? this.#block() : undefined };
	}

	#block(): Statement {
		this.#needed('{');
		const body: Statement[] = [];
		for (this.#ends(); !this.#took('}'); this.#ends()) {
			if (this.#at >= this.#tokens.length) throw this.#fault();
			body.push(this.#statement());
		}
		return { kind: 'block', body };
	}

	#statement(): Statement {
		if (++this.#depth > 100) throw new AwkFault('nested too deeply');
		try {
			return this.#inner();
		} finally {
			this.#depth--;
		}
	}

	#inner(): Statement {
		if (this.#is('{')) return this.#block();
		if (this.#took(';')) return { kind: 'block', body: [] };
		if (this.#tookName('if')) {
			this.#needed('(');
			const asked = this.#expression();
			this.#needed(')');
			this.#lines();
			const yes = this.#statement();
			const before = this.#at;
			this.#ends();
			if (this.#tookName('else')) {
				this.#lines();
				return { kind: 'if', asked, yes, no: this.#statement() };
			}
			this.#at = before;
			return { kind: 'if', asked, yes, no: undefined };
		}
		if (this.#tookName('while')) {
			this.#needed('(');
			const asked = this.#expression();
			this.#needed(')');
			this.#lines();
			return { ...loop, asked, body: this.#statement() };
		}
		if (this.#tookName('do')) {
			this.#lines();
			const body = this.#statement();
			this.#ends();
			if (!this.#tookName('while')) throw this.#fault();
			this.#needed('(');
			const asked = this.#expression();
			this.#needed(')');
			return { ...loop, asked, body, bodyFirst: true };
		}
		if (this.#tookName('for')) return this.#for();
		const simple = this.#simple();
		if (!this.#is('}') && !this.#is(';') && !this.#is('\n') && this.#at < this.#tokens.length) {
			throw this.#fault();
		}
		return simple;
	}

	#for(): Statement {
		this.#needed('(');
		const [name, word, array, end] = this.#tokens.slice(this.#at, this.#at + 4);
		if (name?.kind === 'name' && word?.text === 'in' && array && end?.text === ')') {
			this.#at += 4;
			this.#lines();
			return { kind: 'each', name: name.text, array: array.text, body: this.#statement() };
		}
		const first = this.#is(';') ? undefined : this.#simple();
		this.#needed(';');
		this.#lines();
		const asked = this.#is(';') ? undefined : this.#expression();
		this.#needed(';');
		this.#lines();
		const next = this.#is(')') ? undefined : this.#simple();
		this.#needed(')');
		this.#lines();
		return { ...loop, first, asked, next, body: this.#statement() };
	}

	#simple(): Statement {
		for (const kind of ['next', 'break', 'continue'] as const) {
			if (this.#tookName(kind)) return { kind };
		}
		if (this.#tookName('exit')) {
			const isAlone = this.#is('}') || this.#is(';') || this.#is('\n') || !this.#token;
			return { kind: 'exit', code: isAlone ? undefined : this.#expression() };
		}
		if (this.#tookName('delete')) {
			const name = this.#token?.text ?? '';
			this.#at++;
			return { kind: 'delete', name, keys: this.#took('[') ? this.#list(']') : [] };
		}
		for (const kind of ['print', 'printf'] as const) {
			if (this.#tookName(kind)) return this.#print(kind);
		}
		if (this.#isName('getline') || this.#isName('return')) {
			throw new AwkFault(`${this.#token?.text ?? ''} is not there`);
		}
		return { kind: 'expression', value: this.#expression() };
	}

	#print(kind: 'print' | 'printf'): Statement {
		const isEnd = () => ['}', ';', '\n', '>', '>>', '|'].some((sign) => this.#is(sign));
		let values: readonly Expression[] = [];
		if (!isEnd() && this.#token) {
			const before = this.#printing;
			this.#printing = true;
			const start = this.#at;
			// `print (a, b)` has its list in parentheses.
			if (this.#took('(')) {
				this.#printing = false;
				values = this.#list(')');
				this.#printing = true;
				if (!isEnd() && this.#token) {
					this.#at = start;
					values = this.#values();
				}
			} else values = this.#values();
			this.#printing = before;
		}
		if (this.#is('|') || this.#is('>>')) throw new AwkFault('print … | and >> are not there');
		if (!this.#took('>')) return { kind, values, toErrors: false };
		const target = this.#expression();
		if (target.kind !== 'text' || target.value !== '/dev/stderr') {
			throw new AwkFault('print > file is not there: put > file behind awk');
		}
		return { kind, values, toErrors: true };
	}

	#values(): readonly Expression[] {
		const values = [this.#expression()];
		while (this.#took(',')) values.push(this.#expression());
		return values;
	}

	#list(end: string): readonly Expression[] {
		if (this.#took(end)) return [];
		const values = this.#values();
		this.#needed(end);
		return values;
	}

	#expression(): Expression {
		const asked = this.#level(0);
		if (isPlace(asked) && this.#token?.kind === 'sign' && assigning.includes(this.#token.text)) {
			const operator = this.#token.text.slice(0, -1);
			this.#at++;
			this.#lines();
			return { kind: 'assign', operator, to: asked, value: this.#expression() };
		}
		if (!this.#took('?')) return asked;
		const yes = this.#expression();
		this.#needed(':');
		return { kind: 'choice', asked, yes, no: this.#expression() };
	}

	#level(level: number): Expression {
		const operators = levels[level];
		if (!operators) return this.#joined();
		let left = this.#level(level + 1);
		for (;;) {
			if (operators[0] === 'in') {
				if (!this.#tookName('in')) return left;
				const array = this.#token?.text ?? '';
				this.#at++;
				left = { kind: 'in', keys: [left], array };
				continue;
			}
			const sign = this.#token?.kind === 'sign' ? this.#token.text : '';
			const isOne =
				operators[0] === 'compare'
					? comparing.includes(sign) && !(this.#printing && sign === '>')
					: operators.includes(sign);
			if (!isOne) return left;
			this.#at++;
			if (sign === '&&' || sign === '||') this.#lines();
			left = { kind: 'two', operator: sign, left, right: this.#level(level + 1) };
		}
	}

	/** Values side by side. */
	#joined(): Expression {
		let left = this.#sum();
		while (this.#begins()) {
			left = { kind: 'two', operator: ' ', left, right: this.#sum() };
		}
		return left;
	}

	#begins(): boolean {
		const token = this.#token;
		if (!token) return false;
		switch (token.kind) {
			case 'number':
			case 'text':
			case 'pattern':
			case 'function':
				return true;
			case 'name':
				return !words.includes(token.text);
			case 'sign':
				return ['(', '$', '!', '++', '--'].includes(token.text);
		}
	}

	#sum(): Expression {
		let left = this.#product();
		for (;;) {
			const operator = ['+', '-'].find((sign) => this.#took(sign));
			if (operator === undefined) return left;
			left = { kind: 'two', operator, left, right: this.#product() };
		}
	}

	#product(): Expression {
		let left = this.#unary();
		for (;;) {
			const operator = ['*', '/', '%'].find((sign) => this.#took(sign));
			if (operator === undefined) return left;
			left = { kind: 'two', operator, left, right: this.#unary() };
		}
	}

	#unary(): Expression {
		if (++this.#depth > 100) throw new AwkFault('nested too deeply');
		try {
			if (this.#took('!')) return { kind: 'not', of: this.#unary() };
			if (this.#took('-')) return { kind: 'minus', of: this.#unary() };
			if (this.#took('+')) return { kind: 'plus', of: this.#unary() };
			return this.#power();
		} finally {
			this.#depth--;
		}
	}

	#power(): Expression {
		const left = this.#stepped();
		return this.#took('^') ? { kind: 'two', operator: '^', left, right: this.#unary() } : left;
	}

	#stepped(): Expression {
		for (const sign of ['++', '--'] as const) {
			if (!this.#took(sign)) continue;
			const to = this.#one();
			if (!isPlace(to)) throw this.#fault();
			return { kind: 'step', to, by: sign === '++' ? 1 : -1, after: false };
		}
		const one = this.#one();
		if (!isPlace(one)) return one;
		for (const sign of ['++', '--'] as const) {
			if (this.#took(sign)) {
				return { kind: 'step', to: one, by: sign === '++' ? 1 : -1, after: true };
			}
		}
		return one;
	}

	#one(): Expression {
		const token = this.#token;
		if (!token) throw this.#fault();
		this.#at++;
		switch (token.kind) {
			case 'number':
				return { kind: 'number', value: Number(token.text) };
			case 'text':
				return { kind: 'text', value: token.text };
			case 'pattern':
				return { kind: 'pattern', source: token.text };
			case 'function': {
				this.#needed('(');
				return { kind: 'call', name: token.text, args: this.#inParentheses() };
			}
			case 'name':
				if (token.text === 'length') return { kind: 'call', name: 'length', args: [] };
				if (words.includes(token.text)) throw this.#fault(token);
				if (!this.#took('[')) return { kind: 'name', name: token.text };
				return { kind: 'item', name: token.text, keys: this.#list(']') };
			case 'sign':
				if (token.text === '$') {
					const sign = ['++', '--'].find((each) => this.#took(each));
					const number = sign === undefined ? this.#one() : this.#one();
					if (sign !== undefined && isPlace(number)) {
						const by = sign === '++' ? 1 : -1;
						return { kind: 'field', number: { kind: 'step', to: number, by, after: false } };
					}
					return { kind: 'field', number };
				}
				if (token.text !== '(') throw this.#fault(token);
				return this.#grouped();
		}
	}

	#grouped(): Expression {
		const values = this.#inParentheses();
		const [only] = values;
		if (values.length > 1) {
			if (!this.#tookName('in')) throw this.#fault();
			const array = this.#token?.text ?? '';
			this.#at++;
			return { kind: 'in', keys: values, array };
		}
		if (!only) throw this.#fault();
		return { kind: 'group', of: only };
	}

	#inParentheses(): readonly Expression[] {
		const before = this.#printing;
		this.#printing = false;
		const values = this.#list(')');
		this.#printing = before;
		return values;
	}

	get #token(): Token | undefined {
		return this.#tokens[this.#at];
	}

	#is(sign: string): boolean {
		return this.#token?.kind === 'sign' && this.#token.text === sign;
	}

	#took(sign: string): boolean {
		if (!this.#is(sign)) return false;
		this.#at++;
		return true;
	}

	#isName(name: string): boolean {
		return this.#token?.kind === 'name' && this.#token.text === name;
	}

	#tookName(name: string): boolean {
		if (!this.#isName(name)) return false;
		this.#at++;
		return true;
	}

	#needed(sign: string) {
		if (!this.#took(sign)) throw this.#fault();
	}

	#lines() {
		while (this.#took('\n') || (this.#depth === 0 && this.#took(';')));
	}

	#ends() {
		while (this.#took('\n') || this.#took(';'));
	}

	#fault(token = this.#token): Error {
		const shown = token ? (token.text === '\n' ? 'the end of the line' : token.text) : 'the end';
		return new AwkFault(`syntax error at ${shown}`);
	}
}

const loop = {
	...({
		kind: 'loop',
		first: undefined,
		asked: undefined,
		next: undefined,
		bodyFirst: false
	} as const)
};

function isPlace(expression: Expression): expression is Place {
	return ['name', 'item', 'field'].includes(expression.kind);
}
