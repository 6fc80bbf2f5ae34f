import { Misused } from './arguments';
import { placesIn } from './place';
import { readDescriptor, readPlainFile } from './plain-file';

/** How much of a file is read, in bytes, and how deep JSON may be: far beyond what AWS takes. */
export const inputLimits = { policy: 256_000, questions: 64_000_000, depth: 100 } as const;

/** The text of a file, or of standard input for `-`. */
export function readInput(file: string, longest: number = inputLimits.policy): string {
	const read =
		file === '-' ? readDescriptor(0, longest) : readPlainFile(file, { longest, follow: true });
	if (read.ok) return read.text;
	throw new Misused(`${file === '-' ? 'Standard input' : file}${read.fault}`);
}

/** The same for JSON, which is not to be nested so deeply that a reader of it could fail. */
export function readJsonInput(file: string, longest?: number): string {
	const text = readInput(file, longest);
	const offset = tooDeepAt(text);
	if (offset === undefined) return text;
	const { line, column } = placesIn(text)(offset);
	throw new Misused(
		`${file}:${line}:${column}: lists and objects are nested too deeply: ${inputLimits.depth} levels are read at most.`
	);
}

/** Where brackets outside of strings pass the limit. What they are worth is for a parser to say. */
function tooDeepAt(text: string): number | undefined {
	let depth = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (quoted) {
			if (sign === '\\') at++;
			else if (sign === '"' || sign === '\n') quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === '[' || sign === '{') {
			depth++;
			if (depth > inputLimits.depth) return at;
		} else if (sign === ']' || sign === '}') depth--;
	}
	return undefined;
}
