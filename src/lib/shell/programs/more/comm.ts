import { inputsOf, joined, linesOf, type Inputs } from '../input';
import { fails, prints } from '../said';
import type { Ended, Started } from '../../program';
import type { Run } from './run';

function twoOf(program: string, names: readonly string[], started: Started): Inputs | Ended {
	if (names.length !== 2) return fails(`${program}: two files, please`, 2);
	const inputs = inputsOf(program, names, started);
	return inputs.faults.length > 0 ? { code: 2, output: inputs.faults } : inputs;
}

export const comm: Run = async (started) => {
	const flags = started.args.filter((arg) => /^-[123]+$/.test(arg)).join('');
	const two = twoOf(
		'comm',
		started.args.filter((arg) => !/^-[123]+$/.test(arg)),
		started
	);
	if ('code' in two) return two;
	const [a = [], b = []] = two.inputs.map(({ text }) => linesOf(text));
	const rows: string[] = [];
	const tab = (column: number) =>
		'\t'.repeat([1, 2].filter((each) => each < column && !flags.includes(String(each))).length);
	const say = (column: number, line: string) => {
		if (!flags.includes(String(column))) rows.push(tab(column) + line);
	};
	for (let i = 0, j = 0; i < a.length || j < b.length;) {
		const [x, y] = [a[i], b[j]];
		if (x !== undefined && x === y) {
			say(3, x);
			i++;
			j++;
		} else if (x !== undefined && (y === undefined || x < y)) {
			say(1, x);
			i++;
		} else {
			say(2, y ?? '');
			j++;
		}
	}
	return prints(joined(rows));
};
