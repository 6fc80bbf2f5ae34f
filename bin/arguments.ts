import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was asked for cannot be done as it was asked: says so and how to ask. */
export class Misused extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Takes a command's arguments apart; an option that it does not have is misuse. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		throw new Misused(error instanceof Error ? error.message : String(error));
	}
}

/** One of a few words, or a sentence that names them all. */
export function oneOf<const W extends string>(
	option: string,
	word: string,
	words: readonly W[]
): W {
	const found = words.find((each) => each === word);
	if (found === undefined) {
		throw new Misused(
			`--${option} ${word}: there is no such ${option}. Write one of ${words.join(', ')}.`
		);
	}
	return found;
}
