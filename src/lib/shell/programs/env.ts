import type { Program } from '../program';
import { joined } from './input';
import { fails, prints } from './said';

export const env: Program = {
	name: 'env',
	about: 'the variables that programs are given',
	async run({ args, environment }) {
		if (args.length > 0) {
			return fails('env: nothing is started by env here: write NAME=value before the command', 2);
		}
		return prints(joined([...environment].map(([name, value]) => `${name}=${value}`)));
	}
};
