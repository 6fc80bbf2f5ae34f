/**
 * One line of the study log, which only grows: what somebody read, answered or guessed. All else that is
 * told of studying is folded from these lines, so that a new way of counting needs no new data.
 */
export type StudyEntry = ChapterRead | QuestionAnswered | BeliefGuessed;

interface Line {
	/** Its own in the world: logs of several browsers are brought together by it. */
	readonly id: string;
	/** When, in milliseconds. */
	readonly time: number;
}

export interface ChapterRead extends Line {
	readonly kind: 'read';
	readonly chapter: string;
}

export interface QuestionAnswered extends Line {
	readonly kind: 'answered';
	/** Topic and name, as in `evaluation/one-deny-of-three`. */
	readonly question: string;
	/** Options in the order in which they were given; none where somebody said not to know. */
	readonly chosen: readonly string[];
	readonly right: boolean;
	/** What wrong choices stood for then, whatever becomes of the question. */
	readonly beliefs: readonly string[];
	/** In milliseconds, from the question to the answer. */
	readonly took: number;
	readonly mode: AnswerMode;
}

export type AnswerMode = 'practice' | 'review' | 'exam';

export interface BeliefGuessed extends Line {
	readonly kind: 'guessed';
	readonly belief: string;
	/** Whether it was taken for true. */
	readonly held: boolean;
}

/** As it came about: by time, and by id where that is the same. */
export function inOrder(entries: readonly StudyEntry[]): readonly StudyEntry[] {
	return [...entries].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}
