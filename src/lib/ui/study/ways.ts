import type { Pathname } from '$app/types';

/** Few: of more than 25 addresses at once TypeScript does not see that each can be resolved. */
type Somewhere = Extract<Pathname, '/beliefs/' | `/study/${string}`>;

/** A way to study besides review and the topics: the study page leads to it under “More ways”. */
interface Way {
	readonly to: Somewhere;
	readonly title: string;
	/** What one does there, in a sentence. */
	readonly line: string;
}

/** In the order in which they are shown. */
export const ways: readonly Way[] = [
	{
		to: '/study/denial/',
		title: 'The daily denial',
		line: 'One AccessDenied a day, with a layer that nobody sees.'
	},
	{
		to: '/study/drills/',
		title: 'Drills',
		line: 'Made on the spot, without end: decide a request, write the smallest policy, say what a command prints.'
	},
	{
		to: '/beliefs/',
		title: 'What many believe',
		line: 'Guess what happens, and see it decided.'
	},
	{
		to: '/study/questions/',
		title: 'Questions in and out',
		line: 'Take them to Moodle, a spreadsheet or Anki, and practise your own here.'
	},
	{
		to: '/study/exams/',
		title: 'Mock exams',
		line: 'The IAM part of an AWS certification, drawn by its blueprint and timed.'
	}
];
