import { course } from 'virtual:course';

/** What a topic of the course is called. */
export function topicName(id: string): string {
	const name = course.topics[id];
	if (name === undefined) throw new Error(`course.yaml has no topic ${id}`);
	return name;
}
