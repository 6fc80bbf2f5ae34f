/**
 * One line of the study log, which only grows: what somebody read, answered, guessed, planned, noted or did
 * in a mock exam. All else that is told of studying is folded from these lines, so that a new way of counting
 * needs no new data.
 */
export type StudyEntry =
	| ChapterRead
	| QuestionAnswered
	| BeliefGuessed
	| Planned
	| Postponed
	| Noted
	| Drilled
	| DenialMoved
	| PackExamBegan
	| SittingEntry;

/** What a sitting of a mock exam is folded from. */
export type SittingEntry = ExamSat | AnswerChosen | QuestionFlagged | ExamPaused | ExamEnded;

interface Line {
	/** Its own in the world: logs of several browsers are brought together by it. */
	readonly id: string;
	/** When, in milliseconds. */
	readonly time: number;
	/**
	 * Lines that were here before this one although their time is later: a clock was ahead then, or is
	 * behind now. Left out where there are none, and names no line that another one names already.
	 */
	readonly after?: readonly string[];
}

/** What a line is for, where it is for an item that a teacher gave out: their ids. */
interface OfPack {
	readonly pack?: string;
	readonly item?: string;
}

export interface ChapterRead extends Line, OfPack {
	readonly kind: 'read';
	readonly chapter: string;
}

/** An exam that a teacher gave out was begun: from then on its time runs. */
export interface PackExamBegan extends Line {
	readonly kind: 'began';
	readonly pack: string;
	readonly item: string;
}

export interface QuestionAnswered extends Line, OfPack {
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
	/** Of a mock exam: written once, when it is over. */
	readonly sitting?: string;
}

export type AnswerMode = 'practice' | 'review' | 'exam';

export interface BeliefGuessed extends Line {
	readonly kind: 'guessed';
	readonly belief: string;
	/** Whether it was taken for true. */
	readonly held: boolean;
	/** Whether the answer was right: one may hold no such belief and still not know. The first lines do not say. */
	readonly right?: boolean;
}

/** What somebody studies for; the latest counts, whole. */
export interface Planned extends Line {
	readonly kind: 'planned';
	/** By its code, as in SCS-C03. */
	readonly exam?: string;
	/** The day of the exam, as in 2026-12-15. */
	readonly on?: string;
	/** How many cards come up for the first time in a day, at most. */
	readonly newADay: number;
}

/** An objective that was due and is to be played later. */
export interface Postponed extends Line {
	readonly kind: 'postponed';
	/** Its slug. */
	readonly scenario: string;
	readonly objective: string;
}

/** A note or a highlight as it is from then on: the latest line of a note counts. */
export interface Noted extends Line {
	readonly kind: 'noted';
	/** Its own in the world, and the same in all its lines. */
	readonly note: string;
	readonly chapter: string;
	/** The section’s id; empty for what stands before the first. */
	readonly section: string;
	/** The words of the chapter that it is about; empty where it is about the section. */
	readonly quote: string;
	/** What stands before them, by which they are told from the same words elsewhere. */
	readonly before: string;
	/** Somebody’s own words; empty for a highlight. */
	readonly text: string;
	/** Taken away; a later line may bring it back. */
	readonly removed: boolean;
}

/** How long each may be, in characters. */
export const noteLimits = { quote: 1000, before: 40, text: 4000 } as const;

/** A drill was answered. What it was made from is kept, not what it said: the same seed makes it again. */
export interface Drilled extends Line {
	readonly kind: 'drilled';
	/** The kind of drill, as in `statement`. */
	readonly drill: string;
	readonly topic: string;
	/** From 1 to 5. */
	readonly level: number;
	readonly seed: string;
	readonly right: boolean;
	/** What the wrong choices stood for. */
	readonly beliefs: readonly string[];
	/** In milliseconds, from the drill to the answer. */
	readonly took: number;
}

/** A move in a daily denial. Each is kept, so that a reload goes on where one was. */
export interface DenialMoved extends Line {
	readonly kind: 'denial';
	/** As in 2026-11-30. */
	readonly day: string;
	readonly move: DenialMove;
}

/** Another request was asked about, a statement named, or the answer told. */
export type DenialMove =
	| { readonly kind: 'asked'; readonly id: string }
	| { readonly kind: 'named'; readonly id: string; readonly right: boolean }
	| { readonly kind: 'told' };

interface OfSitting extends Line {
	/** Its own in the world; it settles what is drawn, and every order in it. */
	readonly sitting: string;
}

/** In earnest, or with pauses. */
export type ExamMode = 'exam' | 'practice';

/** A mock exam was begun. What was drawn is kept: another day the same seed draws otherwise. */
export interface ExamSat extends OfSitting {
	readonly kind: 'sat';
	/** As in SCS-C03. */
	readonly exam: string;
	readonly mode: ExamMode;
	readonly minutes: number;
	readonly questions: readonly { readonly question: string; readonly task: string }[];
}

/** An answer was given, changed or, with none chosen, taken back; it may lack something yet. */
export interface AnswerChosen extends OfSitting {
	readonly kind: 'chose';
	readonly question: string;
	readonly chosen: readonly string[];
	/** In milliseconds, all that was spent on the question so far. */
	readonly took: number;
}

export interface QuestionFlagged extends OfSitting {
	readonly kind: 'flagged';
	readonly question: string;
	readonly flagged: boolean;
}

/** A pause began, or was over. */
export interface ExamPaused extends OfSitting {
	readonly kind: 'paused';
	readonly paused: boolean;
}

/** It was handed in, or somebody found that its time was up. */
export interface ExamEnded extends OfSitting {
	readonly kind: 'ended';
}

/**
 * As it came about: by time, but before whatever says to have come after it, whose clock was another, and
 * so before all that came after that in turn; and by id where the time is the same.
 */
export function inOrder(entries: readonly StudyEntry[]): readonly StudyEntry[] {
	const byTime = [...entries].sort(earlierFirst);
	const byId = new Map(byTime.map((entry) => [entry.id, entry]));
	const begun = new Set<StudyEntry>();
	const ordered = new Set<StudyEntry>();
	for (const next of byTime) {
		// What a line names goes before it: a stack, since a chain may be longer than functions can call one another.
		const stack = [next];
		for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
			if (begun.has(entry)) {
				ordered.add(entry);
				stack.pop();
				continue;
			}
			begun.add(entry);
			// Lines of a file may name one another in a circle: it is left where it closes.
			for (const named of namedIn(entry, byId).toReversed())
				if (!begun.has(named)) stack.push(named);
		}
	}
	return [...ordered];
}

function earlierFirst(a: StudyEntry, b: StudyEntry): number {
	return a.time - b.time || (a.id < b.id ? -1 : 1);
}

/** Those that a line says to have come after, in the order that they had on their own clock. */
function namedIn(
	{ after }: StudyEntry,
	byId: ReadonlyMap<string, StudyEntry>
): readonly StudyEntry[] {
	// What is stored may be damaged, and is put in order all the same.
	if (!Array.isArray(after)) return [];
	return after.flatMap((id) => byId.get(id) ?? []).sort(earlierFirst);
}

/** A line with what it has to say of those that are here already, in whatever order. */
export function placed<Entry extends StudyEntry>(entry: Entry, here: readonly StudyEntry[]): Entry {
	const named = new Set(here.flatMap(({ after }) => after ?? []));
	const ahead = here.filter(({ id, time }) => time > entry.time && !named.has(id));
	return ahead.length === 0 ? entry : { ...entry, after: ahead.map(({ id }) => id) };
}
