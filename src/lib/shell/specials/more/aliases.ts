import { quote } from '../../quote';
import { complain, type Run } from '../special';

const mostAliases = 100;

export const alias: Run = async (running, args, ends) => {
	const { aliases } = running.shell;
	const say = (name: string, text: string) =>
		ends.write({ to: 'stdout', text: `alias ${name}=${quote([text])}\n` });
	if (args.length === 0) {
		for (const [name, text] of [...aliases].sort(([a], [b]) => (a < b ? -1 : 1))) say(name, text);
		return 0;
	}
	let code = 0;
	for (const arg of args) {
		const [name = '', text] = arg.split(/=(.*)/s);
		if (text === undefined) {
			const known = aliases.get(name);
			if (known === undefined) code = complain(ends, `shell: alias: ${name}: not found`);
			else say(name, known);
			continue;
		}
		if (!/^[\w.:-]+$/.test(name)) {
			code = complain(ends, `shell: alias: \`${name}': invalid alias name`);
		} else if (/[|;&<>()\n`]|\$\(/.test(text)) {
			code = complain(
				ends,
				`shell: alias: ${name}: an alias is one command here. For more, make a function: ${name}() { …; }`
			);
		} else if (running.shell.aliases.size >= mostAliases) {
			code = complain(ends, `shell: alias: there are ${mostAliases} already`);
		} else {
			running.shell = { ...running.shell, aliases: new Map(running.shell.aliases).set(name, text) };
		}
	}
	return code;
};

export const unalias: Run = async (running, args) => {
	const aliases = new Map(args.includes('-a') ? [] : running.shell.aliases);
	for (const name of args) aliases.delete(name);
	running.shell = { ...running.shell, aliases };
	return 0;
};
