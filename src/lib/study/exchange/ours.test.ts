import { expect, test } from 'vitest';
import { questionTopics, readQuestionsFile } from '../../../../bin/questions';
import type { Prose } from '../../scenario/prose';
import type { Item } from '../items/item';
import { judge, keyOf } from '../items/judge';
import { plain } from '../items/words';
import { lacks } from './formats';
import { fromItem, saidBy } from './from-item';
import { readGift, writeGift } from './gift';
import { faultOf, isMatching, oneLine } from './question';
import { toItem } from './to-item';

const items = questionTopics('questions').flatMap((topic) => readQuestionsFile('questions', topic));

test('every question of ours can be given away, in GIFT too, and comes in again as it went out', () => {
	const questions = items.map(fromItem);
	for (const [at, question] of questions.entries())
		expect([items[at]?.id, faultOf(question), lacks('gift', question)]).toEqual([
			...[items[at]?.id, undefined, undefined]
		]);
	expect(readGift(writeGift(questions))).toEqual({ ok: true, value: questions });
});

test('what is put in order or matched is so again where it is brought in, with the same key', () => {
	const kinds = items.filter(({ kind }) => kind === 'order' || kind === 'match');
	expect(kinds.length).toBeGreaterThan(50);
	for (const item of kinds) {
		const own = toItem('own-1/1', fromItem(item));
		expect([item.id, own.kind]).toEqual([item.id, item.kind]);
		expect([item.id, keyInWords(own)]).toEqual([item.id, keyInWords(item)]);
		expect(judge(own, keyOf(own)).right).toBe(true);
	}
});

test('CSV, Anki and Aiken say which questions they have no place for', () => {
	const matched = items.map(fromItem).filter(isMatching);
	for (const format of ['csv', 'anki', 'aiken'] as const)
		expect(new Set(matched.map((question) => lacks(format, question)))).toEqual(
			new Set(['they are put in order or matched'])
		);
});

/** Steps in their order, or pairs with what belongs to each. */
function keyInWords(item: Item): readonly string[] {
	if (item.kind === 'order') return item.steps.map(({ text }) => words(text));
	if (item.kind !== 'match') return [];
	const target = (id: string) => words(item.targets.find((each) => each.id === id)?.text ?? []);
	return item.pairs.map((pair) => `${oneLine(saidBy(pair))}: ${target(pair.target)}`);
}

const words = (prose: Prose) => oneLine(plain(prose));

test('a policy of an organization is named by where it is attached', () => {
	const stems = items.map((item) => fromItem(item)?.stem ?? '');
	const named = /^Service control policy .*, (organization root|level 1 below the root):$/m;
	expect(stems.filter((stem) => named.test(stem)).length).toBeGreaterThan(0);
});

test('a question that was given away is practised with the same key and reasons', () => {
	const item = items.find(({ kind }) => kind === 'several');
	const question = item && fromItem(item);
	if (item?.kind !== 'several' || !question) throw new Error('There is one with several');
	const own = toItem('own-1/1', question);
	if (own.kind !== 'several') throw new Error(`It is ${own.kind}`);
	expect(own.options.map(({ id, right }) => [id, right])).toEqual(
		item.options.map(({ id, right }) => [id, right])
	);
});

test('a policy in a question keeps its lines and its indents', () => {
	const policy = '{\n  "Version": "2012-10-17"\n}';
	const item = toItem('own-1/1', {
		topic: '',
		stem: `Which?\n\nIdentity-based policy:\n${policy}`,
		options: [
			{ text: policy, right: true, why: '' },
			{ text: 'b', right: false, why: '' }
		]
	});
	const paragraph = (kind: 'text' | 'code', text: string) => ({
		kind: 'paragraph',
		content: [{ kind, text }]
	});
	expect(item.stem).toEqual([
		paragraph('text', 'Which?'),
		paragraph('text', 'Identity-based policy:'),
		{ kind: 'code', language: 'json', text: policy }
	]);
	expect('options' in item && item.options[0]?.text).toEqual([
		paragraph('code', '{'),
		paragraph('code', '\u00a0\u00a0"Version": "2012-10-17"'),
		paragraph('code', '}')
	]);
});
