import { describe, expect, test } from 'vitest';
import { ShellBench } from './bench.fixture';
import { complete, wordsBefore } from './complete';
import type { AccountDoor, Program } from './program';
import { programs } from './programs';

const account = {} as AccountDoor;
const aws: Program = {
	name: 'aws',
	about: 'the AWS command line',
	run: async () => ({ code: 0, output: [] }),
	complete: async (words) => (words.at(-1) === 'ia' ? [{ word: 'iam' }] : [])
};

async function after(line: string) {
	const bench = new ShellBench();
	await bench.type(
		'mkdir p; echo a > p/policy.json; echo b > "my notes.txt"; greet_all() { echo; }'
	);
	const all = new Map([aws, ...programs].map((each) => [each.name, each]));
	const shown = ['wanda', 'arn:aws:iam::111122223333:user/wanda'];
	const { from, choices } = await complete(line, bench.shell, { account, programs: all, shown });
	return choices.map(({ insert }) => line.slice(0, from) + insert);
}

describe('what is proposed', () => {
	test.each([
		['whoa', ['whoami ']],
		['echo $HO', ['echo $HOME ']],
		['echo ${HO', ['echo ${HOME} ']],
		['greet', ['greet_all ']],
		['while who', ['while whoami ']],
		['ls | xargs whoa', ['ls | xargs whoami ']],
		['echo a | hea', ['echo a | head ']],
		['aws ia', ['aws iam ']],
		['cat p', ['cat p/']],
		['cat p/', ['cat p/policy.json ']],
		['cat my', [`cat 'my notes.txt' `]],
		[
			'aws iam x --policy-document file://p/',
			['aws iam x --policy-document file://p/policy.json ']
		],
		['aws iam get-user --user-name wa', ['aws iam get-user --user-name wanda ']],
		['A=b whoa', ['A=b whoami ']],
		['for x in a; do who', ['for x in a; do whoami ']],
		['nothing is so', []]
	])('%s', async (line, proposed) => {
		expect(await after(line)).toEqual(proposed);
	});
	test('a quote that is open is part of its word', () => {
		expect(wordsBefore(`cat "my no`)).toEqual({
			words: ['cat', 'my no'],
			from: 4,
			lastAsTyped: '"my no'
		});
	});
});
