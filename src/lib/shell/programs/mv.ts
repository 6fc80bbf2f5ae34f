import type { Program } from '../program';
import { moving } from './moving';

export const mv: Program = {
	name: 'mv',
	about: 'move or rename files',
	run: async (started) => moving('mv', started)
};
