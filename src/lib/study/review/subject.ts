/** What is reviewed. */
export type Subject =
	/** By topic and name, as in `evaluation/one-deny-of-three`. */
	| { readonly kind: 'question'; readonly question: string }
	| { readonly kind: 'belief'; readonly belief: string }
	/** Of a scenario, by its slug: it was met with help. */
	| { readonly kind: 'objective'; readonly scenario: string; readonly objective: string };

/** In one word, the same for the same subject. */
export function keyOf(subject: Subject): string {
	switch (subject.kind) {
		case 'question':
			return `question ${subject.question}`;
		case 'belief':
			return `belief ${subject.belief}`;
		case 'objective':
			return `objective ${subject.scenario} ${subject.objective}`;
	}
}
