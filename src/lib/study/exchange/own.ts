import type { Question } from './question';

/** Questions that a learner imported from one file. A set is added and deleted, and never changed. */
export interface OwnSet {
	readonly id: string;
	/** When it was imported, in milliseconds. */
	readonly added: number;
	/** As its file was called, or what else it came from. */
	readonly name: string;
	readonly questions: readonly Question[];
}

/** Stands for the topic in the ids of a set’s questions: no topic of ours has such a name. */
export function ownTopic(set: string): string {
	return `own-${set}`;
}

export const longestSetName = 100;

/** The first that was added stands first. */
export function firstAdded(a: OwnSet, b: OwnSet): number {
	return a.added - b.added || (a.id < b.id ? -1 : 1);
}
