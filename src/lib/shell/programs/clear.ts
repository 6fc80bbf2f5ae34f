import type { Program } from '../program';
import { prints } from './said';

/** What a terminal is sent to be emptied, also of what has scrolled away. */
export const clearing = '\x1b[H\x1b[2J\x1b[3J';

export const clear: Program = {
	name: 'clear',
	about: 'empty the screen, as Ctrl L does',
	run: async () => prints(clearing)
};
