import { absolute, isDirectory, sizeOf } from '../files';
import type { Ended, Program, Started } from '../program';
import { fails } from './said';

export const test: Program = {
	name: 'test',
	about: 'ask something, for && and if: test -f file, [ "$a" = b ]',
	run: async (started) => asked('test', started.args, started)
};

export const bracket: Program = {
	name: '[',
	about: test.about,
	run: async (started) =>
		started.args.at(-1) === ']'
			? asked('[', started.args.slice(0, -1), started)
			: fails("[: missing `]'", 2)
};

const answers = (yes: boolean): Ended => ({ code: yes ? 0 : 1, output: [] });

function asked(name: string, args: readonly string[], started: Started): Ended {
	const [first = '', second = '', third = ''] = args;
	if (first === '!' && args.length > 1) {
		const inner = asked(name, args.slice(1), started);
		return inner.code > 1 ? inner : answers(inner.code === 1);
	}
	if (args.length < 2) return answers(first !== '');
	if (args.length === 2) {
		const place = absolute(started.directory, second);
		const content = started.files.content.get(place);
		switch (first) {
			case '-n':
				return answers(second !== '');
			case '-z':
				return answers(second === '');
			case '-e':
				return answers(content !== undefined || isDirectory(started.files, place));
			case '-f':
				return answers(content !== undefined);
			case '-d':
				return answers(isDirectory(started.files, place));
			case '-s':
				return answers(content !== undefined && sizeOf(content) > 0);
			default:
				return fails(`${name}: ${first} is not there: -n -z -e -f -d -s are`, 2);
		}
	}
	if (args.length > 3) return fails(`${name}: too many arguments: use && and ||`, 2);
	if (second === '=' || second === '==') return answers(first === third);
	if (second === '!=') return answers(first !== third);
	const compare = numeric[second];
	if (!Object.hasOwn(numeric, second) || !compare) {
		return fails(`${name}: ${second} is not there: = != -eq -ne -lt -le -gt -ge are`, 2);
	}
	const strange = [first, third].find((each) => !/^\s*[+-]?\d+\s*$/.test(each));
	if (strange !== undefined) return fails(`${name}: ${strange}: integer expression expected`, 2);
	return answers(compare(Number(first), Number(third)));
}

const numeric: Readonly<Record<string, (a: number, b: number) => boolean>> = {
	'-eq': (a, b) => a === b,
	'-ne': (a, b) => a !== b,
	'-lt': (a, b) => a < b,
	'-le': (a, b) => a <= b,
	'-gt': (a, b) => a > b,
	'-ge': (a, b) => a >= b
};
