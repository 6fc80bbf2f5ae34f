import type { Outcome, Settler } from '$lib/policy/decision';
import type { Note } from './playground.svelte';
import type { QuestionJson } from '$lib/policy/question/json';
import { questionFromJson } from './question-form';
import type { Question } from './question';

/** A question to start from, and what comes of it. */
export interface Example extends Note {
	readonly slug: string;
	readonly outcome: Outcome | 'depends';
	/** The layer that settles it, or on which it depends first. */
	readonly layer: Settler;
	readonly question: QuestionJson;
}

const files = import.meta.glob<Omit<Example, 'slug'>>('./examples/*.json', {
	eager: true,
	import: 'default'
});

/** From simple to hard: in the order of their files' names. */
export const examples: readonly Example[] = Object.entries(files).map(([path, example]) => ({
	...example,
	slug: /\d+-(.+)\.json$/.exec(path)?.[1] ?? path
}));

/** A fresh copy, with its policies laid out for reading. */
export function questionOf({ slug, question }: Example): Question {
	const read = questionFromJson(question);
	if (!read.ok) throw new Error(`examples/${slug}: ${read.error}`);
	return read.value;
}
