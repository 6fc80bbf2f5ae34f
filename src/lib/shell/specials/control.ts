import { Leaving } from '../runner/leaving';
import { optionLetters, optionNamed, type Option } from '../shell';
import { complain, type Special } from './special';

/** Are on or off in bash, and change nothing here. */
const idle = ['posix', 'history', 'errtrace', 'functrace', 'vi', 'emacs'];
const idleLetters = 'EThmbPH';

const leave = (kind: 'break' | 'continue' | 'return' | 'exit', about: string): Special => ({
	name: kind,
	about,
	async run({ shell, isApart, functions, loops, spent }, [given, more], ends) {
		const isCode = kind === 'return' || kind === 'exit';
		if (!isCode && loops === 0) {
			const fault = "only meaningful in a `for', `while', or `until' loop";
			return complain(ends, `shell: ${kind}: ${fault}`, 0);
		}
		if (kind === 'return' && functions.length === 0 && spent.depth === 0) {
			return complain(ends, "shell: return: can only `return' from a function or a script", 2);
		}
		if (given !== undefined && !/^[-+]?\d{1,9}$/.test(given)) {
			complain(ends, `shell: ${kind}: ${given}: numeric argument required`);
			throw new Leaving(isCode ? kind : 'exit', isCode ? 2 : 128);
		}
		if (more !== undefined) {
			complain(ends, `shell: ${kind}: too many arguments`);
			throw new Leaving('exit', 1);
		}
		if (kind === 'exit' && spent.depth === 0 && !isApart) {
			ends.write({
				to: 'stdout',
				text: 'The terminal stays. The tabs above lead back to the console.\n'
			});
		}
		const value = given === undefined ? (isCode ? shell.code : 1) : Number(given);
		if (isCode) throw new Leaving(kind, value & 255);
		if (value < 1) complain(ends, `shell: ${kind}: ${value}: loop count out of range`);
		throw new Leaving(value < 1 ? 'break' : kind, value < 1 ? loops : Math.min(value, loops));
	}
});

export const control: readonly Special[] = [
	leave('break', 'leave a loop'),
	leave('continue', 'go on with the next turn of a loop'),
	leave('return', 'leave a function'),
	leave('exit', 'end a script; the terminal stays'),
	{
		name: ':',
		about: 'nothing',
		run: async () => 0
	},
	{
		name: 'shift',
		about: 'forget the first of $1, $2, …',
		async run(running, [given = '1']) {
			const many = Number(given);
			if (!(many <= running.shell.args.length)) return 1;
			running.shell = { ...running.shell, args: running.shell.args.slice(many) };
			return 0;
		}
	},
	{
		name: 'set',
		about: 'set -e, -u, -x, -o pipefail for what is run with it; set -- gives $1, $2, …',
		async run(running, args, ends) {
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
		}
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
