import type { Program } from '../program';
import { prints } from './said';

export const pwd: Program = {
	name: 'pwd',
	about: 'the directory one is in',
	run: async ({ directory }) => prints(`${directory}\n`)
};
