import { Leaving } from '../runner/leaving';
import { complain, type Special } from './special';

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

/** Commands behind which something else goes on, or nothing. */
export const leaving: readonly Special[] = [
	leave('break', 'leave a loop'),
	leave('continue', 'go on with the next turn of a loop'),
	leave('return', 'leave a function'),
	leave('exit', 'end a script; the terminal stays')
];
