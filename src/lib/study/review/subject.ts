/** What is reviewed. */
export type Subject =
	/** By topic and name, as in `evaluation/one-deny-of-three`. */
	| { readonly kind: 'question'; readonly question: string }
	| { readonly kind: 'belief'; readonly belief: string }
	/** A kind of drill on a topic, as difficult as it was last: it comes as another drill each time. */
	| {
			readonly kind: 'drill';
			readonly drill: string;
			readonly topic: string;
			readonly level: number;
	  }
	/** Of a scenario, by its slug: it was met with help. */
	| { readonly kind: 'objective'; readonly scenario: string; readonly objective: string };

/** In one word, the same for the same subject. */
export function keyOf(subject: Subject): string {
	switch (subject.kind) {
		case 'question':
			return `question ${subject.question}`;
		case 'belief':
			return `belief ${subject.belief}`;
		case 'drill':
			return `drill ${subject.drill} ${subject.topic}`;
		case 'objective':
			return `objective ${subject.scenario} ${subject.objective}`;
	}
}

/** Of each scenario only its first objective: those of one are played together. */
export function oncePerScenario(subjects: readonly Subject[]): readonly Subject[] {
	const seen = new Set<string>();
	return subjects.filter((subject) => {
		if (subject.kind !== 'objective') return true;
		const isFirst = !seen.has(subject.scenario);
		seen.add(subject.scenario);
		return isFirst;
	});
}
