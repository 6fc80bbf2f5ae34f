import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

const mostNumbers = 100_000;

export const seq: Run = async ({ args }) => {
	// A number below zero is none of the options.
	const at = args.findIndex((arg) => /^-?[\d.]/.test(arg));
	const read = optionsOf('seq', at < 0 ? args : args.slice(0, at), 'w', 'sf');
	if (isEnded(read)) return read;
	const texts = at < 0 ? [] : args.slice(at);
	const numbers = texts.map(Number);
	if (numbers.length === 0 || numbers.length > 3) return fails('seq: one to three numbers, please');
	const strange = texts.find((_, place) => !Number.isFinite(numbers[place]));
	if (strange !== undefined) return fails(`seq: invalid floating point argument: '${strange}'`);
	const [from = 1, step = 1, to = 1] =
		numbers.length === 1
			? [1, 1, ...numbers]
			: numbers.length === 2
				? [numbers[0], 1, numbers[1]]
				: numbers;
	if (step === 0) return fails('seq: invalid Zero increment value');
	const many = Math.max(0, Math.floor((to - from) / step + 1e-10) + 1);
	if (many > mostNumbers) return fails(`seq: more than ${mostNumbers} numbers`);
	const places = Math.max(0, ...texts.map((text) => (text.split('.')[1] ?? '').length));
	const all = Array.from({ length: many }, (_, turn) => (from + turn * step).toFixed(places));
	const width = read.has.has('w') ? Math.max(...all.map((each) => each.length)) : 0;
	const shown = all.map((each) =>
		each.startsWith('-') ? `-${each.slice(1).padStart(width - 1, '0')}` : each.padStart(width, '0')
	);
	return prints(shown.length === 0 ? '' : `${shown.join(read.values.get('s') ?? '\n')}\n`);
};

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
