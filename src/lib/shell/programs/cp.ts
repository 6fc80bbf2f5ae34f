import type { Program } from '../program';
import { moving } from './moving';

export const cp: Program = {
	name: 'cp',
	about: 'copy files; -r directories too',
	run: async (started) => moving('cp', started)
};
