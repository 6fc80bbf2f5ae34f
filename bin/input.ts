import { readingLimits, tooDeepAt } from '../src/lib/policy/reading-limits';
import { Misused } from './arguments';
import { placesIn } from './place';
import { readDescriptor, readPlainFile } from './plain-file';

/** The text of a file, or of standard input for `-`. */
export function readInput(file: string, longest: number = readingLimits.policy): string {
	const read =
		file === '-' ? readDescriptor(0, longest) : readPlainFile(file, { longest, follow: true });
	if (read.ok) return read.text;
	throw new Misused(`${file === '-' ? 'Standard input' : file}${read.fault}`);
}

/** The same for JSON, which is not to be nested so deeply that a reader of it could fail. */
export function readJsonInput(file: string): string {
	const text = readInput(file);
	refuseDeep(file, text);
	return text;
}

export function refuseDeep(file: string, text: string): void {
	const offset = tooDeepAt(text);
	if (offset === undefined) return;
	const { line, column } = placesIn(text)(offset);
	throw new Misused(
		`${file}:${line}:${column}: lists and objects are nested too deeply: ${readingLimits.depth} levels are read at most.`
	);
}
