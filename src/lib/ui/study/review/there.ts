import { kinds } from 'virtual:counterexamples';
import { asked } from 'virtual:questions';
import { outlines } from 'virtual:scenarios';
import { drillKinds } from '$lib/study/drills/drill';
import { topicsOf } from '$lib/study/drills/kinds';
import { ownId, setOf, type OwnSet } from '$lib/study/exchange/own';
import { topicOf } from '$lib/study/question-id';
import type { Subject } from '$lib/study/review/subject';

/**
 * Whether there still is such a question, belief, drill or scenario: what was studied outlives them. Own
 * questions are there as long as their set is.
 */
export function isThere(subject: Subject, sets: readonly OwnSet[]): boolean {
	switch (subject.kind) {
		case 'question': {
			const { question } = subject;
			const ours = asked.find(({ topic }) => topic === topicOf(question));
			if (ours) return ours.questions.includes(question);
			const set = setOf(question, sets);
			return set?.questions.some((_, at) => ownId(set, at) === question) ?? false;
		}
		case 'belief':
			return Object.hasOwn(kinds, subject.belief);
		case 'drill': {
			const kind = drillKinds.find((each) => each === subject.drill);
			return kind !== undefined && topicsOf(kind).includes(subject.topic);
		}
		case 'objective':
			return outlines.some(({ slug }) => slug === subject.scenario);
	}
}
