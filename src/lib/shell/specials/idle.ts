import { complain, type Special } from './special';

/** Commands that do nothing here. */
export const idle: readonly Special[] = [
	{
		name: ':',
		about: 'nothing',
		run: async () => 0
	},
	{
		name: 'trap',
		about: 'says that it does nothing',
		async run(_, args, ends) {
			if (args.length < 2 || args[0] === '-') return 0;
			return complain(ends, 'shell: trap does nothing here: put what is to be done at the end', 0);
		}
	},
	{
		name: 'wait',
		about: 'nothing: commands run one after the other',
		run: async () => 0
	}
];
