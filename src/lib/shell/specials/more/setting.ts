import { optionLetters, optionNamed } from '../../shell';
import { complain, type Run } from '../special';

/** Are on or off in bash, and change nothing here. */
const idle = ['posix', 'history', 'errtrace', 'functrace', 'vi', 'emacs'];
const idleLetters = 'EThmbPH';

/** What changes `$1`, `$2` and how the shell goes on. */
export const shift: Run = async (running, [given = '1']) => {
	const many = Number(given);
	if (!(many >= 0 && many <= running.shell.args.length)) return 1;
	running.shell = { ...running.shell, args: running.shell.args.slice(many) };
	return 0;
};

export const set: Run = async (running, args, ends) => {
	const options = new Set(running.shell.options);
	const left = [...args];
	if (args.length === 0) {
		const rows = [...running.shell.variables].sort(([a], [b]) => (a < b ? -1 : 1));
		ends.write({ to: 'stdout', text: rows.map(([n, v]) => `${n}=${v}\n`).join('') });
		return 0;
	}
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (arg === '--' || !/^[-+]./.test(arg)) {
			const rest = arg === '--' ? left : [arg, ...left];
			running.shell = { ...running.shell, options, args: [...rest] };
			return 0;
		}
		const [sign = ''] = arg;
		for (const letter of arg.slice(1)) {
			const name = letter === 'o' ? (left.shift() ?? '') : undefined;
			const option = name === undefined ? optionLetters.get(letter) : optionNamed(name);
			const isIdle = name === undefined ? idleLetters.includes(letter) : idle.includes(name);
			if (option) options[sign === '-' ? 'add' : 'delete'](option);
			else if (!isIdle && sign + letter !== '-B') {
				const given = name === undefined ? sign + letter : `${sign}o ${name}`;
				const fault = `${given} is not there: -a -C -f -e -u -x -o pipefail are`;
				return complain(ends, `shell: set: ${fault}`, 2);
			}
		}
	}
	running.shell = { ...running.shell, options };
	return 0;
};
