import { pythonRepr, integerIn } from '../python';
import { closeMatches } from './close-matches';
import { syntax } from '../exit';

/** An option of a command, or what stands without one. */
export interface Argument {
	/** `--user-name`; without dashes it is one by its place. */
	readonly flag: string;
	/** Under which its value is found: several may share one, as `--x` and `--no-x`. */
	readonly name: string;
	/** How many words follow it. */
	readonly takes: 'nothing' | 'one' | 'two' | 'one-or-none' | 'any' | 'some';
	/** What it is without a word, or where it takes none. */
	readonly bare?: unknown;
	readonly required?: boolean;
	readonly choices?: readonly string[];
	readonly isInteger?: boolean;
	/** Every time it stands there counts, in order: pairs of flag and word. */
	readonly repeats?: boolean;
}

export interface Parsed {
	readonly values: ReadonlyMap<string, unknown>;
	/** What no argument wanted, in order. */
	readonly rest: readonly string[];
}

interface Found {
	readonly argument: Argument | undefined;
	readonly word: string;
	/** Behind `=`. */
	readonly joined?: string;
}

/**
 * Reads words as Python's argparse does, with what it has for a command line of AWS: options by their
 * beginning, values behind `=` or as next word, and what is known to nobody left over.
 *
 * https://docs.python.org/3/library/argparse.html
 */
export function parseArguments(
	all: readonly Argument[],
	words: readonly string[],
	{ needed = true }: { readonly needed?: boolean } = {}
): Parsed {
	return new Reader(all, words).read(needed);
}

class Reader {
	readonly #options: ReadonlyMap<string, Argument>;
	#places: readonly Argument[];
	readonly #values = new Map<string, unknown>();
	readonly #seen = new Set<Argument>();
	readonly #rest: string[] = [];
	readonly #found: readonly (Found | undefined)[];
	/** `O` for an option, `A` for another word, `-` for `--`. */
	readonly #pattern: string;

	constructor(
		readonly all: readonly Argument[],
		readonly words: readonly string[]
	) {
		this.#options = new Map(
			all.filter(isOption).map((argument) => [argument.flag, argument] as const)
		);
		this.#places = all.filter((argument) => !isOption(argument));
		const end = words.indexOf('--');
		this.#found = words.map((word, index) =>
			end !== -1 && index >= end ? undefined : this.#optionIn(word)
		);
		this.#pattern = words
			.map((_, index) => (index === end ? '-' : this.#found[index] ? 'O' : 'A'))
			.join('');
	}

	read(needed: boolean): Parsed {
		let at = 0;
		for (;;) {
			const next = this.#pattern.indexOf('O', at);
			if (next === -1) break;
			if (next !== at) {
				const behind = this.#takePlaces(at);
				if (behind > at) {
					at = behind;
					continue;
				}
				this.#rest.push(...this.words.slice(at, next));
			}
			at = this.#takeOption(next);
		}
		at = this.#takePlaces(at);
		this.#rest.push(...this.words.slice(at));
		const missing = this.all.filter((each) => each.required && !this.#seen.has(each));
		if (needed && missing.length > 0) {
			const names = missing.map(({ flag }) => flag).join(', ');
			throw syntax(`the following arguments are required: ${names}`);
		}
		return { values: this.#values, rest: this.#rest };
	}

	#optionIn(word: string): Found | undefined {
		if (!word.startsWith('-')) return undefined;
		const exact = this.#options.get(word);
		if (exact) return { argument: exact, word };
		if (word.length === 1) return undefined;
		const equals = word.indexOf('=');
		const name = equals === -1 ? word : word.slice(0, equals);
		const joined = equals === -1 ? {} : { joined: word.slice(equals + 1) };
		const named = equals === -1 ? undefined : this.#options.get(name);
		if (named) return { argument: named, word: name, ...joined };
		const begun = word.startsWith('--')
			? [...this.#options.values()].filter(({ flag }) => flag.startsWith(name))
			: [];
		if (begun.length > 1) {
			const could = begun.map(({ flag }) => flag).join(', ');
			throw syntax(`ambiguous option: ${word} could match ${could}`);
		}
		const [only] = begun;
		if (only) return { argument: only, word: name, ...joined };
		if (/^-\d+$|^-\d*\.\d+$/.test(word) || word.includes(' ')) return undefined;
		return { argument: undefined, word };
	}

	#takeOption(at: number): number {
		const found = this.#found[at];
		if (!found?.argument) {
			this.#rest.push(this.words[at] ?? '');
			return at + 1;
		}
		const { argument, joined } = found;
		if (joined !== undefined) {
			if (argument.takes === 'nothing') {
				throw fault(argument, `ignored explicit argument ${pythonRepr(joined)}`);
			}
			this.#keep(argument, [joined]);
			return at + 1;
		}
		const behind = /^A*/.exec(this.#pattern.slice(at + 1))?.[0].length ?? 0;
		const count = counted(argument, behind);
		this.#keep(argument, this.words.slice(at + 1, at + 1 + count));
		return at + 1 + count;
	}

	/** As many places as fit the words from here on; each takes one, the last may take none. */
	#takePlaces(at: number): number {
		const here = /^[A-]*/.exec(this.#pattern.slice(at))?.[0] ?? '';
		let index = at;
		const end = at + here.length;
		while (this.#places.length > 0) {
			const [place] = this.#places;
			if (!place) break;
			if (this.words[index] === '--' && this.#pattern[index] === '-') index += 1;
			if (index >= end && place.takes !== 'any' && place.takes !== 'one-or-none') break;
			if (place.takes === 'two' && index + 2 > end) break;
			const others = this.#places.length - 1;
			const most =
				place.takes === 'any' || place.takes === 'some'
					? end - index - others
					: place.takes === 'two'
						? 2
						: 1;
			const taken = this.words.slice(index, Math.min(index + Math.max(most, 0), end));
			this.#places = this.#places.slice(1);
			if (taken.length > 0) this.#keep(place, taken);
			index += taken.length;
		}
		return index;
	}

	#keep(argument: Argument, words: readonly string[]) {
		this.#seen.add(argument);
		if (argument.repeats === true) {
			const before = this.#values.get(argument.name);
			const pair = [argument.flag, valueOf(argument, words)];
			this.#values.set(argument.name, [
				...(Array.isArray(before) ? (before as unknown[]) : []),
				pair
			]);
			return;
		}
		this.#values.set(argument.name, valueOf(argument, words));
	}
}

