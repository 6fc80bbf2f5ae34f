import { kinds } from 'virtual:counterexamples';
import { asked } from 'virtual:questions';
import { outlines } from 'virtual:scenarios';
import { drillKinds } from '$lib/study/drills/drill';
import { topicsOf } from '$lib/study/drills/kinds';
import { topicOf } from '$lib/study/question-id';
import type { Subject } from '$lib/study/review/subject';

/** Whether there still is such a question, belief, drill or scenario: what was studied outlives them. */
export function isThere(subject: Subject): boolean {
	switch (subject.kind) {
		case 'question': {
			const own = asked.find(({ topic }) => topic === topicOf(subject.question));
			return own?.questions.includes(subject.question) ?? false;
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
