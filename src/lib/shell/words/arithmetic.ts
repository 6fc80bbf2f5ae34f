/** What names stand for in an expression, and where they are set. */
export interface Numbers {
	get(name: string): string | undefined;
	set(name: string, value: string): void;
}

/** What is wrong with an expression. */
export class ArithmeticFault extends Error {}

type Token = { readonly number: number } | { readonly name: string } | { readonly sign: string };

const signs = [
	...['**', '++', '--', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||'],
	...['+=', '-=', '*=', '/=', '%=', '+', '-', '*', '/', '%', '<', '>', '!', '=', '?', ':'],
	...['(', ')', ',', '&', '|', '^', '~']
];

const binary: readonly (readonly string[])[] = [
	...[['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<', '<=', '>', '>=']],
	...[
		['<<', '>>'],
		['+', '-'],
		['*', '/', '%']
	]
];
const assigning = ['=', '+=', '-=', '*=', '/=', '%='];
const deepest = 60;

/** The value of an expression as bash reckons: whole numbers. An empty one is 0. */
export function reckoned(expression: string, numbers: Numbers, depth = 0): number {
	if (depth > deepest) throw new ArithmeticFault('expression recursion level exceeded');
	const tokens = tokensOf(expression);
	if (tokens.length === 0) return 0;
	return new Reckoner(tokens, expression.trim(), numbers, depth).whole();
}

function tokensOf(expression: string): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < expression.length;) {
		const rest = expression.slice(at, at + 400);
		const [blank = ''] = /^\s+/.exec(rest) ?? [];
		if (blank !== '') {
			at += blank.length;
			continue;
		}
		const number = /^(?:0[xX][0-9a-fA-F]+|(\d+)#([0-9a-zA-Z]+)|\d+)/.exec(rest);
		const name = /^[A-Za-z_]\w*(?:\[[^\]]*\])?/.exec(rest)?.[0];
		const sign = signs.find((each) => rest.startsWith(each));
		if (number) {
			tokens.push({ number: numberOf(number[0], number[1], number[2]) });
			at += number[0].length;
		} else if (name !== undefined) {
			tokens.push({ name });
			at += name.length;
		} else if (sign !== undefined) {
			tokens.push({ sign });
			at += sign.length;
		} else throw new ArithmeticFault(`${expression.trim()}: syntax error: operand expected`);
	}
	return tokens;
}

function numberOf(text: string, base?: string, digits?: string): number {
	if (base !== undefined) return checked(parseInt(digits ?? '', Number(base)), text);
	if (/^0\d/.test(text)) {
		if (/[89]/.test(text)) throw new ArithmeticFault(`${text}: value too great for base`);
		return parseInt(text, 8);
	}
	return checked(Number(text), text);
}

function checked(value: number, text: string): number {
	if (Number.isSafeInteger(value)) return value;
	throw new ArithmeticFault(`${text}: numbers of up to ${Number.MAX_SAFE_INTEGER} are there`);
}

class Reckoner {
	readonly #tokens: readonly Token[];
	readonly #text: string;
	readonly #numbers: Numbers;
	#depth: number;
	#at = 0;
	/** Where a side is not taken, nothing is set there. */
	#idle = 0;

	constructor(tokens: readonly Token[], text: string, numbers: Numbers, depth: number) {
		this.#tokens = tokens;
		this.#text = text;
		this.#numbers = numbers;
		this.#depth = depth;
	}

	whole(): number {
		let value = this.#assigned();
		while (this.#took(',')) value = this.#assigned();
		if (this.#at < this.#tokens.length) throw this.#fault('syntax error in expression');
		return value;
	}

	#assigned(): number {
		const [first, second] = this.#tokens.slice(this.#at, this.#at + 2);
		if (first && 'name' in first && second && 'sign' in second && assigning.includes(second.sign)) {
			this.#at += 2;
			const value = this.#assigned();
			const operator = second.sign.slice(0, -1);
			return this.#set(
				first.name,
				operator === '' ? value : this.#calculated(operator, this.#get(first.name), value)
			);
		}
		return this.#chosen();
	}

