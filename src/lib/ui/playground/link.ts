import { readingLimits, tooDeepAt } from '$lib/policy/reading-limits';
import type { QuestionJson } from '$lib/policy/question/json';
import type { Result } from '$lib/policy/result';
import { fromLinkText, toLinkText } from '$lib/scenario/link-text';
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
	return name + toLinkText(JSON.stringify(json));
}

/** Nothing where the address has no question; a damaged or hostile one is refused whole. */
export function fromFragment(fragment: string): Result<Question, string> | undefined {
	const text = fragment.replace(/^#/, '');
	if (!text.startsWith(name)) return undefined;
	const json = fromLinkText(text.slice(name.length), limits.json);
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
