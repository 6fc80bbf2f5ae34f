import { absolute, isDirectory } from './files';
import { fails, prints } from './programs/said';
import type { Ended, Program, Started } from './program';
import { withVariable, type Shell } from './shell';
import { specials } from './specials';

/** A command of the shell's own: it changes what no program can. */
interface Builtin {
	readonly name: string;
	readonly about: string;
	run(
		started: Started,
		shell: Shell,
		programs: ReadonlyMap<string, Program>
	): Promise<Ended & { readonly shell?: Shell }>;
}

const list: readonly Builtin[] = [
	{
		name: 'cd',
		about: 'go to a directory; alone, home',
		async run({ args, environment, directory, files }, shell) {
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
		name: 'history',
		about: 'what was typed; history -c forgets it',
		async run({ args }, shell) {
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
		name: 'help',
		about: 'what there is',
		async run(_, __, programs) {
			const all = [...programs.values(), ...specials.values(), ...list];
			// One that is known twice, as printf, is told once.
			const rows = [...new Map(all.map((each) => [each.name, each])).values()]
				.filter(({ name }) => !aliases.has(name))
				.map(({ name, about }) => [name, about] as const)
				.sort(([a], [b]) => (a < b ? -1 : 1));
			const width = Math.max(...rows.map(([name]) => name.length));
			const table = rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}\n`);
			return prints(
				[
					'The account from the command line. aws help says what aws can do here.\n\n',
					...table,
					'\nPipes and files: a | b, > file, >> file, < file, 2> file, 2>&1, <<EOF, <<<, <(…)\n',
					'Words: \'…\', "…", \\, $NAME, ${NAME:-…}, $(…), $((…)), {a,b}, *, ?, [a-z], ~\n',
					'In order: ; && || !, for, while, until, if, case, [[ … ]], ((…)), functions, { … }, ( … )\n',
					'Keys: Tab completes, arrows and Ctrl R go through what was typed, Ctrl C stops.\n'
				].join('')
			);
		}
	}
];

/** Names that lead to another program. */
const aliases: ReadonlySet<string> = new Set([
	...['nano', 'vi', 'vim', '[', '.', 'typeset', 'readarray', 'less', 'more', 'sh', ':']
]);

export const builtins: ReadonlyMap<string, Builtin> = new Map(
	list.map((builtin) => [builtin.name, builtin])
);
