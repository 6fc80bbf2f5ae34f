import { topicOf } from '../../study/question-id';
import type { Refused } from '../class-file';
import type { Pack, PackItem } from './pack';

/** What this Leastwise has that a pack may name. */
export interface Content {
	/** Slugs. */
	readonly scenarios: ReadonlySet<string>;
	readonly chapters: ReadonlySet<string>;
	/** Topic and name, as in `evaluation/one-deny-of-three`. */
	readonly questions: ReadonlySet<string>;
}

const remedy =
	'The pack was made with another version of Leastwise: reload to have the newest, or ask your teacher for another pack.';

/** What a pack names and this Leastwise has not, each with its place; none for a pack that can be played. */
export function strayInPack({ items }: Pack, content: Content): readonly Refused[] {
	return items.flatMap((item, at) =>
		strayIn(item, content).map(({ place, message }): Refused => ({
			reason: 'unknown',
			place: `items[${at}].${place}`,
			message: `${message} ${remedy}`
		}))
	);
}

function strayIn(item: PackItem, { scenarios, chapters, questions }: Content) {
	switch (item.kind) {
		case 'scenario':
			return scenarios.has(item.scenario)
				? []
				: [{ place: 'scenario', message: `There is no scenario ${item.scenario} here.` }];
		case 'chapter':
			return chapters.has(item.chapter)
				? []
				: [{ place: 'chapter', message: `There is no chapter ${item.chapter} here.` }];
		case 'questions':
			return item.questions.flatMap((question, at) =>
				questions.has(question)
					? []
					: [{ place: `questions[${at}]`, message: `There is no question ${question} here.` }]
			);
		case 'exam': {
			const pool = [...questions].filter((id) => item.topics.includes(topicOf(id)));
			return pool.length >= item.count
				? []
				: [
						{
							place: 'count',
							message: `It asks ${item.count} questions, and here are ${pool.length} of its topics.`
						}
					];
		}
	}
}
