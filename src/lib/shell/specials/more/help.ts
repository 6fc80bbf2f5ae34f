import { specials } from '../index';
import type { Run } from '../special';

/** Names that lead to another program. */
const aliases: ReadonlySet<string> = new Set([
	...['nano', 'vi', 'vim', '[', '.', 'typeset', 'readarray', 'less', 'more', 'sh', ':', 'builtin']
]);

export const help: Run = async ({ io }, _, ends) => {
	// One that is known twice, as printf, is told once.
	const all = [...io.programs.values(), ...specials().values()];
	const rows = [...new Map(all.map((each) => [each.name, each])).values()]
		.filter(({ name }) => !aliases.has(name))
		.map(({ name, about }) => [name, about] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const width = Math.max(...rows.map(([name]) => name.length));
	const table = rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}\n`);
	const text = [
		'The account from the command line. aws help says what aws can do here.\n\n',
		...table,
		'\nPipes and files: a | b, > file, >> file, < file, 2> file, 2>&1, <<EOF, <<<, <(…)\n',
		'Words: \'…\', "…", \\, $NAME, ${NAME:-…}, $(…), $((…)), {a,b}, *, ?, [a-z], ~\n',
		'In order: ; && || !, for, while, until, if, case, [[ … ]], ((…)), functions, { … }, ( … )\n',
		'Keys: Tab completes, arrows and Ctrl R go through what was typed, Ctrl C stops.\n'
	].join('');
	ends.write({ to: 'stdout', text });
	return 0;
};
