import { fails, prints } from '../said';
import type { Run } from './run';

/** https://pubs.opengroup.org/onlinepubs/9699919799/utilities/expr.html, as far as it is used. */
export const expr: Run = async ({ args }) => {
	const [first = '', second, third] = args;
	const say = (value: string | number) => ({
		...prints(`${value}\n`),
		code: value === 0 || value === '' || value === '0' ? 1 : 0
	});
	if (first === 'length' && args.length === 2) return say([...(second ?? '')].length);
	if (first === 'substr' && args.length === 4) {
		return say((second ?? '').slice(Number(third) - 1, Number(third) - 1 + Number(args[3])));
	}
	if (args.length === 1) return say(first);
	if (args.length !== 3 || third === undefined) {
		return fails('expr: two values with + - * / % = != < <= > >= between them; or use $((…))', 2);
	}
	const areNumbers = /^-?\d+$/.test(first) && /^-?\d+$/.test(third);
	const [a, b] = areNumbers ? [Number(first), Number(third)] : [first, third];
	switch (second ?? '') {
		case '=':
		case '==':
			return say(Number(a === b));
		case '!=':
			return say(Number(a !== b));
		case '<':
			return say(Number(a < b));
		case '<=':
			return say(Number(a <= b));
		case '>':
			return say(Number(a > b));
		case '>=':
			return say(Number(a >= b));
	}
	if (typeof a !== 'number' || typeof b !== 'number') return fails('expr: non-integer argument', 2);
	switch (second ?? '') {
		case '+':
			return say(a + b);
		case '-':
			return say(a - b);
		case '*':
			return say(a * b);
		case '/':
		case '%':
			if (b === 0) return fails('expr: division by zero', 2);
			return say(second === '/' ? Math.trunc(a / b) : a % b);
		default:
			return fails(`expr: ${second} is not there: use $((…))`, 2);
	}
};
