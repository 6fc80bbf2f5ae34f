import type { Program } from '../program';
import { cameOf, inputsOf, linesOf } from './input';
import { isEnded, optionsOf } from './options';

export const cat: Program = {
	name: 'cat',
	about: 'print files; -n numbers the lines, -A shows what cannot be seen',
	async run(started) {
		const read = optionsOf('cat', started.args, 'nbsAevtETu');
		if (isEnded(read)) return read;
		const { has, rest } = read;
		const isAny = (letters: string) => [...letters].some((letter) => has.has(letter));
		const inputs = inputsOf('cat', rest, started);
		const text = inputs.inputs.map((each) => each.text).join('');
		// What is written is written at once, with -u and without.
		if (!isAny('nbsAevtET')) return cameOf(inputs, text);
		const rows: string[] = [];
		let number = 0;
		let isBlank = false;
		for (const line of linesOf(text)) {
			if (has.has('s') && isBlank && line === '') continue;
			isBlank = line === '';
			const isNumbered = has.has('b') ? line !== '' : has.has('n');
			const before = isNumbered ? `${String(++number).padStart(6)}\t` : '';
			const seen = isAny('Aevt') ? visible(line) : line;
			const tabbed = isAny('AtT') ? seen.replaceAll('\t', '^I') : seen;
			rows.push(before + tabbed + (isAny('AeE') ? '$' : ''));
		}
		// An end of line that is not there has no mark either.
		if (text.endsWith('\n') || text === '')
			return cameOf(inputs, rows.map((row) => `${row}\n`).join(''));
		const whole = rows.join('\n');
		return cameOf(inputs, isAny('AeE') ? whole.slice(0, -1) : whole);
	}
};

/** Control characters as `^X`, and bytes beyond ASCII as `M-x`; tabs are left. */
function visible(line: string): string {
	const low = (code: number) =>
		code < 32
			? `^${String.fromCharCode(code + 64)}`
			: code === 127
				? '^?'
				: String.fromCharCode(code);
	return line.replace(/[^\t\x20-\x7e]/gu, (char) =>
		Array.from(new TextEncoder().encode(char), (byte) =>
			byte < 128 ? low(byte) : `M-${low(byte - 128)}`
		).join('')
	);
}
