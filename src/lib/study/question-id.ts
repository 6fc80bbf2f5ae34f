/** `evaluation/one-deny-of-three`: a question is known by its topic, whose file it stands in, and its name. */
export function questionId(topic: string, name: string): string {
	return `${topic}/${name}`;
}

export function topicOf(question: string): string {
	return question.slice(0, question.indexOf('/'));
}
