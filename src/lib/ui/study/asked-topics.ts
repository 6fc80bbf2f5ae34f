import { course } from 'virtual:course';
import { asked } from 'virtual:questions';

/** The topics that have questions, in the course's order. */
export const askedTopics = Object.keys(course.topics).flatMap((topic) => {
	const own = asked.find((each) => each.topic === topic);
	return own ? [{ topic, questions: own.questions.length }] : [];
});
