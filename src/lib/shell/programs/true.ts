import type { Program } from '../program';

export const success: Program = {
	name: 'true',
	about: 'comes out well',
	run: async () => ({ code: 0, output: [] })
};

export const failure: Program = {
	name: 'false',
	about: 'fails',
	run: async () => ({ code: 1, output: [] })
};
