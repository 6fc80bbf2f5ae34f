import type { Question } from './question';
import { jsonOf } from './question-form';

/**
 * The question as a file for people and, unless two policies are compared, the command line:
 * policies as JSON where their text is whole. Opened again it is the same question, laid out afresh.
 */
export function questionFile(question: Question): string {
	return `${JSON.stringify(jsonOf(question), opened, '\t')}\n`;
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
