import type { Question } from './question';
import { questionJson } from './question-json';

/**
 * The question as a file for people and, unless two policies are compared, the command line:
 * policies as JSON where their text is whole.
 */
export function questionFile(question: Question): string {
	const json = questionJson({
		...question,
		context: question.context.filter(({ key, form }) => form !== 'absent' && key !== '')
	});
	return `${JSON.stringify(json, opened, '\t')}\n`;
}

/** Opens the text of a policy. One that is no JSON yet stays a text, which can be read back too. */
function opened(key: string, value: unknown): unknown {
	if (key !== 'document' || typeof value !== 'string') return value;
	try {
		const json: unknown = JSON.parse(value);
		return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : value;
	} catch {
		return value;
	}
}