	#chosen(): number {
		const asked = this.#binary(0);
		if (!this.#took('?')) return asked;
		const yes = this.#unless(asked === 0, () => this.#assigned());
		if (!this.#took(':')) throw this.#fault("`:' expected for conditional expression");
		const no = this.#unless(asked !== 0, () => this.#assigned());
		return asked === 0 ? no : yes;
	}

	#unless(idle: boolean, job: () => number): number {
		if (idle) this.#idle++;
		const value = job();
		if (idle) this.#idle--;
		return value;
	}

	#binary(level: number): number {
		const operators = binary[level];
		if (!operators) return this.#power();
		let left = this.#binary(level + 1);
		for (;;) {
			const operator = operators.find((each) => this.#took(each));
			if (operator === undefined) return left;
			const skip = (operator === '&&' && left === 0) || (operator === '||' && left !== 0);
			const right = this.#unless(skip, () => this.#binary(level + 1));
			left = this.#calculated(operator, left, right);
		}
	}

	#power(): number {
		const base = this.#unary();
		return this.#took('**') ? this.#calculated('**', base, this.#power()) : base;
	}

	#unary(): number {
		if (++this.#depth > deepest) throw this.#fault('expression recursion level exceeded');
		try {
			for (const sign of ['++', '--'] as const) {
				if (!this.#took(sign)) continue;
				const name = this.#name();
				return this.#set(name, this.#get(name) + (sign === '++' ? 1 : -1));
			}
			if (this.#took('!')) return this.#unary() === 0 ? 1 : 0;
			if (this.#took('-')) return -this.#unary();
			if (this.#took('+')) return this.#unary();
			if (this.#took('~')) return ~this.#unary();
			return this.#operand();
		} finally {
			this.#depth--;
		}
	}

	#operand(): number {
		const token = this.#tokens[this.#at++];
		if (!token) throw this.#fault('syntax error: operand expected');
		if ('number' in token) return token.number;
		if ('name' in token) {
			const value = this.#get(token.name);
			if (this.#took('++')) this.#set(token.name, value + 1);
			else if (this.#took('--')) this.#set(token.name, value - 1);
			return value;
		}
		if (token.sign !== '(') throw this.#fault('syntax error: operand expected');
		let value = this.#assigned();
		while (this.#took(',')) value = this.#assigned();
		if (!this.#took(')')) throw this.#fault("missing `)'");
		return value;
	}

	#name(): string {
		const token = this.#tokens[this.#at++];
		if (!token || !('name' in token)) throw this.#fault('syntax error: operand expected');
		return token.name;
	}

	/** A variable that holds an expression is reckoned, as in bash. */
	#get(name: string): number {
		const text = this.#numbers.get(name)?.trim() ?? '';
		if (/^-?[1-9]\d{0,14}$|^0?$/.test(text)) return Number(text);
		return reckoned(text, this.#numbers, this.#depth + 1);
	}

	#set(name: string, value: number): number {
		if (this.#idle === 0) this.#numbers.set(name, String(value));
		return value;
	}

	#calculated(operator: string, a: number, b: number): number {
		if ((operator === '/' || operator === '%') && b === 0) {
			if (this.#idle > 0) return 0;
			throw this.#fault('division by 0');
		}
		return checked(calculate(operator, a, b) || 0, this.#text);
	}

	#took(sign: string): boolean {
		const token = this.#tokens[this.#at];
		if (!token || !('sign' in token) || token.sign !== sign) return false;
		this.#at++;
		return true;
	}

	#fault(why: string): Error {
		return new ArithmeticFault(`${this.#text}: ${why}`);
	}
}

function calculate(operator: string, a: number, b: number): number {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return Math.trunc(a / b);
		case '%':
			return a % b;
		case '**':
			return a ** b;
		case '<<':
			return a * 2 ** b;
		case '>>':
			return Math.floor(a / 2 ** b);
		case '&':
			return a & b;
		case '|':
			return a | b;
		case '^':
			return a ^ b;
		case '&&':
			return Number(a !== 0 && b !== 0);
		case '||':
			return Number(a !== 0 || b !== 0);
		case '==':
			return Number(a === b);
		case '!=':
			return Number(a !== b);
		case '<':
			return Number(a < b);
		case '<=':
			return Number(a <= b);
		case '>':
			return Number(a > b);
		case '>=':
			return Number(a >= b);
		default:
			throw new Error(`There is no ${operator}`);
	}
}
