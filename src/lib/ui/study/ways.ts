import type { Pathname } from '$app/types';

/** A way to study besides review and the topics: the study page leads to it under “More ways”. */
interface Way {
	readonly to: Pathname;
	readonly title: string;
	/** What one does there, in a sentence. */
	readonly line: string;
}

/** In the order in which they are shown. */
export const ways: readonly Way[] = [
	{
		to: '/beliefs/',
		title: 'What many believe',
		line: 'Guess what happens, and see it decided.'
	}
];
