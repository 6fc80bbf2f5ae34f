import { assigned } from '../runner/assigning';
import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { withArray, type Shell } from '../shell';
import { shown } from './later';
import { complain, type Special } from './special';

const word = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(\+?=)?(.*)$/s;

/** `local A=b`, `declare -A M`, `export X=1`: names with values or without. */
const declaration = (
	name: 'declare' | 'typeset' | 'local' | 'readonly' | 'export',
	about: string
): Special => ({
	name,
	about,
	async run(running, args, ends) {
		const flags = args.filter((arg) => /^[-+][a-zA-Z]+$/.test(arg));
		const lettersOf = (sign: string) =>
			flags.flatMap((flag) => (flag.startsWith(sign) ? [flag.slice(1)] : [])).join('');
		const letters = lettersOf('-') + (name === 'readonly' ? 'r' : '');
		const off = lettersOf('+');
		const strange = /[^aAgiprx]/.exec(letters)?.[0] ?? /[^ix]/.exec(off)?.[0];
		if (strange !== undefined) {
			return complain(
				ends,
				`shell: ${name}: ${off.includes(strange) ? '+' : '-'}${strange} is not there`,
				2
			);
		}
		const names = args.filter((arg) => !flags.includes(arg) && arg !== '--');
		if (name === 'export' && names.length === 0) {
			return shown(running, [...running.shell.exported].sort(), ends);
		}
		if (name === 'readonly' && names.length === 0) {
			return shown(running, [...running.shell.fixed].sort(), ends);
		}
		if (letters.includes('p')) return shown(running, names, ends);
		const own = name !== 'readonly' && name !== 'export' && !letters.includes('g');
		const isOwn = own && (name === 'local' || running.functions.length > 0);
		for (const arg of names) {
			const fault = declared(running, arg, letters, isOwn, ends);
			if (fault !== undefined) return complain(ends, `shell: ${name}: ${fault}`);
			const on = name === 'export' ? `${letters}x` : letters;
			running.shell = marked(running.shell, word.exec(arg)?.[1] ?? '', on, off);
		}
		return 0;
	}
});

/** What is wrong, if anything is. */
function declared(
	running: Running,
	arg: string,
	letters: string,
	isOwn: boolean,
	ends: Ends
): string | undefined {
	const [all, name = '', index, sign, value = ''] = word.exec(arg) ?? [];
	if (all === undefined || (sign === undefined && value !== '')) {
		return `\`${arg}': not a valid identifier`;
	}
	if (isOwn && !running.keepLocal(name)) return 'can only be used in a function';
	// What is assigned with it is reckoned already.
	if (letters.includes('i')) running.shell = marked(running.shell, name, 'i', '');
	const isArray = /[aA]/.test(letters);
	if (isArray && (!running.shell.arrays.has(name) || isOwn)) {
		const there = running.shell.arrays.get(name);
		const empty = { isKeyed: letters.includes('A'), values: there?.values ?? new Map() };
		const shell = withArray(running.shell, name, empty);
		if (typeof shell === 'string') return `${name}: ${shell}`;
		running.shell = shell;
	}
	if (sign !== undefined) {
		const { reckoned } = running.expanding(ends);
		const shell = assigned(
			running.shell,
			{
				...{ name, append: sign === '+=' },
				...(index !== undefined && { index }),
				value
			},
			reckoned
		);
		if (typeof shell === 'string') return `${name}: ${shell}`;
		running.shell = shell;
	} else if (isOwn && !isArray && !running.shell.arrays.has(name)) {
		const variables = new Map(running.shell.variables);
		variables.delete(name);
		running.shell = { ...running.shell, variables };
	}
	return undefined;
}

/** With what the letters say of a name, or no longer. */
function marked(shell: Shell, name: string, on: string, off: string): Shell {
	const changed = (names: ReadonlySet<string>, letter: string): ReadonlySet<string> => {
		if (on.includes(letter)) return new Set(names).add(name);
		return off.includes(letter) ? new Set([...names].filter((each) => each !== name)) : names;
	};
	return {
		...shell,
		exported: changed(shell.exported, 'x'),
		numbers: changed(shell.numbers, 'i'),
		fixed: changed(shell.fixed, 'r')
	};
}

export const declaring: readonly Special[] = [
	declaration('declare', 'make a variable, -a an array, -A one by keys'),
	declaration('typeset', 'as declare'),
	declaration('local', 'make a variable of a function’s own'),
	declaration('readonly', 'make a variable that cannot be changed'),
	declaration('export', 'give variables to programs: export AWS_PROFILE=name'),
	{
		name: 'let',
		about: 'reckon: let i=i+1',
		async run(running, args, ends) {
			const { reckoned } = running.expanding(ends);
			const values = args.map(reckoned);
			return (values.at(-1) ?? 0n) === 0n ? 1 : 0;
		}
	}
];
