import { isEnded, optionsOf } from '../../programs/options';
import { Stdin } from '../../runner/streams';
import { complain, type Special } from '../special';

const most = 5000;

/** Options stand before the command; what comes after is the command’s. */
function takenApart(args: readonly string[]) {
	let at = 0;
	while (at < args.length && /^-./.test(args[at] ?? '') && args[at] !== '--') {
		const takesNext = /^-(?:[0rtx]*[nILPdas]|-max-args|-max-lines|-max-procs|-delimiter)$/;
		at += takesNext.test(args[at] ?? '') ? 2 : 1;
	}
	const command = args.slice(args[at] === '--' ? at + 1 : at);
	const options = args
		.slice(0, at)
		.map((each) => each.replace(/^(?:-i|--replace=?)(.*)$/, (_, put) => `-I${put || '{}'}`));
	return { options, command: command.length > 0 ? command : ['echo'] };
}

interface Lines {
	/** Those with something in them, as the words that they have. */
	readonly lines: readonly (readonly string[])[];
	readonly fault?: string;
}

/**
 * As xargs reads: blanks are between words, quotes and backslashes keep them together, and a blank at its
 * end goes on with the next line. Whole lines are one word, without the blanks before it.
 */
function linesIn(text: string, areWhole: boolean): Lines {
	const lines: string[][] = [];
	let words: string[] = [];
	let word: string | undefined;
	const endWord = () => {
		if (word !== undefined) words.push(word);
		word = undefined;
	};
	const endLine = () => {
		endWord();
		if (words.length > 0) lines.push(words);
		words = [];
	};
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (char === '\n') {
			// A line with nothing in it ends none.
			const last = text[at - 1] ?? '\n';
			if (last !== '\n' && (areWhole || (last !== ' ' && last !== '\t'))) endLine();
		} else if (char === ' ' || char === '\t') {
			if (!areWhole) endWord();
			else if (word !== undefined) word += char;
		} else if (char === '\\') word = (word ?? '') + (text[++at] ?? '');
		else if (char === "'" || char === '"') {
			const inside = text.slice(at + 1).split(char, 1)[0] ?? '';
			if (inside.includes('\n') || at + 1 + inside.length >= text.length) {
				const which = char === '"' ? 'double' : 'single';
				word = undefined;
				endLine();
				return {
					lines,
					fault: `unmatched ${which} quote; by default quotes are special to xargs unless you use the -0 option`
				};
			}
			word = (word ?? '') + inside;
			at += inside.length + 1;
		} else word = (word ?? '') + char;
	}
	endLine();
	return { lines };
}

/** Every character stands for itself but the one between words. */
function marked(text: string, mark: string): Lines {
	const words = text.split(mark);
	if (words.at(-1) === '') words.pop();
	return { lines: words.map((word) => [word]) };
}

export const xargs: Pick<Special, 'run'> = {
	async run(running, args, ends) {
		const { options, command } = takenApart(args);
		const read = optionsOf('xargs', options, '0rtx', 'nILPds', {
			...{ '--max-args': 'n', '--max-lines': 'L', '--max-procs': 'P', '--delimiter': 'd' },
			...{ '--no-run-if-empty': 'r', '--null': '0', '--verbose': 't' }
		});
		if (isEnded(read)) {
			for (const chunk of read.output) ends.write(chunk);
			return read.code;
		}
		const { has, values } = read;
		const mark = has.has('0') ? '\0' : values.get('d')?.replace('\\n', '\n').replace('\\t', '\t');
		// Of ways to put words together the last counts, but for one word in its place.
		const ways = read.given.filter(([letter]) => 'nIL'.includes(letter));
		const isIn = ways.some(([letter]) => letter === 'I');
		const [way, value] =
			ways.filter(([letter, many]) => !isIn || letter !== 'n' || many !== '1').at(-1) ?? [];
		const given = way === undefined ? most : way === 'I' ? 1 : Number(value);
		if (!Number.isInteger(given)) {
			return complain(ends, `xargs: invalid number "${value}" for -${way} option`);
		}
		if (given < 1) return complain(ends, `xargs: value ${value} for -${way} option should be >= 1`);
		const put = way === 'I' ? value : undefined;
		const text = ends.stdin.rest();
		const { lines, fault } =
			mark === undefined ? linesIn(text, put !== undefined) : marked(text, mark);
		const items = way === 'L' ? lines : lines.flat().map((word) => [word]);
		const groups: (readonly string[])[] = [];
		for (let at = 0; at < items.length; at += given)
			groups.push(items.slice(at, at + given).flat());
		if (groups.length === 0 && !has.has('r') && put === undefined && fault === undefined) {
			groups.push([]);
		}
		let failed = 0;
		for (const group of groups) {
			const words =
				put === undefined
					? [...command, ...group]
					: command.map((word) => word.replaceAll(put, () => group[0] ?? ''));
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
		return fault === undefined ? failed : complain(ends, `xargs: ${fault}`);
	}
};
