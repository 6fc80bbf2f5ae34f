import type { Ended } from '../program';
import { fails } from './said';

export interface Options {
	/** Of options without a value. */
	readonly has: ReadonlySet<string>;
	/** The last that was given for each. */
	readonly values: ReadonlyMap<string, string>;
	/** All that were given, in their order. */
	readonly given: readonly (readonly [letter: string, value: string])[];
	readonly rest: readonly string[];
}

/**
 * Options of one letter, as `-rn` or `-n 5` or `-n5`. Long ones are spelled out in `long`, each with the
 * letter it stands for. What is not known is refused, as a learner would otherwise trust a wrong answer.
 */
export function optionsOf(
	name: string,
	args: readonly string[],
	flags: string,
	valued = '',
	long: Readonly<Record<string, string>> = {}
): Options | Ended {
	const has = new Set<string>();
	const given: (readonly [string, string])[] = [];
	const rest: string[] = [];
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (arg === '--') {
			rest.push(...left);
			break;
		}
		if (arg === '-' || !arg.startsWith('-')) {
			rest.push(arg);
			continue;
		}
		const [spelled = '', behind] = arg.startsWith('--') ? arg.split(/=(.*)/s) : [arg];
		const letters = arg.startsWith('--') ? long[spelled] : arg.slice(1);
		if (letters === undefined) return unknown(name, arg);
		for (const [place, letter] of [...letters].entries()) {
			if (flags.includes(letter)) {
				has.add(letter);
				continue;
			}
			if (!valued.includes(letter)) return unknown(name, arg);
			const stuck = behind ?? letters.slice(place + 1);
			const value = stuck === '' ? left.shift() : stuck;
			if (value === undefined) return fails(`${name}: ${arg} needs a value`);
			given.push([letter, value]);
			break;
		}
	}
	return { has, values: new Map(given), given, rest };
}

function unknown(name: string, arg: string): Ended {
	return fails(`${name}: ${arg} is not there. help says what is`, 2);
}

export function isEnded(read: Options | Ended): read is Ended {
	return 'code' in read;
}

/** A number that was given for an option. */
export function wholeNumber(text: string | undefined, otherwise: number): number | undefined {
	if (text === undefined) return otherwise;
	return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
