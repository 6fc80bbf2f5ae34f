import { absolute, isDirectory } from '../files';
import { withVariable } from '../shell';
import { complain, type Special } from './special';

export const cd: Special = {
	name: 'cd',
	about: 'go to a directory; alone, home',
	async run(running, args, ends) {
		const { shell } = running;
		const { directory, files, variables } = shell;
		if (args.length > 1) return complain(ends, 'cd: too many arguments');
		const back = args[0] === '-';
		const to = back ? variables.get('OLDPWD') : (args[0] ?? variables.get('HOME') ?? '/');
		if (to === undefined) return complain(ends, 'cd: OLDPWD not set');
		const place = absolute(directory, to);
		if (!isDirectory(files, place)) {
			const why = files.content.has(place) ? 'Not a directory' : 'No such file or directory';
			return complain(ends, `cd: ${to}: ${why}`);
		}
		const left = withVariable(shell, 'OLDPWD', directory);
		running.shell = { ...(typeof left === 'string' ? shell : left), directory: place };
		if (back) ends.write({ to: 'stdout', text: `${place}\n` });
		return 0;
	}
};
