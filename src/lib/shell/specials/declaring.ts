import { assigned } from '../runner/assigning';
import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { listed, withArray } from '../shell';
import { complain, type Special } from './special';

const word = /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(\+?=)?(.*)$/s;

/** `local A=b`, `declare -A M`, `readonly X=1`: names with values or without. */
const declaration = (name: string, about: string): Special => ({
	name,
	about,
	async run(running, args, ends) {
		const flags = args.filter((arg) => /^[-+][a-zA-Z]+$/.test(arg));
		const letters = flags.join('').replace(/[-+]/g, '');
		const strange = /[^aAgiprxlu]/.exec(letters)?.[0];
		if (strange !== undefined) {
			return complain(ends, `shell: ${name}: -${strange} is not there`, 2);
		}
		if (letters.includes('p')) return shown(running, args, ends);
		for (const arg of args.filter((each) => !flags.includes(each))) {
			const code = declared(running, arg, letters, ends);
			if (code !== 0) return code;
		}
		return 0;

		function declared(running: Running, arg: string, letters: string, ends: Ends): number {
			const [all, variable = '', index, sign, value = ''] = word.exec(arg) ?? [];
			if (all === undefined || (sign === undefined && value !== '')) {
				return complain(ends, `shell: ${name}: \`${arg}': not a valid identifier`);
			}
			const isNew = name === 'local' || (name !== 'readonly' && running.isInFunction);
			if (isNew && !letters.includes('g') && !running.keepLocal(variable)) {
				return complain(ends, `shell: ${name}: can only be used in a function`);
			}
			const isArray = /[aA]/.test(letters);
			if (isArray && (!running.shell.arrays.has(variable) || isNew)) {
				const there = running.shell.arrays.get(variable);
				const empty = { isKeyed: letters.includes('A'), values: there?.values ?? new Map() };
				const shell = withArray(running.shell, variable, empty);
				if (typeof shell === 'string') return complain(ends, `shell: ${variable}: ${shell}`);
				running.shell = shell;
			}
			if (sign !== undefined) {
				const { reckoned } = running.expanding(ends);
				const shell = assigned(
					running.shell,
					{
						...{ name: variable, append: sign === '+=' },
						...(index !== undefined && { index }),
						value: letters.includes('i') ? String(reckoned(value)) : value
					},
					reckoned
				);
				if (typeof shell === 'string') return complain(ends, `shell: ${variable}: ${shell}`);
				running.shell = shell;
			} else if (name === 'local' && !isArray && !running.shell.arrays.has(variable)) {
				const variables = new Map(running.shell.variables);
				variables.delete(variable);
				running.shell = { ...running.shell, variables };
			}
			if (letters.includes('x')) {
				running.shell = {
					...running.shell,
					exported: new Set(running.shell.exported).add(variable)
				};
			}
			return 0;
		}
	}
});

function shown({ shell }: Running, args: readonly string[], ends: Ends): number {
	let code = 0;
	for (const name of args.filter((arg) => !arg.startsWith('-'))) {
		const array = shell.arrays.get(name);
		const value = shell.variables.get(name);
		if (array) {
			const items = [...array.values].map(([key, each]) => `[${key}]=${JSON.stringify(each)}`);
			const flag = array.isKeyed ? '-A' : '-a';
			ends.write({ to: 'stdout', text: `declare ${flag} ${name}=(${items.join(' ')})\n` });
		} else if (value !== undefined) {
			const flag = shell.exported.has(name) ? '-x' : '--';
			ends.write({ to: 'stdout', text: `declare ${flag} ${name}=${JSON.stringify(value)}\n` });
		} else code = complain(ends, `shell: declare: ${name}: not found`);
	}
	return code;
}

export const declaring: readonly Special[] = [
	declaration('declare', 'make a variable, -a an array, -A one by keys'),
	declaration('typeset', 'as declare'),
	declaration('local', 'make a variable of a function’s own'),
	declaration('readonly', 'make a variable; it can be changed here'),
	{
		name: 'let',
		about: 'reckon: let i=i+1',
		async run(running, args, ends) {
			const { reckoned } = running.expanding(ends);
			const values = args.map(reckoned);
			return (values.at(-1) ?? 0) === 0 ? 1 : 0;
		}
	},
	{
		name: 'mapfile',
		about: 'lines into an array: mapfile -t LINES < file',
		run: mapped
	},
	{ name: 'readarray', about: 'as mapfile', run: mapped },
	{
		name: 'printf',
		about: 'print words by a format: printf "%s\\n" a b; -v NAME into a variable',
		async run(running, args, ends) {
			const isKept = args[0] === '-v';
			const around = { ...running.shell, ...running.io, stdin: '', environment: noVariables };
			const ended = await running.io.programs
				.get('printf')
				?.run({ ...around, args: isKept ? args.slice(2) : args });
			let text = '';
			for (const chunk of ended?.output ?? []) {
				if (isKept && chunk.to === 'stdout') text += chunk.text;
				else ends.write(chunk);
			}
			if (isKept) running.expanding(ends).set(args[1] ?? '', text);
			return ended?.code ?? 127;
		}
	}
];

const noVariables: ReadonlyMap<string, string> = new Map();

async function mapped(running: Running, args: readonly string[], ends: Ends): Promise<number> {
	const name = args.find((arg) => !arg.startsWith('-')) ?? 'MAPFILE';
	const strange = args.find((arg) => arg.startsWith('-') && arg !== '-t');
	if (strange !== undefined) return complain(ends, `shell: mapfile: ${strange} is not there`, 2);
	const items: string[] = [];
	for (let line = ends.stdin.upTo('\n'); line; line = ends.stdin.upTo('\n')) {
		items.push(line.text + (args.includes('-t') || !line.isWhole ? '' : '\n'));
	}
	const shell = withArray(running.shell, name, listed(items));
	if (typeof shell === 'string') return complain(ends, `shell: mapfile: ${shell}`);
	running.shell = shell;
	return 0;
}
