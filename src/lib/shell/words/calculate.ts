export type Operator =
	| ('+' | '-' | '*' | '/' | '%' | '**' | '<<' | '>>' | '&' | '|' | '^')
	| ('&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=');

/** What an operator makes of two numbers of 64 bits; it may be longer. The divisor is not 0. */
export function calculate(operator: Operator, a: bigint, b: bigint): bigint {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		case '**':
			return power(a, b);
		// Of how far, processors look at six bits.
		case '<<':
			return a << BigInt.asUintN(6, b);
		case '>>':
			return a >> BigInt.asUintN(6, b);
		case '&':
			return a & b;
		case '|':
			return a | b;
		case '^':
			return a ^ b;
		case '&&':
			return truth(a !== 0n && b !== 0n);
		case '||':
			return truth(a !== 0n || b !== 0n);
		case '==':
			return truth(a === b);
		case '!=':
			return truth(a !== b);
		case '<':
			return truth(a < b);
		case '<=':
			return truth(a <= b);
		case '>':
			return truth(a > b);
		case '>=':
			return truth(a >= b);
	}
}

/** Without ever being longer than 64 bits, twice. */
function power(base: bigint, exponent: bigint): bigint {
	let value = 1n;
	for (let [square, left] = [base, exponent]; left > 0n; left >>= 1n) {
		if ((left & 1n) === 1n) value = BigInt.asIntN(64, value * square);
		square = BigInt.asIntN(64, square * square);
	}
	return value;
}

function truth(holds: boolean): bigint {
	return holds ? 1n : 0n;
}
