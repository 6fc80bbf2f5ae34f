import type { PackItem } from '$lib/classroom/pack/pack';
import { capitalised, listed } from '$lib/policy/wording';
import { topicOf } from '$lib/study/question-id';
import { topicName } from '../site/topics';

/* Apart from the words of other items, which need all scenarios and chapters. */

export function questionsTitle({ questions }: Extract<PackItem, { kind: 'questions' }>): string {
	return `Questions: ${topicNames(questions.map(topicOf))}`;
}

export function examTitle({ topics }: Extract<PackItem, { kind: 'exam' }>): string {
	return `Exam: ${topicNames(topics)}`;
}

function topicNames(ids: readonly string[]): string {
	return capitalised(listed([...new Set(ids)].map(nameOf)));
}

function nameOf(id: string): string {
	try {
		return topicName(id);
	} catch {
		return id; // of a pack that was made with another version
	}
}
