import type { Ended, Program, Started } from '../program';
import { aboutOne, abouts, isAbout, isNumeric, numeric } from '../words/condition';
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

/** Questions in one another. */
const mostNested = 100;

const answers = (yes: boolean): Ended => ({ code: yes ? 0 : 1, output: [] });

function asked(name: string, args: readonly string[], started: Started, depth = 0): Ended {
	if (depth > mostNested) return fails(`${name}: too many arguments: use && and ||`, 2);
	const or = args.lastIndexOf('-o');
	const and = args.lastIndexOf('-a');
	// Of two words the first is what is asked.
	const split = or > 0 && or < args.length - 1 ? or : and > 0 && and < args.length - 1 ? and : 0;
	if (split > 1 && args.length > 3) {
		const left = asked(name, args.slice(0, split), started, depth + 1);
		const right = asked(name, args.slice(split + 1), started, depth + 1);
		if (left.code > 1 || right.code > 1) return left.code > 1 ? left : right;
		const both = [left.code === 0, right.code === 0];
		return answers(split === or ? both.includes(true) : !both.includes(false));
	}
	const [first = '', second = '', third = ''] = args;
	if (first === '!' && args.length > 1 && !(args.length === 3 && isBinary(second))) {
		const inner = asked(name, args.slice(1), started, depth + 1);
		return inner.code > 1 ? inner : answers(inner.code === 1);
	}
	if (args.length < 2) return answers(first !== '');
	if (args.length === 2) {
		if (!isAbout(first)) {
			return fails(`${name}: ${first} is not there: ${abouts.join(' ')} are`, 2);
		}
		const { files, directory, environment } = started;
		const variable = (name: string) => environment.get(name);
		return answers(aboutOne(first, second, { files, directory, variable }));
	}
	if (args.length > 3) return fails(`${name}: too many arguments: use && and ||`, 2);
	if (second === '=' || second === '==') return answers(first === third);
	if (second === '!=') return answers(first !== third);
	if (second === '<') return answers(first < third);
	if (second === '>') return answers(first > third);
	if (!isNumeric(second)) {
		return fails(`${name}: ${second} is not there: = != -eq -ne -lt -le -gt -ge are`, 2);
	}
	const strange = [first, third].find((each) => !/^\s*[+-]?\d+\s*$/.test(each));
	if (strange !== undefined) return fails(`${name}: ${strange}: integer expression expected`, 2);
	return answers(numeric[second](wholeOf(first), wholeOf(third)));
}

function isBinary(word: string): boolean {
	return ['=', '==', '!=', '<', '>'].includes(word) || isNumeric(word);
}

/** However large it is. */
function wholeOf(text: string): bigint {
	return BigInt(text.trim().replace(/^\+/, ''));
}
