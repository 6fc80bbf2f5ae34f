import { builtins } from '../builtins';
import type { Running } from '../runner/running';
import type { Ends } from '../runner/streams';
import { quote } from '../quote';
import { complain, type Special } from './special';
import { specials } from './index';

const keywords = ['if', 'for', 'while', 'until', 'case', 'function', 'time', '[[', '{', '!'];
const mostAliases = 100;

/** What a name stands for, in the order in which the shell looks. */
function kindOf({ shell, io }: Running, name: string): string | undefined {
	if (shell.aliases.has(name)) return 'alias';
	if (keywords.includes(name)) return 'keyword';
	if (shell.functions.has(name)) return 'function';
	if (specials.has(name) || builtins.has(name)) return 'builtin';
	return io.programs.has(name) ? 'file' : undefined;
}

const place = (name: string) => (name === 'aws' ? '/usr/local/bin/aws' : `/usr/bin/${name}`);

export const naming: readonly Special[] = [
	{
		name: 'command',
		about: 'run a program, past aliases and functions; -v says whether it is there',
		async run(running, args, ends) {
			const [first = '', ...others] = args;
			if (first !== '-v' && first !== '-V') {
				const words = first === '-p' || first === '--' ? others : args;
				running.end(0);
				if (words.length > 0) await running.call(words, ends, 'functions');
				return running.shell.code;
			}
			let code = 0;
			for (const name of others) {
				const kind = kindOf(running, name);
				if (kind === undefined) code = 1;
				else {
					const shown =
						kind === 'alias'
							? `alias ${name}='${running.shell.aliases.get(name)}'`
							: kind === 'file'
								? place(name)
								: name;
					ends.write({ to: 'stdout', text: `${shown}\n` });
				}
			}
			return code;
		}
	},
	{
		name: 'builtin',
		about: 'run a command of the shell’s own, past functions',
		async run(running, args, ends) {
			running.end(0);
			if (args.length > 0) await running.call(args, ends, 'functions');
			return running.shell.code;
		}
	},
	{
		name: 'type',
		about: 'what a name stands for',
		async run(running, args, ends) {
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
					const said = brief ? kind : `${name} ${shown[kind as keyof typeof shown]}`;
					ends.write({ to: 'stdout', text: `${said}\n` });
				}
			}
			return code;
		}
	},
	{
		name: 'which',
		about: 'where a program is',
		async run({ io }, args, ends) {
			const missing = args.filter((name) => !io.programs.has(name));
			const found = args.filter((name) => io.programs.has(name)).map(place);
			ends.write({ to: 'stdout', text: found.map((each) => `${each}\n`).join('') });
			for (const name of missing) {
				complain(ends, `which: no ${name} in (/usr/local/bin:/usr/bin)`);
			}
			return missing.length > 0 ? 1 : 0;
		}
	},
	{
		name: 'alias',
		about: 'a short name for a command: alias whoami="aws sts get-caller-identity"',
		run: async (running, args, ends) => aliased(running, args, ends)
	},
	{
		name: 'unalias',
		about: 'forget one; -a all',
		async run(running, args) {
			const aliases = new Map(args.includes('-a') ? [] : running.shell.aliases);
			for (const name of args) aliases.delete(name);
			running.shell = { ...running.shell, aliases };
			return 0;
		}
	}
];

function aliased(running: Running, args: readonly string[], ends: Ends): number {
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
}
