import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { readingLimits, tooDeepAt } from '$lib/policy/reading-limits';
import type { QuestionJson } from '$lib/policy/question/json';
import type { Result } from '$lib/policy/result';
import { limits } from './limits';
import { jsonOf, questionFromJson } from './question-form';
import type { Question } from './question';

/** What stands in front of the question in an address: `/playground/#question=…`. */
const name = 'question=';

/** Longer addresses are cut off by some browsers; a file holds any question. */
export const longestFragment = 60_000;

/** The whole question for the end of an address, which no server ever sees. */
export function toFragment(question: Question): string {
	return fragmentOf(jsonOf(question));
}

export function fragmentOf(json: QuestionJson): string {
	return name + base64url(deflateSync(strToU8(JSON.stringify(json)), { level: 9 }));
}

/** Nothing where the address has no question; a damaged or hostile one is refused whole. */
export function fromFragment(fragment: string): Result<Question, string> | undefined {
	const text = fragment.replace(/^#/, '');
	if (!text.startsWith(name)) return undefined;
	const bytes = fromBase64url(text.slice(name.length));
	const json = bytes && inflate(bytes);
	if (json === undefined)
		return { ok: false, error: 'It is incomplete or was changed on its way.' };
	return fromText(json);
}

/** A question from the text of a file. */
export function fromText(text: string): Result<Question, string> {
	if (text.length > limits.json)
		return { ok: false, error: 'It is longer than a million characters.' };
	if (tooDeepAt(text) !== undefined) {
		return {
			ok: false,
			error: `It is nested too deeply: ${readingLimits.depth} levels are read at most.`
		};
	}
	try {
		return questionFromJson(JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) return { ok: false, error: 'It is no JSON.' };
		throw error;
	}
}

/** Stops as soon as it becomes too long, whatever it says of its own length. */
function inflate(bytes: Uint8Array): string | undefined {
	const parts: string[] = [];
	let length = 0;
	let complete = false;
	const stream = new Inflate((part, last) => {
		length += part.length;
		complete = last;
		if (length > limits.json) throw new RangeError('longer than a question');
		parts.push(strFromU8(part, true));
	});
	try {
		for (let at = 0; at < bytes.length; at += slice) {
			stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
		}
	} catch {
		return undefined; // the data were not made here, whatever is wrong with them
	}
	return complete ? strFromU8(strToU8(parts.join(''), true)) : undefined;
}

/** Bytes at a time: the most that can come of them is a thousand times as much. */
const slice = 1024;

function base64url(bytes: Uint8Array): string {
	return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array | undefined {
	if (text.length > limits.json || !/^[\w-]+$/.test(text)) return undefined;
	try {
		return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
	} catch {
		return undefined; // not a whole number of bytes
	}
}
