import { listed, withArray } from '../../shell';
import { complain, type Run } from '../special';

export const mapfile: Run = async (running, args, ends) => {
	const name = args.find((arg) => !arg.startsWith('-')) ?? 'MAPFILE';
	const strange = args.find((arg) => arg.startsWith('-') && arg !== '-t');
	if (strange !== undefined) return complain(ends, `shell: mapfile: ${strange} is not there`, 2);
	const items: string[] = [];
	for (let line = ends.stdin.upTo('\n'); line; line = ends.stdin.upTo('\n')) {
		items.push(line.text + (args.includes('-t') || !line.isWhole ? '' : '\n'));
	}
	const shell = withArray(running.shell, name, listed(items));
	if (typeof shell === 'string') return complain(ends, `shell: mapfile: ${shell}`);
	running.shell = shell;
	return 0;
};
