import { kindOf, place } from '../naming';
import { complain, type Run } from '../special';

/** What names stand for. */
export const type: Run = async (running, args, ends) => {
	const brief = args[0] === '-t';
	let code = 0;
	for (const name of args.filter((arg) => !arg.startsWith('-'))) {
		const kind = kindOf(running, name);
		const shown = {
			alias: `is aliased to \`${running.shell.aliases.get(name)}'`,
			keyword: 'is a shell keyword',
			function: 'is a function',
			builtin: 'is a shell builtin',
			file: `is ${place(name)}`
		};
		if (kind === undefined) {
			code = brief ? 1 : complain(ends, `shell: type: ${name}: not found`);
		} else {
			const said = brief ? kind : `${name} ${shown[kind]}`;
			ends.write({ to: 'stdout', text: `${said}\n` });
		}
	}
	return code;
};

/** Where programs are. */
export const which: Run = async ({ io }, args, ends) => {
	const missing = args.filter((name) => !io.programs.has(name));
	const found = args.filter((name) => io.programs.has(name)).map(place);
	ends.write({ to: 'stdout', text: found.map((each) => `${each}\n`).join('') });
	for (const name of missing) {
		complain(ends, `which: no ${name} in (/usr/local/bin:/usr/bin)`);
	}
	return missing.length > 0 ? 1 : 0;
};
