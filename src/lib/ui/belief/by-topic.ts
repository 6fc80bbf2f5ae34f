import type { Belief } from '$lib/scenario/beliefs';
import type { Course } from '$lib/scenario/course';

/** Beliefs under their topics, in the course's order. A belief that no word of the search is in is left out. */
export function byTopic(
	beliefs: readonly Belief[],
	{ topics }: Pick<Course, 'topics'>,
	search = ''
): readonly { readonly topic: string; readonly beliefs: readonly Belief[] }[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const fits = ({ id, belief, truth, topic }: Belief) => {
		const text = `${id} ${belief} ${truth} ${topics[topic] ?? ''}`.toLowerCase();
		return words.every((word) => text.includes(word));
	};
	return Object.keys(topics)
		.map((topic) => ({
			topic,
			beliefs: beliefs.filter((each) => each.topic === topic && fits(each))
		}))
		.filter((each) => each.beliefs.length > 0);
}
