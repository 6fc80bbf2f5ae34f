import { unescaped } from '../escapes';
import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

export const tr: Run = async ({ args, stdin }) => {
	const read = optionsOf('tr', args, 'dsc');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	const [from, to] = rest.map(charactersOf);
	if (!from || (!to && !has.has('d') && !has.has('s'))) {
		return fails(`tr: missing operand${rest[0] === undefined ? '' : ` after '${rest[0]}'`}`);
	}
	const within = (char: string) => from.includes(char) !== has.has('c');
	let text = '';
	let last = '';
	for (const char of stdin) {
		if (has.has('d') && within(char)) continue;
		const changed =
			to && !has.has('d') && within(char)
				? (to[has.has('c') ? to.length - 1 : from.indexOf(char)] ?? to.at(-1) ?? '')
				: char;
		const squeezed = has.has('s') && changed === last && (to ?? from).includes(changed);
		if (!squeezed) text += changed;
		last = changed;
	}
	return prints(text);
};

const classes: Readonly<Record<string, string>> = {
	'[:upper:]': 'A-Z',
	'[:lower:]': 'a-z',
	'[:digit:]': '0-9',
	'[:alpha:]': 'A-Za-z',
	'[:alnum:]': 'A-Za-z0-9',
	'[:space:]': ' \t\n\r\f\v'
};

function charactersOf(set: string): readonly string[] {
	const spelled = unescaped(set).replace(/\[:\w+:\]/g, (name) => classes[name] ?? name);
	const chars = [...spelled];
	return chars.flatMap((char, at) => {
		if (char !== '-' || at === 0 || at === chars.length - 1) return [char];
		const [from, to] = [chars[at - 1]?.codePointAt(0) ?? 0, chars[at + 1]?.codePointAt(0) ?? 0];
		const many = Math.min(Math.max(0, to - from - 1), 1000);
		return Array.from({ length: many }, (_, step) => String.fromCodePoint(from + 1 + step));
	});
}
