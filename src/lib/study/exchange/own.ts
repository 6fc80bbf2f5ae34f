import { questionId, topicOf } from '../question-id';
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

/** The set of a question, if it is one of these. */
export function setOf(question: string, sets: readonly OwnSet[]): OwnSet | undefined {
	return sets.find(({ id }) => ownTopic(id) === topicOf(question));
}

/** How a set’s question is known, by its place from 0 on. */
export function ownId({ id }: OwnSet, at: number): string {
	return questionId(ownTopic(id), `${at + 1}`);
}

/** In bytes, of all sets together as text: a backup of everything has to fit into one file. */
export const mostOwnBytes = 24_000_000;

/** What sets take in a backup, in bytes. */
export function ownBytes(sets: readonly Pick<OwnSet, 'questions'>[]): number {
	const encoder = new TextEncoder();
	const bytesOf = (text: string) => encoder.encode(text).length;
	return sets.reduce((sum, { questions }) => sum + bytesOf(JSON.stringify(questions)), 0);
}

/** The first that was added stands first. */
export function firstAdded(a: OwnSet, b: OwnSet): number {
	return a.added - b.added || (a.id < b.id ? -1 : 1);
}
