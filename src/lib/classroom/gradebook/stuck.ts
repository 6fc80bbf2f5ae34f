import type { ClassGraded } from '../grade/grade-class';
import type { GradedTry } from '../grade/graded';

/** Where a class is stuck in one scenario of a pack. It names nobody: it can be shown to all. */
export interface Stuck {
	/** The item’s id. */
	readonly item: string;
	/** How many have begun it. */
	readonly begun: number;
	readonly allMet: number;
	/** In the scenario’s order. */
	readonly objectives: readonly StuckObjective[];
	/** Typical mistakes, those that most have made first. */
	readonly mistakes: readonly {
		readonly title: string;
		readonly belief?: string;
		readonly learners: number;
	}[];
}

export interface StuckObjective {
	readonly id: string;
	readonly open: number;
	readonly met: number;
	/** How many took help for it. */
	readonly helped: number;
	/** Of those who have met it, from what they met before; in milliseconds. None where nobody has. */
	readonly median?: number;
	/** What the scenario says of wrong turns, those that most have taken first. */
	readonly turns: readonly { readonly say: string; readonly learners: number }[];
}

/** By the best try of each learner. */
export function whereStuck({ handIns }: Pick<ClassGraded, 'handIns'>, item: string): Stuck {
	const tries = handIns.flatMap(({ items }) =>
		items.flatMap((each) => (each.kind === 'scenario' && each.id === item ? (each.best ?? []) : []))
	);
	const mistakes = counted(tries.map(({ mistakes }) => mistakes.map(({ title }) => title)));
	const beliefs = new Map(
		tries.flatMap(({ mistakes }) => mistakes.map(({ title, belief }) => [title, belief] as const))
	);
	return {
		item,
		begun: tries.length,
		allMet: tries.filter(({ objectives }) => objectives.every(isMet)).length,
		objectives: (tries[0]?.objectives ?? []).map(({ id }) => stuckAt(id, tries)),
		mistakes: mistakes.map(({ word, learners }) => {
			const belief = beliefs.get(word);
			return { title: word, ...(belief === undefined ? {} : { belief }), learners };
		})
	};
}

function stuckAt(id: string, tries: readonly GradedTry[]): StuckObjective {
	const all = tries.flatMap(({ objectives }) => objectives.filter((each) => each.id === id));
	const took = all.flatMap((each) => each.took ?? []).toSorted((a, b) => a - b);
	const median = medianOf(took);
	const met = all.filter(isMet).length;
	return {
		id,
		open: all.length - met,
		met,
		helped: all.filter(({ hints }) => hints > 0).length,
		...(median === undefined ? {} : { median }),
		turns: counted(all.map(({ turns }) => turns)).map(({ word, learners }) => ({
			say: word,
			learners
		}))
	};
}

function isMet({ at }: { readonly at?: number }): boolean {
	return at !== undefined;
}

/** How many lists each word is in, the most frequent first. */
function counted(lists: readonly (readonly string[])[]) {
	const learners = new Map<string, number>();
	for (const words of lists)
		for (const word of new Set(words)) learners.set(word, (learners.get(word) ?? 0) + 1);
	return [...learners]
		.map(([word, learners]) => ({ word, learners }))
		.sort((a, b) => b.learners - a.learners || (a.word < b.word ? -1 : 1));
}

function medianOf(sorted: readonly number[]): number | undefined {
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle];
	if (upper === undefined || sorted.length % 2 === 1) return upper;
	return (upper + (sorted[middle - 1] ?? upper)) / 2;
}
