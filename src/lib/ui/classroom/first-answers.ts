import type { QuestionAnswered, StudyEntry } from '$lib/study/log';

/** The first answer to each question of an item, which is the one that counts. */
export function firstAnswers(
	log: readonly StudyEntry[],
	pack: string,
	item: string,
	questions: readonly string[]
): ReadonlyMap<string, QuestionAnswered> {
	const answers = new Map<string, QuestionAnswered>();
	for (const entry of log) {
		if (entry.kind !== 'answered' || entry.pack !== pack || entry.item !== item) continue;
		if (!questions.includes(entry.question) || answers.has(entry.question)) continue;
		answers.set(entry.question, entry);
	}
	return answers;
}