function isOption({ flag }: Argument): boolean {
	return flag.startsWith('-');
}

function counted(argument: Argument, behind: number): number {
	switch (argument.takes) {
		case 'nothing':
			return 0;
		case 'one':
			if (behind === 0) throw fault(argument, 'expected one argument');
			return 1;
		case 'two':
			if (behind < 2) throw fault(argument, 'expected 2 arguments');
			return 2;
		case 'one-or-none':
			return Math.min(behind, 1);
		case 'some':
			if (behind === 0) throw fault(argument, 'expected at least one argument');
			return behind;
		case 'any':
			return behind;
	}
}

function valueOf(argument: Argument, words: readonly string[]): unknown {
	const values = words.map((word) => oneOf(argument, word));
	switch (argument.takes) {
		case 'nothing':
			return argument.bare;
		case 'one':
			return values[0];
		case 'one-or-none':
			return values.length === 0 ? argument.bare : values[0];
		case 'two':
		case 'some':
		case 'any':
			return values;
	}
}

function oneOf(argument: Argument, word: string): string | number {
	if (argument.choices && !argument.choices.includes(word)) {
		throw fault(argument, invalidChoice(argument.choices, word));
	}
	if (argument.isInteger !== true) return word;
	const value = integerIn(word);
	if (value === undefined) throw fault(argument, `invalid int value: ${pythonRepr(word)}`);
	return value;
}

/** All there are, in two columns, and what is close to what was typed. */
function invalidChoice(choices: readonly string[], word: string): string {
	const lines = ['Invalid choice, valid choices are:\n'];
	for (let index = 0; index < choices.length; index += 2) {
		const pair = choices.slice(index, index + 2);
		lines.push(pair.map((each) => each.padEnd(40)).join(' | '));
	}
	const close = closeMatches(word, choices);
	if (close.length > 0) {
		lines.push(`\n\nInvalid choice: ${pythonRepr(word)}, maybe you meant:\n`);
		lines.push(...close.map((each) => `  * ${each}`));
	}
	return lines.join('\n');
}

function fault({ flag }: Argument, message: string) {
	return syntax(`argument ${flag}: ${message}`);
}
