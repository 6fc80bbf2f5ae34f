/**
 * What a class keeps in a browser: a teacher's books with what was handed in, or the packs that a learner has
 * taken. Packs and hand-ins stand in it as their files have them, so that each is judged when it is opened.
 */
export type Paper = TakenPack | ClassBook | ReceivedFile;

interface Kept {
	/** Begins with the kind, so that those of a kind lie together: see `paperId`. */
	readonly id: string;
	/** In milliseconds: of two with one id, the later counts. */
	readonly changed: number;
}

/** A pack that somebody works on. */
export interface TakenPack extends Kept {
	readonly kind: 'pack';
	/** The text of its file. */
	readonly pack: string;
	/** The learner's code, or the name that they typed. */
	readonly learner: string;
	/** In milliseconds: what was read before is not of the pack. */
	readonly taken: number;
	/** Of the last file that was made to be handed in: when, and what was in it, by its mark. */
	readonly handed?: { readonly made: number; readonly mark: string };
}

/** What a teacher keeps of one pack and those who work on it. */
export interface ClassBook extends Kept {
	readonly kind: 'class';
	readonly name: string;
	/** The text of the pack in every version that was made, the latest last. */
	readonly packs: readonly string[];
	readonly roster: readonly Enrolled[];
	/** Who was in the class and is not any more: whoever comes back has the code that they had. */
	readonly former?: readonly Enrolled[];
	/** The text of the file of the key that sealed hand-ins are opened with, where they are to be. */
	readonly key?: string;
	readonly marks: readonly HandMark[];
	/** Flags that the teacher has looked at and let be. */
	readonly settled: readonly string[];
}

/** Who has which code. It stands nowhere but in the teacher's browser. */
export interface Enrolled {
	readonly code: string;
	readonly name: string;
	/** What a learning platform tells them by, where the list said it. */
	readonly email?: string;
	readonly username?: string;
	readonly id?: string;
}

/** What a teacher may give by hand. */
export const mostPoints = 100_000;

/** What a teacher says to a learner by hand. */
export interface HandMark {
	readonly learner: string;
	/** Of the pack; without it about everything. */
	readonly item?: string;
	readonly comment: string;
	/** Points instead of those that were worked out. */
	readonly points?: number;
}

/** A hand-in as it came. */
export interface ReceivedFile extends Kept {
	readonly kind: 'handIn';
	/** As the file was called. */
	readonly name: string;
	/** Its bytes as base64url. */
	readonly bytes: string;
}

/** As in `class:3f…` or `handIn:3f…:9a…`; of fewer parts, what the ids of all that belongs there begin with. */
export function paperId(kind: Paper['kind'], ...parts: readonly string[]): string {
	return [kind, ...parts].join(':');
}

/** Whether a paper takes the place of what is there. */
export function replaces(paper: Paper, there: Paper | undefined): boolean {
	return there === undefined || paper.changed > there.changed;
}
