import { readPattern, type Read, type Spelling } from './read';
import { Pattern } from './search';
import { PatternFault } from './syntax';

export type { Pattern };

/** A pattern as a program has it, or what is wrong with it. */
export function patternOf(text: string, spelling: Spelling): Pattern | string {
	return patternBy(() => readPattern(text, spelling), spelling);
}

/** The same, however it is read. */
export function patternBy(read: () => Read, { kind }: Spelling): Pattern | string {
	try {
		return new Pattern(read(), kind !== 'perl');
	} catch (fault) {
		if (!(fault instanceof PatternFault)) throw fault;
		return fault.message;
	}
}
