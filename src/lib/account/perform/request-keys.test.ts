import { expect, test } from 'vitest';
import { requestKeys } from './request-keys';

const maps = { Key: 'Team', Value: 'maps' };
const floor = { Key: 'Floor', Value: '2' };

test('each tag that is passed is a key of its own, and all their names are one more', () => {
	expect(requestKeys({ UserName: 'jun', Tags: [maps, floor] })).toEqual({
		'aws:RequestTag/Team': 'maps',
		'aws:RequestTag/Floor': '2',
		'aws:TagKeys': ['Team', 'Floor']
	});
});

test('of tags that are taken away only the names are passed', () => {
	expect(requestKeys({ UserName: 'jun', TagKeys: ['Team'] })).toEqual({ 'aws:TagKeys': ['Team'] });
});

test.each([
	['no tags', { UserName: 'jun' }],
	['an empty list', { Tags: [], TagKeys: [] }],
	['what is no list of tags', { Tags: 'Team' }],
	['a list of something else', { Tags: [maps, 'Floor'] }],
	['a list with nothing in it', { Tags: [null] }],
	['names that are no list', { TagKeys: 'Team' }],
	['a list of no names', { TagKeys: ['Team', 2] }],
	['no parameters', undefined],
	['nothing', null],
	['a text', 'Tags']
])('%s passes no key', (_, parameters) => {
	expect(requestKeys(parameters)).toEqual({});
});
