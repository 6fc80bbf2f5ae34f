import { unescaped } from '../escapes';
import { longestOutput, Stopped } from '../../stopped';
import { directivesIn, formatted } from './format';
import { quoted } from '../../quote';
import { fails, prints } from '../said';
import type { Run } from './run';

export const printf: Run = async ({ args }) => {
	const [format, ...words] = args[0] === '--' ? args.slice(1) : args;
	if (format === undefined) return fails('printf: usage: printf format [arguments]', 2);
	const parts = directivesIn(unescaped(format));
	let at = 0;
	let text = '';
	let fault = '';
	const next = () => words[at++] ?? '';
	const sizeOf = (size: number | '*' | undefined) => (size === '*' ? Number(next()) : size);
	const numberOf = (word: string, letter: string) => {
		if (/^['"]/.test(word)) return word.codePointAt(1) ?? 0;
		if ('diuxXo'.includes(letter)) {
			const whole = wholeOf(word.trim());
			if (whole === undefined) fault = `printf: ${word}: invalid number\n`;
			const number = whole ?? wholeOf(/^[+-]?\d*/.exec(word.trim())?.[0] ?? '') ?? 0n;
			return number < 0n && 'xXou'.includes(letter) ? BigInt.asUintN(64, number) : number;
		}
		const number = Number(word.trim() || 0);
		if (!Number.isNaN(number)) return number;
		fault = `printf: ${word}: invalid number\n`;
		return parseFloat(word) || 0;
	};
	// The format is used again while there are words left.
	do {
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
				number: 'bqsc'.includes(letter) ? 0 : numberOf(next(), letter)
			});
			if (shown === undefined) {
				return fails(`printf: %${letter} is not there: %s %d %f %x %c %b %q are`);
			}
			text += shown;
		}
		if (text.length > longestOutput) {
			throw new Stopped('printf: stopped: more was printed than can be kept\n', 1);
		}
	} while (at < words.length && parts.some((part) => typeof part !== 'string'));
	const printed = prints(text);
	if (fault === '') return printed;
	return { code: 1, output: [{ to: 'stderr', text: fault }, ...printed.output] };
};

/** However large; nothing for what is no whole number. */
function wholeOf(word: string): bigint | undefined {
	const [, sign = '', digits = ''] = /^([+-]?)(0[xX][0-9a-fA-F]+|\d*)$/.exec(word) ?? [];
	if (digits === '') return word === '' ? 0n : undefined;
	if (/^0[0-7]*[89]/.test(digits)) return undefined;
	const number = BigInt(/^0\d/.test(digits) ? `0o${digits}` : digits);
	return sign === '-' ? -number : number;
}

/** As bash has it, with backslashes. */
function escaped(word: string): string {
	return /[\n\t]/.test(word) ? quoted(word) : word.replace(/[^\w@%+=:,./-]/g, '\\$&');
}
