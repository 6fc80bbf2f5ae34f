import { expect, test } from 'vitest';
import { comparePair } from './comparison';
import { firstPair } from './pair';

const policy = (name: string, statement: object) => ({
	name,
	text: JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
});
const get = policy('Get', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
const all = policy('All', { Effect: 'Allow', Action: 's3:*', Resource: '*' });

test('what is narrower allows nothing beyond, what is wider shows a request', () => {
	expect(comparePair([get, all], undefined)).toMatchObject({
		first: { kind: 'within' },
		second: { kind: 'excess', by: [{ policy: 'All' }], against: [] }
	});
});

test('a witness that a deny takes away names the deny', () => {
	const compared = comparePair([firstPair[0], { ...firstPair[1], name: 'After' }], undefined);
	expect(compared).toMatchObject({ first: { kind: 'excess' }, second: { kind: 'excess' } });
});

test('a policy with errors is named, not compared', () => {
	expect(comparePair([get, { name: 'Broken', text: '{' }], undefined)).toEqual({
		state: 'unreadable',
		names: ['Broken']
	});
});

test('a policy that names a principal is no identity policy, and is not compared', () => {
	const named = policy('Named', { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });
	expect(comparePair([get, named], undefined)).toEqual({ state: 'unreadable', names: ['Named'] });
});
