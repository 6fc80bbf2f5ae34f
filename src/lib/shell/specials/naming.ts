import type { Running } from '../runner/running';
import type { Special } from './special';
import { specials } from './index';

const keywords = ['if', 'for', 'while', 'until', 'case', 'function', 'time', '[[', '{', '!'];

type Kind = 'alias' | 'keyword' | 'function' | 'builtin' | 'file';

/** What a name stands for, in the order in which the shell looks. */
export function kindOf({ shell, io }: Running, name: string): Kind | undefined {
	if (shell.aliases.has(name)) return 'alias';
	if (keywords.includes(name)) return 'keyword';
	if (shell.functions.has(name)) return 'function';
	if (specials().has(name)) return 'builtin';
	return io.programs.has(name) ? 'file' : undefined;
}

export const place = (name: string) => (name === 'aws' ? '/usr/local/bin/aws' : `/usr/bin/${name}`);

export const naming: readonly Special[] = [
	{
		name: 'command',
		about: 'run a program, past aliases and functions; -v says whether it is there',
		async run(running, args, ends) {
			const [first = '', ...others] = args;
			if (first !== '-v' && first !== '-V') {
				const words = first === '-p' || first === '--' ? others : args;
				if (words.length === 0) return 0;
				await running.call(words, ends, 'functions');
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
			if (args.length === 0) return 0;
			await running.call(args, ends, 'functions');
			return running.shell.code;
		}
	}
];
