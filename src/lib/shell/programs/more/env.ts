import { joined } from '../input';
import { fails, prints } from '../said';
import type { Run } from './run';

export const env: Run = async ({ args, environment }) => {
	if (args.length > 0) {
		return fails('env: nothing is started by env here: write NAME=value before the command', 2);
	}
	return prints(joined([...environment].map(([name, value]) => `${name}=${value}`)));
};
