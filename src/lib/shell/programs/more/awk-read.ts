import { AwkCursor } from './awk-cursor';
import { AwkExpressions } from './awk-expressions';
import { AwkFault, type Expression, type Rule, type Statement } from './awk-syntax';
import { tokensOf } from './awk-tokens';

/** @throws {AwkFault} where it cannot be read */
export function awkProgram(source: string): readonly Rule[] {
	return new Reader(new AwkCursor(tokensOf(source))).rules();
}

class Reader {
	readonly #cursor: AwkCursor;
	readonly #expressions: AwkExpressions;

	constructor(cursor: AwkCursor) {
		this.#cursor = cursor;
		this.#expressions = new AwkExpressions(cursor);
	}

	rules(): readonly Rule[] {
		const rules: Rule[] = [];
		for (this.#cursor.lines(); this.#cursor.token; this.#cursor.lines()) rules.push(this.#rule());
		return rules;
	}

	#rule(): Rule {
		if (this.#cursor.isName('function')) throw new AwkFault('functions of one’s own are not there');
		if (this.#cursor.tookName('BEGIN')) return { when: { kind: 'begin' }, body: this.#block() };
		if (this.#cursor.tookName('END')) return { when: { kind: 'end' }, body: this.#block() };
		if (this.#cursor.is('{')) return { when: { kind: 'always' }, body: this.#block() };
		const from = this.#expressions.expression();
		const to = this.#cursor.took(',') ? this.#expressions.expression() : undefined;
		return {
			when: { kind: 'if', from, to },
			body: this.#cursor.is('{') ? this.#block() : undefined
		};
	}

	#block(): Statement {
		this.#cursor.needed('{');
		const body: Statement[] = [];
		for (this.#cursor.ends(); !this.#cursor.took('}'); this.#cursor.ends()) {
			if (!this.#cursor.token) throw this.#cursor.fault();
			body.push(this.#statement());
		}
		return { kind: 'block', body };
	}

	#statement(): Statement {
		return this.#cursor.nested(() => this.#inner());
	}

	#inner(): Statement {
		if (this.#cursor.is('{')) return this.#block();
		if (this.#cursor.took(';')) return { kind: 'block', body: [] };
		if (this.#cursor.tookName('if')) {
			this.#cursor.needed('(');
			const asked = this.#expressions.expression();
			this.#cursor.needed(')');
			this.#cursor.lines();
			const yes = this.#statement();
			const before = this.#cursor.at;
			this.#cursor.ends();
			if (this.#cursor.tookName('else')) {
				this.#cursor.lines();
				return { kind: 'if', asked, yes, no: this.#statement() };
			}
			this.#cursor.at = before;
			return { kind: 'if', asked, yes, no: undefined };
		}
		if (this.#cursor.tookName('while')) {
			this.#cursor.needed('(');
			const asked = this.#expressions.expression();
			this.#cursor.needed(')');
			this.#cursor.lines();
			return { ...loop, asked, body: this.#statement() };
		}
		if (this.#cursor.tookName('do')) {
			this.#cursor.lines();
			const body = this.#statement();
			this.#cursor.ends();
			if (!this.#cursor.tookName('while')) throw this.#cursor.fault();
			this.#cursor.needed('(');
			const asked = this.#expressions.expression();
			this.#cursor.needed(')');
			return { ...loop, asked, body, bodyFirst: true };
		}
		if (this.#cursor.tookName('for')) return this.#for();
		const simple = this.#simple();
		if (
			!this.#cursor.is('}') &&
			!this.#cursor.is(';') &&
			!this.#cursor.is('\n') &&
			this.#cursor.token
		) {
			throw this.#cursor.fault();
		}
		return simple;
	}

	#for(): Statement {
		this.#cursor.needed('(');
		const [name, word, array, end] = this.#cursor.ahead(4);
		if (name?.kind === 'name' && word?.text === 'in' && array && end?.text === ')') {
			this.#cursor.at += 4;
			this.#cursor.lines();
			return { kind: 'each', name: name.text, array: array.text, body: this.#statement() };
		}
		const first = this.#cursor.is(';') ? undefined : this.#simple();
		this.#cursor.needed(';');
		this.#cursor.lines();
		const asked = this.#cursor.is(';') ? undefined : this.#expressions.expression();
		this.#cursor.needed(';');
		this.#cursor.lines();
		const next = this.#cursor.is(')') ? undefined : this.#simple();
		this.#cursor.needed(')');
		this.#cursor.lines();
		return { ...loop, first, asked, next, body: this.#statement() };
	}

	#simple(): Statement {
		for (const kind of ['next', 'break', 'continue'] as const) {
			if (this.#cursor.tookName(kind)) return { kind };
		}
		if (this.#cursor.tookName('exit')) {
			const isAlone =
				this.#cursor.is('}') ||
				this.#cursor.is(';') ||
				this.#cursor.is('\n') ||
				!this.#cursor.token;
			return { kind: 'exit', code: isAlone ? undefined : this.#expressions.expression() };
		}
		if (this.#cursor.tookName('delete')) {
			const name = this.#cursor.take();
			return {
				kind: 'delete',
				name,
				keys: this.#cursor.took('[') ? this.#expressions.list(']') : []
			};
		}
		for (const kind of ['print', 'printf'] as const) {
			if (this.#cursor.tookName(kind)) return this.#print(kind);
		}
		if (this.#cursor.isName('getline') || this.#cursor.isName('return')) {
			throw new AwkFault(`${this.#cursor.token?.text ?? ''} is not there`);
		}
		return { kind: 'expression', value: this.#expressions.expression() };
	}

	#print(kind: 'print' | 'printf'): Statement {
		const isEnd = () => ['}', ';', '\n', '>', '>>', '|'].some((sign) => this.#cursor.is(sign));
		let values: readonly Expression[] = [];
		if (!isEnd() && this.#cursor.token) {
			const before = this.#expressions.printing;
			this.#expressions.printing = true;
			const start = this.#cursor.at;
			// `print (a, b)` has its list in parentheses.
			if (this.#cursor.took('(')) {
				this.#expressions.printing = false;
				values = this.#expressions.list(')');
				this.#expressions.printing = true;
				if (!isEnd() && this.#cursor.token) {
					this.#cursor.at = start;
					values = this.#expressions.values();
				}
			} else values = this.#expressions.values();
			this.#expressions.printing = before;
		}
		if (this.#cursor.is('|') || this.#cursor.is('>>'))
			throw new AwkFault('print … | and >> are not there');
		if (!this.#cursor.took('>')) return { kind, values, toErrors: false };
		const target = this.#expressions.expression();
		if (target.kind !== 'text' || target.value !== '/dev/stderr') {
			throw new AwkFault('print > file is not there: put > file behind awk');
		}
		return { kind, values, toErrors: true };
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
