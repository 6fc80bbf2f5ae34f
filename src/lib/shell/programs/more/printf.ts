import { unescaped } from '../escapes';
import { directivesIn, formatted } from './format';
import { quoted } from '../../quote';
import { fails, prints } from '../said';
import type { Run } from './run';

/** The format is used again while there are words left. */
const mostRounds = 10_000;

export const printf: Run = async ({ args }) => {
	const [format, ...words] = args[0] === '--' ? args.slice(1) : args;
	if (format === undefined) return fails('printf: usage: printf format [arguments]', 2);
	const parts = directivesIn(unescaped(format));
	const left = [...words];
	let text = '';
	let fault = '';
	const next = () => left.shift() ?? '';
	const sizeOf = (size: number | '*' | undefined) => (size === '*' ? Number(next()) : size);
	const numberOf = (word: string) => {
		if (/^['"]/.test(word)) return word.codePointAt(1) ?? 0;
		const octal = /^[+-]?0[0-7]+$/.test(word);
		const number = octal ? parseInt(word, 8) : Number(word.trim() || 0);
		if (!Number.isNaN(number)) return number;
		fault = `printf: ${word}: invalid number\n`;
		return parseFloat(word) || 0;
	};
	for (let round = 0; round < mostRounds; round++) {
		for (const part of parts) {
			if (typeof part === 'string') {
				text += part;
				continue;
			}
			const [width, precision] = [sizeOf(part.width), sizeOf(part.precision)];
			const { letter } = part;
			const isText = letter === 'b' || letter === 'q';
			const word = 'bqsc'.includes(letter) && letter !== '' ? next() : '';
			const value =
				letter === 'b'
					? unescaped(word)
					: letter === 'q'
						? word === ''
							? "''"
							: escaped(word)
						: word;
			const shown = formatted(isText ? { ...part, letter: 's' } : part, width, precision, {
				text: value,
				number: 'bqsc'.includes(letter) ? 0 : numberOf(next())
			});
			if (shown === undefined) {
				return fails(`printf: %${letter} is not there: %s %d %f %x %c %b %q are`);
			}
			text += shown;
		}
		if (left.length === 0 || !parts.some((part) => typeof part !== 'string')) break;
	}
	const printed = prints(text);
	if (fault === '') return printed;
	return { code: 1, output: [{ to: 'stderr', text: fault }, ...printed.output] };
};

/** As bash has it, with backslashes. */
function escaped(word: string): string {
	return /[\n\t]/.test(word) ? quoted(word) : word.replace(/[^\w@%+=:,./-]/g, '\\$&');
}
