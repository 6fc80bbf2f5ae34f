import { expect, test } from 'vitest';
import { questionTopics, readQuestionsFile } from '../../../../bin/questions';
import { faultOf } from './question';
import { fromItem } from './from-item';
import { toItem } from './to-item';

const items = questionTopics('questions').flatMap((topic) => readQuestionsFile('questions', topic));

test('every question of ours with options can be given away', () => {
	for (const item of items) {
		const question = fromItem(item);
		expect(question === undefined).toBe(item.kind === 'order' || item.kind === 'match');
		if (question) expect([item.id, faultOf(question)]).toEqual([item.id, undefined]);
	}
});

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
	expect(own.kind).toBe('several');
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
	expect(item.options[0]?.text).toEqual([
		paragraph('code', '{'),
		paragraph('code', '\u00a0\u00a0"Version": "2012-10-17"'),
		paragraph('code', '}')
	]);
});
