import type { Running } from '../../runner/running';
import type { Ends } from '../../runner/streams';
import type { Shell } from '../../shell';
import { placeIn } from '../../words/variable';
import { complain, type Run } from '../special';

export const unset: Run = async (running, args, ends) => {
	let code = 0;
	for (const name of args.filter((arg) => !arg.startsWith('-'))) {
		const { variables, arrays, functions, exported } = running.shell;
		const isVariable = variables.has(name) || arrays.has(name) || exported.has(name);
		const item = /^(\w+)\[(.+)\]$/s.exec(name);
		if (args.includes('-f') || (!isVariable && functions.has(name))) {
			running.shell = { ...running.shell, functions: without(functions, name) };
		} else if (running.shell.fixed.has(item?.[1] ?? name)) {
			code = complain(ends, `shell: unset: ${name}: cannot unset: readonly variable`);
		} else if (item) {
			const [, array = '', key = ''] = item;
			if (!forgotItem(running, array, key, ends)) {
				code = complain(ends, `shell: unset: [${key}]: bad array subscript`);
			}
		} else running.shell = forgotten(running.shell, name);
	}
	return code;
};

function without<T>(all: ReadonlyMap<string, T>, name: string): ReadonlyMap<string, T> {
	const left = new Map(all);
	left.delete(name);
	return left;
}

function forgotten(shell: Shell, name: string): Shell {
	const exported = new Set(shell.exported);
	exported.delete(name);
	const [variables, arrays] = [without(shell.variables, name), without(shell.arrays, name)];
	const numbers = new Set(shell.numbers);
	numbers.delete(name);
	return { ...shell, variables, arrays, exported, numbers };
}

/** Of an array; a variable is one of one item. Says whether there can be such a place. */
function forgotItem(running: Running, name: string, key: string, ends: Ends): boolean {
	const { shell } = running;
	const array = shell.arrays.get(name);
	const isAll = key === '@' || key === '*';
	const { reckoned } = running.expanding(ends);
	if (!array) {
		if (isAll || reckoned(key) === 0n) running.shell = forgotten(shell, name);
		return true;
	}
	const place = array.isKeyed || isAll ? key : placeIn(array.values, reckoned(key));
	const values = isAll ? new Map<string, string>() : without(array.values, place);
	running.shell = { ...shell, arrays: new Map(shell.arrays).set(name, { ...array, values }) };
	return array.isKeyed || isAll || Number(place) >= 0;
}
