import type { Program } from '../program';
import { prints } from './said';

export const whoami: Program = {
	name: 'whoami',
	about: 'who you are on this computer; aws sts get-caller-identity says who you are to AWS',
	run: async ({ environment }) => prints(`${environment.get('USER') ?? 'cloudshell-user'}\n`)
};
