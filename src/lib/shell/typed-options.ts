import { optionName } from './aws/names';
import { quoted } from './quote';

type Texts = readonly (readonly [member: string, text: string])[];

/**
 * Texts as options of `aws`, by the names of the API’s members, so that each arrives as it is: one that
 * begins with a dash is tied to its option, and what cannot be typed goes by way of JSON, behind the rest.
 */
export function textOptions(texts: Texts): readonly string[] {
	return [
		...texts.filter(([, text]) => isTyped(text)).map(([member, text]) => textOption(member, text)),
		...jsonInput(texts.filter(([, text]) => !isTyped(text)))
	];
}

export function textOption(member: string, text: string): string {
	return `--${optionName(member)}${text.startsWith('-') ? '=' : ' '}${quoted(text)}`;
}

/** What cannot be typed, all in one option. */
export function jsonInput(texts: Texts): readonly string[] {
	return texts.length === 0
		? []
		: [`--cli-input-json ${quoted(JSON.stringify(Object.fromEntries(texts)))}`];
}

/**
 * Whether a text is taken for itself: it is not where it names a file, or holds what a terminal takes for
 * a key.
 *
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html
 */
export function isTyped(text: string): boolean {
	return (
		!namesFile(text) &&
		!Array.from(text).some((each) => each < ' ' && each !== '\n' && each !== '\t')
	);
}

/** A list of texts as one option. Where a word would be taken for something else, all of them are JSON. */
export function listOption(member: string, texts: readonly string[]): string {
	const areWords = texts.every((text) => isTyped(text) && /^[^-[]/.test(text));
	const words = areWords ? texts : [JSON.stringify(texts)];
	return [`--${optionName(member)}`, ...words.map(quoted)].join(' ');
}

function namesFile(text: string): boolean {
	return /^fileb?:\/\//.test(text);
}
