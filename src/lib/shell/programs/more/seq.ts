import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

const mostNumbers = 100_000;

export const seq: Run = async ({ args }) => {
	// A number below zero is none of the options.
	const at = args.findIndex((arg) => /^-?[\d.]/.test(arg));
	const read = optionsOf('seq', at < 0 ? args : args.slice(0, at), 'w', 'sf');
	if (isEnded(read)) return read;
	if (read.values.has('f')) return fails('seq: -f is not there: printf "%03d\\n" $(seq 3)', 2);
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
	const width = read.has.has('w') ? all.reduce((most, each) => Math.max(most, each.length), 0) : 0;
	const shown = all.map((each) =>
		each.startsWith('-') ? `-${each.slice(1).padStart(width - 1, '0')}` : each.padStart(width, '0')
	);
	return prints(shown.length === 0 ? '' : `${shown.join(read.values.get('s') ?? '\n')}\n`);
};
