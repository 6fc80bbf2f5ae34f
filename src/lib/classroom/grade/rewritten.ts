import type { Graded, GradedItem } from './graded';

/** An item of which an older hand-in of a learner has what the newer has not, or has otherwise. */
export interface Rewritten {
	readonly learner: string;
	/** The item’s id. */
	readonly item: string;
}

/** What was done stays done: tries are added, and the first answer to a question is the first. */
export function rewrittenIn(newer: Graded, older: readonly Graded[]): readonly Rewritten[] {
	return newer.items
		.filter((item) => older.some((before) => isRewritten(item, before)))
		.map(({ id }) => ({ learner: newer.learner, item: id }));
}

function isRewritten(now: GradedItem, older: Graded): boolean {
	const before = older.items.find(({ id }) => id === now.id);
	switch (before?.kind) {
		case undefined:
			return false;
		case 'scenario': {
			const begun = now.kind === 'scenario' ? now.begun : [];
			return before.begun.some((id) => !begun.includes(id));
		}
		case 'chapter':
			return before.read !== undefined && !(now.kind === 'chapter' && now.read !== undefined);
		case 'questions':
		case 'exam': {
			const answers = 'answers' in now ? now.answers : [];
			return before.answers.some(({ question, chosen }) => {
				// A newer version of the pack may not ask it any more.
				const again = answers.find((each) => each.question === question);
				return again !== undefined && chosen.length > 0 && String(again.chosen) !== String(chosen);
			});
		}
	}
}
