import { isEnded, optionsOf } from '../../programs/options';
import { Stdin } from '../../runner/streams';
import { complain, type Special } from '../special';

const most = 5000;

/** Options stand before the command; what comes after is the command’s. */
function takenApart(args: readonly string[]) {
	let at = 0;
	while (at < args.length && /^-./.test(args[at] ?? '') && args[at] !== '--') {
		const takesNext = /^-(?:n|I|L|P|d|a|s|-max-args|-max-procs|-delimiter|-replace)$/;
		at += takesNext.test(args[at] ?? '') ? 2 : 1;
	}
	const command = args.slice(args[at] === '--' ? at + 1 : at);
	return { options: args.slice(0, at), command: command.length > 0 ? command : ['echo'] };
}

/** As xargs reads: blanks and lines are between words, quotes and backslashes keep them together. */
function wordsIn(line: string): readonly string[] {
	const words = line.match(/(?:'[^']*'|"[^"]*"|\\[^]|[^\s'"\\])+/g) ?? [];
	return words.map((word) =>
		word.replace(/'([^']*)'|"([^"]*)"|\\([^])/g, (_, a?: string, b?: string, c?: string) => {
			return a ?? b ?? c ?? '';
		})
	);
}

export const xargs: Pick<Special, 'run'> = {
	async run(running, args, ends) {
		const { options, command } = takenApart(args);
		const read = optionsOf('xargs', options, '0rt', 'nILPds', {
			...{ '--max-args': 'n', '--replace': 'I', '--max-procs': 'P', '--delimiter': 'd' },
			...{ '--no-run-if-empty': 'r', '--null': '0', '--verbose': 't' }
		});
		if (isEnded(read)) {
			for (const chunk of read.output) ends.write(chunk);
			return read.code;
		}
		const { has, values } = read;
		const text = ends.stdin.rest();
		const mark = has.has('0') ? '\0' : values.get('d')?.replace('\\n', '\n').replace('\\t', '\t');
		const [put, lines] = [values.get('I'), values.get('L')];
		const parts = (mark ?? (put === undefined && lines === undefined ? undefined : '\n')) as
			string | undefined;
		const items =
			parts === undefined
				? wordsIn(text)
				: text.split(parts).filter((each, at, all) => each !== '' || at < all.length - 1);
		const given = Number(values.get('n') ?? lines ?? (put === undefined ? most : 1));
		if (!Number.isInteger(given) || given < 1) return complain(ends, 'xargs: invalid number');
		const groups: (readonly string[])[] = [];
		for (let at = 0; at < items.length; at += given) groups.push(items.slice(at, at + given));
		if (groups.length === 0 && !has.has('r') && put === undefined) groups.push([]);
		let failed = 0;
		for (const group of groups) {
			const words =
				put === undefined
					? [
							...command,
							...(lines === undefined || mark !== undefined ? group : group.flatMap(wordsIn))
						]
					: command.map((word) => word.replaceAll(put, (group[0] ?? '').trimStart()));
			if (has.has('t')) complain(ends, words.join(' '));
			const inner = { ...ends, stdin: new Stdin('') };
			await running.aside(inner, (apart) => apart.call(words, inner));
			const { code } = running.shell;
			if (code === 127 || code === 255) {
				if (code === 255) complain(ends, `xargs: ${words[0]}: exited with status 255; aborting`);
				return code === 255 ? 124 : 127;
			}
			if (code !== 0) failed = 123;
		}
		return failed;
	}
};
