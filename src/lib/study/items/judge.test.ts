import { expect, test } from 'vitest';
import { readQuestionsFile } from '../../../../bin/questions';
import type { QuestionAnswered } from '../log';
import { answeredIn, beginRun, readRun } from '../run';
import { shuffled } from '../shuffle';
import type { Item } from './item';
import { judge, keyOf } from './judge';

const items = readQuestionsFile('questions', 'evaluation');

function itemNamed(name: string): Item {
	const item = items.find(({ id }) => id === `evaluation/${name}`);
	if (!item) throw new Error(`There is no question ${name}`);
	return item;
}

test.each<[string, string, readonly string[], object]>([
	['the key', 'what-becomes-of-a-delete', ['c'], { right: true, beliefs: [] }],
	[
		'a wrong option shows its belief',
		'what-becomes-of-a-delete',
		['a'],
		{ right: false, beliefs: ['specific-allow-wins'] }
	],
	['a slip shows none', 'what-becomes-of-a-delete', ['b'], { right: false, beliefs: [] }],
	['not to know shows none', 'what-becomes-of-a-delete', [], { right: false, beliefs: [] }],
	['both of two', 'two-that-get-through', ['c', 'b'], { right: true, beliefs: [] }],
	[
		'one of two is wrong, and shows why the other was left out',
		'two-that-get-through',
		['b', 'd'],
		{ right: false, beliefs: ['mfa-bool-false'] }
	],
	['steps in order', 'order-of-questions', ['a', 'b', 'c', 'd'], { right: true, beliefs: [] }],
	['steps out of order', 'order-of-questions', ['b', 'a', 'c', 'd'], { right: false, beliefs: [] }],
	[
		'pairs, in whatever order',
		'what-becomes-of-each',
		['d:c', 'a:a', 'b:b', 'c:c'],
		{ right: true, beliefs: [] }
	],
	[
		'a pair gone wrong',
		'what-becomes-of-each',
		['a:b', 'b:b', 'c:c', 'd:c'],
		{ right: false, beliefs: [] }
	]
])('%s', (_, name, chosen, judged) => {
	expect(judge(itemNamed(name), chosen)).toEqual(judged);
});

/** Answers that differ from the key in one place. */
function nearlyRight(item: Item): readonly (readonly string[])[] {
	const key = keyOf(item);
	switch (item.kind) {
		case 'one':
		case 'several':
			return item.options.map(({ id }) =>
				key.includes(id) ? key.filter((each) => each !== id) : [...key, id]
			);
		case 'order':
			return key.slice(1).map((id, at) => key.with(at, id).with(at + 1, String(key[at])));
		case 'match':
			return item.pairs.flatMap(({ id, target }, at) =>
				item.targets
					.filter((other) => other.id !== target)
					.map((other) => key.with(at, `${id}:${other.id}`))
			);
	}
}

test('of every question, whatever differs from the key in one place is wrong', () => {
	for (const item of items) {
		const answers = nearlyRight(item);
		expect(answers.length, item.id).toBeGreaterThan(1);
		for (const answer of answers)
			expect(judge(item, answer).right, `${item.id}: ${answer.join()}`).toBe(false);
	}
});

test('a seed settles an order, and another seed another one', () => {
	const letters = [...'abcdefgh'];
	const order = (seed: string) => shuffled(letters, seed, (letter) => letter).join('');
	expect(order('one')).toBe(order('one'));
	expect(new Set(Array.from({ length: 50 }, (_, seed) => order(`${seed}`))).size).toBe(50);
	const firsts = Array.from({ length: 400 }, (_, seed) => order(`${seed}`)[0]);
	for (const letter of letters)
		expect(firsts.filter((first) => first === letter).length).toBeGreaterThan(25);
});

test('a run that is read again knows what was answered in it, and nothing from before or from a clock that was ahead', () => {
	const run = readRun(beginRun(1_796_000_000_000).id);
	if (!run) throw new Error('The run is not read');
	const answer = (id: string, time: number, right: boolean): QuestionAnswered => ({
		...{ id, time, kind: 'answered', question: 'evaluation/a', chosen: ['a'], right },
		...{ beliefs: [], took: 1, mode: 'practice' }
	});
	const log = [
		answer('1', run.began - 1, true),
		answer('2', run.began + 5, false),
		answer('3', run.began + 9, true)
	];
	const answered = (question: string, now = run.began + 60_000) =>
		[...answeredIn(run, [question], log, now).values()].map(({ id }) => id);
	expect(answered('evaluation/a')).toEqual(['2']);
	expect(answered('evaluation/b')).toEqual([]);
	expect(answered('evaluation/a', run.began + 4)).toEqual([]);
	expect(readRun('../..')).toBeUndefined();
});
