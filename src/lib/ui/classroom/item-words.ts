import { outlines } from 'virtual:scenarios';
import { chapters } from 'virtual:workbook';
import type { PackItem, PackRules } from '$lib/classroom/pack/pack';
import { count } from '$lib/policy/wording';
import { dayInWords, dayOfDate } from '$lib/study/day';
import { examTitle, questionsTitle } from './question-words';

/** What an item of a pack is called. What is not here any more is called by its slug. */
export function itemTitle(item: PackItem): string {
	switch (item.kind) {
		case 'scenario':
			return outlines.find(({ slug }) => slug === item.scenario)?.title ?? item.scenario;
		case 'chapter':
			return chapters.find(({ slug }) => slug === item.chapter)?.title ?? item.chapter;
		case 'questions':
			return questionsTitle(item);
		case 'exam':
			return examTitle(item);
	}
}

/**
 * `Scenario 01`, `Chapter 3`: what it is.
 *
 * @param reader who reads it: a learner has an exam of their own, a teacher gives out one for each
 */
export function itemKind(item: PackItem, reader: 'learner' | 'teacher'): string {
	switch (item.kind) {
		case 'scenario':
			return `Scenario ${/^\d+/.exec(item.scenario)?.[0] ?? ''}`;
		case 'chapter':
			return `Chapter ${Number(/^\d+/.exec(item.chapter)?.[0] ?? 0)}`;
		case 'questions':
			return count(item.questions.length, 'question');
		case 'exam':
			return `${count(item.count, 'question')}, drawn for ${reader === 'learner' ? 'you' : 'each'}`;
	}
}

/** What is asked, and how, in a sentence or two. */
export function itemAsks(item: PackItem, rules: PackRules): string {
	switch (item.kind) {
		case 'scenario':
			return [
				rules.hints ? 'Hints cost points as ever.' : 'Without hints.',
				rules.tries === undefined
					? 'As many tries as you like; the best counts.'
					: rules.tries === 1
						? 'One try.'
						: `${rules.tries} tries; the best counts.`,
				...(rules.minutes === undefined ? [] : [`In ${count(rules.minutes, 'minute')}.`])
			].join(' ');
		case 'chapter':
			return 'Read it, and say at its end that you have.';
		case 'questions':
			return 'Each once; the reasons follow the answer.';
		case 'exam':
			return item.minutes === undefined
				? 'Each once; the reasons follow the answer.'
				: `Each once; the reasons follow the answer. ${count(item.minutes, 'minute')} from its beginning; what is answered later does not count.`;
	}
}

/** `Tuesday, 15 December`, and the year where it is not this one. */
export function dateInWords(date: string, now: number): string {
	const words = dayInWords(dayOfDate(date));
	const year = date.slice(0, 4);
	return year === String(new Date(now).getFullYear()) ? words : `${words} ${year}`;
}
