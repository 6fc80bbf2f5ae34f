import type { PackItem } from '$lib/classroom/pack/pack';
import { capitalised, listed } from '$lib/policy/wording';
import type { Item } from '$lib/study/items/item';
import { topicOf } from '$lib/study/question-id';
import { plainText } from '$lib/workbook/plain-text';
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

/** What a question asks, without the policies that stand below it. */
export function firstParagraph({ stem: [first] }: Item): string {
	return first?.kind === 'paragraph' ? plainText(first.content) : '';
}
