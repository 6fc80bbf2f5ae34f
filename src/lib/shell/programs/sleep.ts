import type { Program } from '../program';

export const sleep: Program = {
	name: 'sleep',
	about: 'waits for nothing: the account’s time is let pass at the top of the page',
	run: async () => ({
		code: 0,
		output: [
			{
				to: 'stderr',
				text: 'sleep: nothing was waited for. Let time pass, at the top of the page, moves the account’s time on.\n'
			}
		]
	})
};
