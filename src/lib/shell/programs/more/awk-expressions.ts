import type { AwkCursor } from './awk-cursor';
import { AwkFault, type Expression, type Place } from './awk-syntax';
import { words } from './awk-tokens';
import { comparing } from './awk-values';

/** From what binds loosest. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['in'], ['~', '!~'], ['compare']];
/** They are done one in the other. */
const mostParts = 1000;
const assigning = ['=', '+=', '-=', '*=', '/=', '%=', '^='];

/** Reads expressions. */
export class AwkExpressions {
	readonly #cursor: AwkCursor;
	/** Parts of the expression one is in, each of which may hold all before it. */
	#parts = 0;
	#open = 0;
	/** In what is printed, `>` is no comparison. */
	printing = false;

	constructor(cursor: AwkCursor) {
		this.#cursor = cursor;
	}

	values(): readonly Expression[] {
		const values = [this.expression()];
		while (this.#cursor.took(',')) values.push(this.expression());
		return values;
	}

	list(end: string): readonly Expression[] {
		if (this.#cursor.took(end)) return [];
		const values = this.values();
		this.#cursor.needed(end);
		return values;
	}

	/** @throws {AwkFault} where it cannot be read, or has too many parts */
	expression(): Expression {
		if (this.#open === 0) this.#parts = 0;
		this.#open++;
		try {
			return this.#expression();
		} finally {
			this.#open--;
		}
	}

	#count() {
		if (++this.#parts > mostParts) throw new AwkFault('an expression has too many parts');
	}

	#expression(): Expression {
		const asked = this.#level(0);
		if (
			isPlace(asked) &&
			this.#cursor.token?.kind === 'sign' &&
			assigning.includes(this.#cursor.token.text)
		) {
			const operator = this.#cursor.token.text.slice(0, -1);
			this.#cursor.take();
			this.#cursor.lines();
			return { kind: 'assign', operator, to: asked, value: this.expression() };
		}
		if (!this.#cursor.took('?')) return asked;
		const yes = this.expression();
		this.#cursor.needed(':');
		return { kind: 'choice', asked, yes, no: this.expression() };
	}

	#level(level: number): Expression {
		const operators = levels[level];
		if (!operators) return this.#sideBySide();
		let left = this.#level(level + 1);
		for (;;) {
			if (operators[0] === 'in') {
				if (!this.#cursor.tookName('in')) return left;
				const array = this.#cursor.take();
				this.#count();
				left = { kind: 'in', keys: [left], array };
				continue;
			}
			const sign = this.#cursor.token?.kind === 'sign' ? this.#cursor.token.text : '';
			const isOne =
				operators[0] === 'compare'
					? comparing.includes(sign) && !(this.printing && sign === '>')
					: operators.includes(sign);
			if (!isOne) return left;
			this.#cursor.take();
			if (sign === '&&' || sign === '||') this.#cursor.lines();
			left = { kind: 'two', operator: sign, left, right: this.#level(level + 1) };
		}
	}

	/** Values side by side. */
	#sideBySide(): Expression {
		let left = this.#sum();
		while (this.#begins()) {
			left = { kind: 'two', operator: ' ', left, right: this.#sum() };
		}
		return left;
	}

	#begins(): boolean {
		const token = this.#cursor.token;
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
			const operator = ['+', '-'].find((sign) => this.#cursor.took(sign));
			if (operator === undefined) return left;
			left = { kind: 'two', operator, left, right: this.#product() };
		}
	}

	#product(): Expression {
		let left = this.#unary();
		for (;;) {
			const operator = ['*', '/', '%'].find((sign) => this.#cursor.took(sign));
			if (operator === undefined) return left;
			left = { kind: 'two', operator, left, right: this.#unary() };
		}
	}

	#unary(): Expression {
		const cursor = this.#cursor;
		this.#count();
		return cursor.nested((): Expression => {
			if (cursor.took('!')) return { kind: 'not', of: this.#unary() };
			if (cursor.took('-')) return { kind: 'minus', of: this.#unary() };
			if (cursor.took('+')) return { kind: 'plus', of: this.#unary() };
			return this.#power();
		});
	}

	#power(): Expression {
		const left = this.#stepped();
		return this.#cursor.took('^')
			? { kind: 'two', operator: '^', left, right: this.#unary() }
			: left;
	}

	#stepped(): Expression {
		for (const sign of ['++', '--'] as const) {
			if (!this.#cursor.took(sign)) continue;
			const to = this.#one();
			if (!isPlace(to)) throw this.#cursor.fault();
			return { kind: 'step', to, by: sign === '++' ? 1 : -1, after: false };
		}
		const one = this.#one();
		if (!isPlace(one)) return one;
		for (const sign of ['++', '--'] as const) {
			if (this.#cursor.took(sign)) {
				return { kind: 'step', to: one, by: sign === '++' ? 1 : -1, after: true };
			}
		}
		return one;
	}

	#one(): Expression {
		this.#count();
		const token = this.#cursor.token;
		if (!token) throw this.#cursor.fault();
		this.#cursor.take();
		switch (token.kind) {
			case 'number':
				return { kind: 'number', value: Number(token.text) };
			case 'text':
				return { kind: 'text', value: token.text };
			case 'pattern':
				return { kind: 'pattern', source: token.text };
			case 'function': {
				this.#cursor.needed('(');
				return { kind: 'call', name: token.text, args: this.#inParentheses() };
			}
			case 'name':
				if (token.text === 'length') return { kind: 'call', name: 'length', args: [] };
				if (words.includes(token.text)) throw this.#cursor.fault(token);
				if (!this.#cursor.took('[')) return { kind: 'name', name: token.text };
				return { kind: 'item', name: token.text, keys: this.list(']') };
			case 'sign':
				if (token.text === '$') {
					const sign = ['++', '--'].find((each) => this.#cursor.took(each));
					const number = sign === undefined ? this.#one() : this.#one();
					if (sign !== undefined && isPlace(number)) {
						const by = sign === '++' ? 1 : -1;
						return { kind: 'field', number: { kind: 'step', to: number, by, after: false } };
					}
					return { kind: 'field', number };
				}
				if (token.text !== '(') throw this.#cursor.fault(token);
				return this.#grouped();
		}
	}

	#grouped(): Expression {
		const values = this.#inParentheses();
		const [only] = values;
		if (values.length > 1) {
			if (!this.#cursor.tookName('in')) throw this.#cursor.fault();
			const array = this.#cursor.take();
			return { kind: 'in', keys: values, array };
		}
		if (!only) throw this.#cursor.fault();
		return { kind: 'group', of: only };
	}

	#inParentheses(): readonly Expression[] {
		const before = this.printing;
		this.printing = false;
		const values = this.list(')');
		this.printing = before;
		return values;
	}
}

function isPlace(expression: Expression): expression is Place {
	return ['name', 'item', 'field'].includes(expression.kind);
}
