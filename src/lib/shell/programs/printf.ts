import type { Program } from '../program';
import { unescaped } from './escapes';
import { fails, prints } from './said';

const directive = /%(%|-?\d{0,3}(?:\.\d{1,3})?[sdibc]|[^]?)/g;
/** The format is used again while there are words left. */
const mostRounds = 10_000;

export const printf: Program = {
	name: 'printf',
	about: 'print words by a format: printf "%s\\n" a b',
	async run({ args: [format, ...words] }) {
		if (format === undefined) return fails('printf: usage: printf format [arguments]', 2);
		const plain = unescaped(format);
		const asked = [...plain.matchAll(directive)].filter(([, what]) => what !== '%');
		const strange = asked.find(([, what = '']) => !/[sdibc]$/.test(what));
		if (strange) return fails(`printf: ${strange[0]} is not there: %s and %d are`);
		let text = '';
		const left = [...words];
		let fault = '';
		for (let round = 0; round < mostRounds; round++) {
			text += plain.replace(directive, (_, what: string) => {
				if (what === '%') return '%';
				const word = left.shift() ?? '';
				const [, width = '', cut] = /^(-?\d*)(?:\.(\d+))?/.exec(what) ?? [];
				let shown = word;
				const kind = what.at(-1);
				if (kind === 'd' || kind === 'i') {
					if (!/^[+-]?\d*$/.test(word)) fault = `printf: ${word}: invalid number\n`;
					shown = String(parseInt(word || '0', 10) || 0);
				} else if (kind === 'b') shown = unescaped(word);
				else if (kind === 'c') shown = [...word][0] ?? '';
				if (cut !== undefined) shown = shown.slice(0, Number(cut));
				const size = Math.abs(Number(width || 0));
				if (width.startsWith('-')) return shown.padEnd(size);
				return shown.padStart(size, width.startsWith('0') && what.endsWith('d') ? '0' : ' ');
			});
			if (left.length === 0 || asked.length === 0) break;
		}
		const printed = prints(text);
		if (fault === '') return printed;
		return { code: 1, output: [{ to: 'stderr', text: fault }, ...printed.output] };
	}
};
