import { absolute, isDirectory } from './files';
import { fails, prints } from './programs/said';
import type { Ended, Program, Started } from './program';
import { withVariable, type Shell } from './shell';

/** A command of the shell's own: it changes what no program can. */
interface Builtin {
	readonly name: string;
	readonly about: string;
	run(started: WithShell): Promise<Ended & { readonly shell?: Shell }>;
}

interface WithShell extends Started {
	readonly shell: Shell;
	readonly programs: ReadonlyMap<string, Program>;
}

const nameOnly = /^[A-Za-z_][A-Za-z0-9_]*$/;

const list: readonly Builtin[] = [
	{
		name: 'cd',
		about: 'go to a directory; alone, home',
		async run({ args, environment, directory, files, shell }) {
			if (args.length > 1) return fails('cd: too many arguments');
			const back = args[0] === '-';
			const to = back ? shell.variables.get('OLDPWD') : (args[0] ?? environment.get('HOME') ?? '/');
			if (to === undefined) return fails('cd: OLDPWD not set');
			const place = absolute(directory, to);
			if (!isDirectory(files, place)) {
				const why = files.content.has(place) ? 'Not a directory' : 'No such file or directory';
				return fails(`cd: ${to}: ${why}`);
			}
			const left = withVariable(shell, 'OLDPWD', directory);
			const moved = { ...(typeof left === 'string' ? shell : left), directory: place };
			return { ...prints(back ? `${place}\n` : ''), shell: moved };
		}
	},
	{
		name: 'export',
		about: 'give variables to programs: export AWS_PROFILE=name',
		async run({ args, shell: before }) {
			if (args.length === 0 || args[0] === '-p') {
				const { exported, variables } = before;
				const rows = [...exported].filter((name) => variables.has(name)).sort();
				return prints(
					rows.map((name) => `declare -x ${name}=${JSON.stringify(variables.get(name))}\n`).join('')
				);
			}
			let shell = before;
			for (const arg of args) {
				const [name = '', ...value] = arg.split('=');
				if (!nameOnly.test(name)) return fails(`export: \`${arg}': not a valid identifier`);
				if (value.length > 0) {
					const assigned = withVariable(shell, name, value.join('='));
					if (typeof assigned === 'string') return fails(`export: ${name}: ${assigned}`);
					shell = assigned;
				}
				shell = { ...shell, exported: new Set(shell.exported).add(name) };
			}
			return { ...prints(''), shell };
		}
	},
	{
		name: 'unset',
		about: 'forget variables',
		async run({ args, shell }) {
			const names = args.filter((arg) => arg !== '-v');
			const variables = new Map([...shell.variables].filter(([name]) => !names.includes(name)));
			const exported = new Set([...shell.exported].filter((name) => !names.includes(name)));
			return { ...prints(''), shell: { ...shell, variables, exported } };
		}
	},
	{
		name: 'history',
		about: 'what was typed; history -c forgets it',
		async run({ args, shell }) {
			if (args[0] === '-c') return { ...prints(''), shell: { ...shell, history: [] } };
			const many = args[0] === undefined ? shell.history.length : Number(args[0]);
			if (!Number.isInteger(many) || many < 0) {
				return fails(`history: ${args[0]}: numeric argument required`);
			}
			const from = Math.max(0, shell.history.length - many);
			const rows = shell.history.slice(from).map((line, index) => {
				return `${String(from + index + 1).padStart(5)}  ${line}\n`;
			});
			return prints(rows.join(''));
		}
	},
	{
		name: 'exit',
		about: 'says how the terminal is left',
		run: async () => prints('The terminal stays. The tabs above lead back to the console.\n')
	},
	{
		name: 'help',
		about: 'what there is',
		async run({ programs }) {
			const rows = [...list, ...programs.values()]
				.filter(({ name }) => !aliases.has(name))
				.map(({ name, about }) => [name, about] as const)
				.sort(([a], [b]) => (a < b ? -1 : 1));
			const width = Math.max(...rows.map(([name]) => name.length));
			const table = rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}\n`);
			return prints(
				[
					'The account from the command line. aws help says what aws can do here.\n\n',
					...table,
					'\nPipes and files: a | b, > file, >> file, < file, 2> file, 2>&1, <<EOF\n',
					'Words: \'…\', "…", \\, $NAME, ${NAME}, $?, $(…), * and ?, ~\n',
					'In order: ; && || !, for x in …; do …; done, if …; then …; else …; fi\n',
					'Keys: Tab completes, arrows and Ctrl R go through what was typed, Ctrl C stops.\n'
				].join('')
			);
		}
	}
];

/** Names that lead to another program. */
const aliases: ReadonlySet<string> = new Set(['nano', 'vi', 'vim', '[']);

export const builtins: ReadonlyMap<string, Builtin> = new Map(
	list.map((builtin) => [builtin.name, builtin])
);
