import { assigned } from '../runner/assigning';
import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { withArray } from '../shell';
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
		const letters = flags.join('').replace(/[-+]/g, '');
		const strange = /[^aAgiprx]/.exec(letters)?.[0];
		if (strange !== undefined) {
			return complain(ends, `shell: ${name}: -${strange} is not there`, 2);
		}
		const names = args.filter((arg) => !flags.includes(arg) && arg !== '--');
		if (name === 'export' && names.length === 0) {
			return shown(running, [...running.shell.exported].sort(), ends);
		}
		if (letters.includes('p')) return shown(running, names, ends);
		const own = name !== 'readonly' && name !== 'export' && !letters.includes('g');
		const isOwn = own && (name === 'local' || running.functions.length > 0);
		for (const arg of names) {
			const fault = declared(running, arg, letters, isOwn, ends);
			if (fault !== undefined) return complain(ends, `shell: ${name}: ${fault}`);
			if (name === 'export' || letters.includes('x')) exporting(running, arg);
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
				value: letters.includes('i') ? String(reckoned(value)) : value
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

function exporting(running: Running, arg: string) {
	const exported = new Set(running.shell.exported).add(word.exec(arg)?.[1] ?? '');
	running.shell = { ...running.shell, exported };
}

function shown({ shell }: Running, names: readonly string[], ends: Ends): number {
	let code = 0;
	for (const name of names) {
		const array = shell.arrays.get(name);
		const value = shell.variables.get(name);
		if (array) {
			const items = [...array.values].map(([key, each]) => `[${key}]=${JSON.stringify(each)}`);
			const flag = array.isKeyed ? '-A' : '-a';
			ends.write({ to: 'stdout', text: `declare ${flag} ${name}=(${items.join(' ')})\n` });
		} else if (value !== undefined) {
			const flag = shell.exported.has(name) ? '-x' : '--';
			ends.write({ to: 'stdout', text: `declare ${flag} ${name}=${JSON.stringify(value)}\n` });
		} else if (!shell.exported.has(name)) {
			code = complain(ends, `shell: declare: ${name}: not found`);
		}
	}
	return code;
}

export const declaring: readonly Special[] = [
	declaration('declare', 'make a variable, -a an array, -A one by keys'),
	declaration('typeset', 'as declare'),
	declaration('local', 'make a variable of a function’s own'),
	declaration('readonly', 'make a variable; it can be changed here'),
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
