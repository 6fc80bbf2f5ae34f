import type { ArrayValue, Shell } from '../shell';

/** What a name stood for before a function made it its own. */
interface Before {
	readonly variable: string | undefined;
	readonly array: ArrayValue | undefined;
	readonly isExported: boolean;
	readonly isFixed: boolean;
	readonly isNumber: boolean;
}

/** Of a function that runs. */
export interface Frame {
	readonly name: string;
	/** What names stood for that it made its own. */
	readonly locals: Map<string, Before>;
}

/** Keeps what a name stands for until the function returns. */
export function keepIn({ locals }: Frame, name: string, shell: Shell) {
	if (locals.has(name)) return;
	const { variables, arrays, exported, fixed, numbers } = shell;
	locals.set(name, {
		variable: variables.get(name),
		array: arrays.get(name),
		isExported: exported.has(name),
		isFixed: fixed.has(name),
		isNumber: numbers.has(name)
	});
}

/** With its own names as they were before it. */
export function restored(shell: Shell, { locals }: Frame): Shell {
	const [variables, arrays] = [new Map(shell.variables), new Map(shell.arrays)];
	const exported = new Set(shell.exported);
	const [fixed, numbers] = [new Set(shell.fixed), new Set(shell.numbers)];
	for (const [name, before] of locals) {
		if (before.variable === undefined) variables.delete(name);
		else variables.set(name, before.variable);
		if (before.array === undefined) arrays.delete(name);
		else arrays.set(name, before.array);
		if (!before.isExported) exported.delete(name);
		if (!before.isFixed) fixed.delete(name);
		numbers[before.isNumber ? 'add' : 'delete'](name);
	}
	return { ...shell, variables, arrays, exported, fixed, numbers };
}
