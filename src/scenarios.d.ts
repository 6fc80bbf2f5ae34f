declare module 'virtual:scenarios' {
	import type { Outline } from '$lib/scenario/scenario';

	/** All scenarios, in order. */
	export const outlines: readonly Outline[];
}

declare module 'virtual:scenario-loaders' {
	import type { Scenario } from '$lib/scenario/scenario';

	/** The slugs of all scenarios, in order. */
	export const slugs: readonly string[];
	/** Loads one scenario; throws where there is none. */
	export function loadScenario(slug: string): Promise<Scenario>;
	/** Loads the solution of one, as JSON with its placeholders; throws where there is none. */
	export function loadSolution(slug: string): Promise<string>;
}

declare module 'virtual:course' {
	import type { Course } from '$lib/scenario/course';

	/** What is taught, and the road through it, from course.yaml. */
	export const course: Course;
}

declare module 'virtual:glossary' {
	import type { Glossary } from '$lib/scenario/glossary';

	/** The terms that are explained where they stand, from glossary.yaml. */
	export const glossary: Glossary;
}

declare module 'virtual:spellings' {
	import type { Spellings } from '$lib/scenario/glossary';

	/** How the terms of glossary.yaml stand in a text: less than what they mean. */
	export const spellings: Spellings;
}

declare module 'virtual:beliefs' {
	import type { Beliefs } from '$lib/scenario/beliefs';

	/** What many believe, from beliefs.yaml. */
	export const beliefs: Beliefs;
}

declare module 'virtual:counterexamples' {
	import type { Counterexample, Proof } from '$lib/scenario/counterexample/counterexample';

	/** By what each belief is shown to be wrong. */
	export const kinds: Readonly<Record<string, Proof['kind']>>;
	/** By belief: the slugs of the scenarios in which it is somebody's mistake. */
	export const practised: Readonly<Record<string, readonly string[]>>;
	/** Loads the counterexample of a belief; throws where there is none. */
	export function loadCounterexample(id: string): Promise<Counterexample>;
}

declare module 'virtual:account/*' {
	import type { AccountFile } from '$lib/account/perform/account-file';

	/** What an account.yaml under `accounts` says, as it is written. */
	export const account: AccountFile;
}

declare module 'virtual:workbook' {
	import type { Chapter, ChapterOutline } from '$lib/workbook/chapter';

	/** All chapters, in order. */
	export const chapters: readonly ChapterOutline[];
	/** Loads one chapter; throws where there is none. */
	export function loadChapter(slug: string): Promise<Chapter>;
}

declare module 'virtual:workbook-terms' {
	/** By term of the glossary: the slugs of the chapters that explain it where it stands. */
	export const explainedIn: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:exams' {
	import type { Blueprint } from '$lib/study/exam/blueprint';
	import type { Pool } from '$lib/study/exam/pool';

	export const blueprints: readonly Blueprint[];
	/** Loads what a mock of an exam is drawn from; throws where there is no such exam. */
	export function loadPool(code: string): Promise<Pool>;
}

declare module 'virtual:questions' {
	import type { Item } from '$lib/study/items/item';

	/** The topics that have questions, with the ids of these. */
	export const asked: readonly { readonly topic: string; readonly questions: readonly string[] }[];
	/** Loads the questions of a topic; throws where there are none. */
	export function loadQuestions(topic: string): Promise<readonly Item[]>;
}

declare module 'virtual:search' {
	/** The index of all that can be found, as JSON; see `$lib/search`. */
	export const index: string;
}

declare module 'virtual:sdk' {
	/** The SDK and what stands around a program, as modules for the engine, by name. */
	export const files: Readonly<Record<string, string>>;
}
