import { expect, test } from 'vitest';
import { addressOf, flagAddress } from './address';
import { titleOf, viewIn, type View } from './view';

test.each<[string, View]>([
	['class=a', { kind: 'class' }],
	['class=a&stuck', { kind: 'stuck' }],
	['class=a&learner=K7M-4RX2', { kind: 'learner', learner: 'K7M-4RX2' }],
	['class=a&learner=K7M&stuck', { kind: 'learner', learner: 'K7M' }],
	['class=a&pair=["K7M","MCF"]&item=b', { kind: 'pair', pair: ['K7M', 'MCF'], item: 'b' }],
	['class=a&pair=["K7M","MCF"]', { kind: 'pair', pair: ['K7M', 'MCF'], item: '' }]
])('%s asks for what it says', (search, view) => {
	expect(viewIn(new URLSearchParams(search))).toEqual(view);
});

test.each(['K7M', '["K7M"]', '["K7M",2]', '{"0":"K7M","1":"MCF"}', '"ab"', ''])(
	'what is no pair asks for the class: %s',
	(pair) => {
		expect(viewIn(new URLSearchParams({ class: 'a', pair }))).toEqual({ kind: 'class' });
	}
);

test.each<[string, Parameters<typeof flagAddress>[1], Record<string, string>]>([
	['one', { learners: ['K7M'], pair: false, item: 'b' }, { learner: 'K7M' }],
	['two', { learners: ['K7M', 'MCF'], pair: true, item: 'b' }, { pair: '["K7M","MCF"]', item: 'b' }]
])('the address of a flag of %s says what its view reads, and no more', (_, flag, asked) => {
	const { searchParams } = new URL(flagAddress('a', flag), 'https://site.test');
	expect(Object.fromEntries(searchParams)).toEqual({ class: 'a', ...asked });
});

test('the address of two learners leads to them, whatever they call themselves', () => {
	const pair: readonly [string, string] = ['Ruth & "R"', 'Zoë, 2'];
	const address = addressOf({ class: 'a', item: 'b', pair: JSON.stringify(pair) });
	const { searchParams } = new URL(address, 'https://site.test');
	expect(viewIn(searchParams)).toEqual({ kind: 'pair', pair, item: 'b' });
});

test.each([
	['', 'First week'],
	['learner=K7M', 'Ruth · First week'],
	['pair=["K7M","MCF"]', 'Ruth and Lena · First week'],
	['stuck', 'Where we are stuck · First week']
])('what %s shows is called %s', (search, title) => {
	const names: Readonly<Record<string, string>> = { K7M: 'Ruth', MCF: 'Lena' };
	const view = viewIn(new URLSearchParams(search));
	expect(titleOf(view, 'First week', (learner) => names[learner] ?? learner)).toBe(title);
});
