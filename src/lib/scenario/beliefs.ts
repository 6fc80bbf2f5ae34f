import * as v from 'valibot';
import { id } from './check-format';
import { unknownIn, type Course } from './course';
import type { Mistake } from './format';
import type { FileFault } from './read';
import { text } from './text-format';

/** What many believe of IAM, and what is true instead. */
export interface Belief {
	/** What mistakes name it by. */
	readonly id: string;
	/** As whoever holds it would say it. */
	readonly belief: string;
	/** In a sentence. */
	readonly truth: string;
	/** The id of one of the course's topics. */
	readonly topic: string;
}

export type Beliefs = readonly Belief[];

/** beliefs.yaml */
export const beliefsFile: v.GenericSchema<unknown, Beliefs> = v.pipe(
	v.array(v.strictObject({ id, belief: text, truth: text, topic: id })),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const ids = dataset.value.map((each) => each.id);
		for (const twice of ids.filter((each, at) => ids.indexOf(each) !== at)) {
			addIssue({ message: `two beliefs have the id ${twice}: name one of them otherwise` });
		}
	})
);

/** Topics of beliefs that the course does not know. */
export function strayTopics(beliefs: Beliefs, { topics }: Course): readonly FileFault[] {
	return beliefs.flatMap(({ topic }, at) =>
		Object.hasOwn(topics, topic)
			? []
			: [
					{
						file: 'beliefs.yaml',
						path: `[${at}].topic`,
						message: unknownIn('topic', topic, Object.keys(topics), 'course.yaml')
					}
				]
	);
}

/** Beliefs that mistakes name and that there are not. */
export function strayBeliefs(
	mistakes: readonly Pick<Mistake, 'belief'>[],
	beliefs: Beliefs
): readonly FileFault[] {
	return mistakes.flatMap(({ belief }, at) =>
		belief === undefined || beliefs.some((each) => each.id === belief)
			? []
			: [
					{
						file: 'mistakes.yaml',
						path: `mistakes[${at}].belief`,
						message: unknownIn(
							'belief',
							belief,
							beliefs.map(({ id }) => id),
							'beliefs.yaml'
						)
					}
				]
	);
}
