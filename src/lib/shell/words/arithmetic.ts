import { calculate, type Operator } from './calculate';

/** What names stand for in an expression, and where they are set. */
export interface Numbers {
	get(name: string): string | undefined;
	set(name: string, value: string): void;
}

/** What is wrong with an expression. */
export class ArithmeticFault extends Error {}

type Token = { readonly number: bigint } | { readonly name: string } | { readonly sign: string };

const signs = [
	...['<<=', '>>=', '**', '++', '--', '<<', '>>', '<=', '>=', '==', '!=', '&&', '||'],
	...[
		'+=',
		'-=',
		'*=',
		'/=',
		'%=',
		'&=',
		'|=',
		'^=',
		'+',
		'-',
		'*',
		'/',
		'%',
		'<',
		'>',
		'!',
		'=',
		'?',
		':'
	],
	...['(', ')', ',', '&', '|', '^', '~']
];

const binary = [
	...([['||'], ['&&'], ['|'], ['^'], ['&'], ['==', '!='], ['<', '<=', '>', '>=']] as const),
	...([
		['<<', '>>'],
		['+', '-'],
		['*', '/', '%']
	] as const)
] satisfies readonly (readonly Operator[])[];
/** With what is reckoned before; nothing for `=`. */
const assigning: ReadonlyMap<string, Operator | undefined> = new Map([
	['=', undefined],
	...(['+', '-', '*', '/', '%', '<<', '>>', '&', '|', '^'] as const).map(
		(operator) => [`${operator}=`, operator] as const
	)
]);
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_';
const deepest = 120;

/** The value of an expression as bash reckons: whole numbers of 64 bits, which go round. An empty one is 0. */
export function reckoned(expression: string, numbers: Numbers, depth = 0): bigint {
	if (depth > deepest) throw new ArithmeticFault('expression recursion level exceeded');
	const tokens = tokensOf(expression);
	if (tokens.length === 0) return 0n;
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
		const number = /^(?:0[xX][0-9a-fA-F]+|(\d+)#([\w@]+)|\d+)/.exec(rest);
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

function numberOf(text: string, given?: string, figures = text): bigint {
	const isOctal = given === undefined && /^0\d/.test(text);
	if (given === undefined && !isOctal) return BigInt.asIntN(64, BigInt(text));
	const base = isOctal ? 8 : Number(given);
	if (base < 2 || base > 64) throw new ArithmeticFault(`${text}: invalid arithmetic base`);
	let value = 0n;
	for (const figure of base > 36 ? figures : figures.toLowerCase()) {
		const digit = digits.indexOf(figure);
		if (digit < 0 || digit >= base) throw new ArithmeticFault(`${text}: value too great for base`);
		value = BigInt.asIntN(64, value * BigInt(base) + BigInt(digit));
	}
	return value;
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

	whole(): bigint {
		let value = this.#assigned();
		while (this.#took(',')) value = this.#assigned();
		if (this.#at < this.#tokens.length) throw this.#fault('syntax error in expression');
		return value;
	}

	#assigned(): bigint {
		return this.#deeper(() => this.#given());
	}

	#given(): bigint {
		const [first, second] = this.#tokens.slice(this.#at, this.#at + 2);
		if (first && 'name' in first && second && 'sign' in second && assigning.has(second.sign)) {
			this.#at += 2;
			const value = this.#assigned();
			const operator = assigning.get(second.sign);
			return this.#set(
				first.name,
				operator === undefined ? value : this.#calculated(operator, this.#get(first.name), value)
			);
		}
		return this.#chosen();
	}

	#chosen(): bigint {
		const asked = this.#binary(0);
		if (!this.#took('?')) return asked;
		const yes = this.#unless(asked === 0n, () => this.#assigned());
		if (!this.#took(':')) throw this.#fault("`:' expected for conditional expression");
		const no = this.#unless(asked !== 0n, () => this.#assigned());
		return asked === 0n ? no : yes;
	}

	#unless(idle: boolean, job: () => bigint): bigint {
		if (idle) this.#idle++;
		const value = job();
		if (idle) this.#idle--;
		return value;
	}

	#binary(level: number): bigint {
		const operators = binary[level];
		if (!operators) return this.#power();
		let left = this.#binary(level + 1);
		for (;;) {
			const operator = operators.find((each) => this.#took(each));
			if (operator === undefined) return left;
			const skip = (operator === '&&' && left === 0n) || (operator === '||' && left !== 0n);
			const right = this.#unless(skip, () => this.#binary(level + 1));
			left = this.#calculated(operator, left, right);
		}
	}

	#power(): bigint {
		const base = this.#unary();
		if (!this.#took('**')) return base;
		return this.#calculated(
			'**',
			base,
			this.#deeper(() => this.#power())
		);
	}

	#unary(): bigint {
		for (const sign of ['++', '--'] as const) {
			if (!this.#took(sign)) continue;
			const name = this.#name();
			return this.#set(name, this.#get(name) + (sign === '++' ? 1n : -1n));
		}
		const sign = (['!', '-', '+', '~'] as const).find((each) => this.#took(each));
		if (sign === undefined) return this.#operand();
		const value = this.#deeper(() => this.#unary());
		switch (sign) {
			case '!':
				return value === 0n ? 1n : 0n;
			case '-':
				return BigInt.asIntN(64, -value);
			case '+':
				return value;
			case '~':
				return ~value;
		}
	}

	#deeper(job: () => bigint): bigint {
		if (++this.#depth > deepest) throw this.#fault('expression recursion level exceeded');
		const value = job();
		this.#depth--;
		return value;
	}

	#operand(): bigint {
		const token = this.#tokens[this.#at++];
		if (!token) throw this.#fault('syntax error: operand expected');
		if ('number' in token) return token.number;
		if ('name' in token) {
			const value = this.#get(token.name);
			if (this.#took('++')) this.#set(token.name, value + 1n);
			else if (this.#took('--')) this.#set(token.name, value - 1n);
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
	#get(name: string): bigint {
		const text = this.#numbers.get(name)?.trim() ?? '';
		if (/^-?[1-9]\d{0,14}$|^0?$/.test(text)) return BigInt(text);
		return reckoned(text, this.#numbers, this.#depth + 1);
	}

	#set(name: string, given: bigint): bigint {
		const value = BigInt.asIntN(64, given);
		if (this.#idle === 0) this.#numbers.set(name, String(value));
		return value;
	}

	#calculated(operator: Operator, a: bigint, b: bigint): bigint {
		if (operator === '**' && b < 0n) throw this.#fault('exponent less than 0');
		if (this.#idle > 0) return 0n;
		if ((operator === '/' || operator === '%') && b === 0n) throw this.#fault('division by 0');
		return BigInt.asIntN(64, calculate(operator, a, b));
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
