import { kinds } from 'virtual:counterexamples';
import { asked } from 'virtual:questions';
import { outlines } from 'virtual:scenarios';
import { topicOf } from '$lib/study/question-id';
import type { Subject } from '$lib/study/review/subject';

/** Whether there still is such a question, belief or scenario: what was studied outlives them. */
export function isThere(subject: Subject): boolean {
	switch (subject.kind) {
		case 'question': {
			const own = asked.find(({ topic }) => topic === topicOf(subject.question));
			return own?.questions.includes(subject.question) ?? false;
		}
		case 'belief':
			return Object.hasOwn(kinds, subject.belief);
		case 'objective':
			return outlines.some(({ slug }) => slug === subject.scenario);
	}
}
