import { inWords, isLongerThan, readingLimits } from '$lib/policy/reading-limits';
import { fromText } from './link';
import type { Question } from './question';
import { limits } from './limits';

/** What a file turned out to hold. */
export type Opened =
	| { readonly kind: 'question'; readonly question: Question; readonly name: string }
	| { readonly kind: 'policy'; readonly text: string; readonly name: string }
	| { readonly kind: 'refused'; readonly error: string };

/** Reads a question as the command line has it, or else a policy, even one with faults. */
export async function openFile(file: File): Promise<Opened> {
	if (file.size > readingLimits.question) return tooLong(file, readingLimits.question);
	const text = (await file.text()).replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
	const name = file.name.replace(/\.[^.]*$/, '').slice(0, limits.name);
	if (!isQuestion(text)) {
		if (isLongerThan(readingLimits.policy, text)) return tooLong(file, readingLimits.policy);
		return { kind: 'policy', text, name };
	}
	const read = fromText(text);
	return read.ok
		? { kind: 'question', question: read.value, name }
		: { kind: 'refused', error: `${file.name} was not opened. ${read.error}` };
}

function tooLong({ name }: File, most: number): Opened {
	return { kind: 'refused', error: `${name} is too long: ${inWords(most)} are read at most.` };
}

/** A question has a request; policies have not. */
function isQuestion(text: string): boolean {
	try {
		const json: unknown = JSON.parse(text);
		return typeof json === 'object' && json !== null && Object.hasOwn(json, 'request');
	} catch {
		return false; // a policy in the making, perhaps
	}
}
