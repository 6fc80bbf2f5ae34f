import { longestOutput, Stopped } from '../../stopped';

/** One place of a format: `%-10s`, `%05.2f`. */
export interface Directive {
	readonly flags: string;
	readonly width: number | '*' | undefined;
	readonly precision: number | '*' | undefined;
	readonly letter: string;
}

/** A format taken apart: texts, and what stands between them. */
export function directivesIn(format: string): readonly (string | Directive)[] {
	const parts: (string | Directive)[] = [];
	let at = 0;
	for (const found of format.matchAll(/%([-+ 0#]*)(\d{0,4}|\*)(?:\.(\d{0,4}|\*))?([a-zA-Z%]?)/g)) {
		if (found.index > at) parts.push(format.slice(at, found.index));
		at = found.index + found[0].length;
		const [, flags = '', width = '', precision, letter = ''] = found;
		if (letter === '%') parts.push('%');
		else {
			const size = (text: string | undefined) =>
				text === '*' ? text : text === undefined ? undefined : Number(text);
			parts.push({
				...{ flags, letter },
				width: width === '' ? undefined : size(width),
				precision: size(precision)
			});
		}
	}
	if (at < format.length) parts.push(format.slice(at));
	return parts;
}

/** What is put into a place of a format. */
export interface Given {
	readonly text: string;
	readonly number: number | bigint;
}

/** A text or number as `%s`, `%d`, `%f` and the like show it; nothing for a letter that there is not. */
export function formatted(
	directive: Directive,
	width: number | undefined,
	precision: number | undefined,
	value: Given
): string | undefined {
	const { flags, letter } = directive;
	const most = Math.max(Math.abs(width ?? 0), precision ?? 0);
	if (most > longestOutput)
		throw new Stopped('shell: stopped: a width that is more than can be kept\n', 1);
	if (width !== undefined && width < 0)
		return formatted({ ...directive, flags: `${flags}-` }, -width, precision, value);
	const shown = unpadded(letter, precision, value);
	if (shown === undefined) return undefined;
	const isNumber = 'diuxXoeEfFgG'.includes(letter);
	const sign =
		isNumber && !shown.startsWith('-')
			? flags.includes('+')
				? '+'
				: flags.includes(' ')
					? ' '
					: ''
			: '';
	const prefix =
		flags.includes('#') && /[xX]/.test(letter) && Number(value.number) !== 0 ? `0${letter}` : '';
	const text = sign + prefix + shown;
	if (flags.includes('-')) return text.padEnd(width ?? 0);
	if (flags.includes('0') && isNumber && !(precision !== undefined && /[diuxXo]/.test(letter))) {
		const digits = text.replace(/^[-+ ]/, '');
		const before = text.slice(0, text.length - digits.length);
		return before + digits.padStart((width ?? 0) - before.length, '0');
	}
	return text.padStart(width ?? 0);
}

function unpadded(
	letter: string,
	precision: number | undefined,
	{ text, number }: Given
): string | undefined {
	const whole = typeof number === 'bigint' ? number : Math.trunc(number);
	const digits = (base: number) =>
		(whole < 0 ? -whole : whole).toString(base).padStart(precision ?? 0, '0');
	const signed = (shown: string) => (whole < 0 ? `-${shown}` : shown);
	switch (letter) {
		case 's':
			return precision === undefined ? text : text.slice(0, precision);
		case 'c':
			return [...text][0] ?? '';
		case 'd':
		case 'i':
		case 'u':
			return signed(digits(10));
		case 'x':
			return digits(16);
		case 'X':
			return digits(16).toUpperCase();
		case 'o':
			return digits(8);
		case 'f':
		case 'F':
			return Number(number).toFixed(Math.min(precision ?? 6, 100));
		case 'e':
		case 'E': {
			const shown = exponential(Number(number), Math.min(precision ?? 6, 100));
			return letter === 'E' ? shown.toUpperCase() : shown;
		}
		case 'g':
		case 'G':
			return general(Number(number), precision ?? 6);
		default:
			return undefined;
	}
}

function exponential(number: number, places: number): string {
	return number.toExponential(places).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** As `%.6g`: as short as it can be said. */
export function general(number: number, precision: number): string {
	if (!Number.isFinite(number)) return Number.isNaN(number) ? 'nan' : number < 0 ? '-inf' : 'inf';
	if (number === 0) return '0';
	const places = Math.min(Math.max(precision, 1), 100);
	const exponent = Number(number.toExponential(places - 1).split('e')[1]);
	if (exponent < -4 || exponent >= places) {
		return exponential(number, places - 1).replace(/\.?0+(?=e)/, '');
	}
	const fixed = number.toFixed(Math.max(0, places - 1 - exponent));
	return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
