import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tags } from '../model/policies';
import { quotas } from '../quotas';
import { emptyTable } from '../../../base/table';
import { readTags, tagAnswers, tagKeys, tagsShown, withoutTags, type GivenTag } from './tags';

const tag = (Key: string, Value = '') => ({ Key, Value });

function read(given: readonly GivenTag[], before?: Tags): Tags {
	const found = readTags(given, 'anyCase', before);
	if (!found.ok) throw new Error(found.error.message);
	return found.tags;
}

function refusal(given: readonly GivenTag[], before?: Tags): string | undefined {
	const found = readTags(given, 'anyCase', before);
	return found.ok ? undefined : `${found.error.code}: ${found.error.message}`;
}

test('tags are kept as typed, sorted by key whatever the case', () => {
	const tags = read([tag('team', 'Cartography'), tag('Cost-centre', '7'), tag('Area')]);
	expect(tagAnswers(tags)).toEqual([
		tag('Area'),
		tag('Cost-centre', '7'),
		tag('team', 'Cartography')
	]);
	expect(tagKeys('aws:ResourceTag', tags)).toEqual({
		'aws:ResourceTag/Area': '',
		'aws:ResourceTag/Cost-centre': '7',
		'aws:ResourceTag/team': 'Cartography'
	});
});

test('a tag takes the place of one whose key differs only in case', () => {
	const before = read([tag('team', 'Survey'), tag('area', 'north')]);
	expect(tagAnswers(read([tag('Team', 'Print')], before))).toEqual([
		tag('area', 'north'),
		tag('Team', 'Print')
	]);
});

test('one call cannot pass a key twice, whatever the case', () => {
	expect(refusal([tag('team'), tag('Team')])).toBe(
		'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.'
	);
});

test.each(['aws:team', 'AWS:team'])('%s is reserved for AWS', (key) => {
	expect(refusal([tag(key)])).toMatch(/^InvalidInput: aws: prefixed/);
});

describe('fifty tags', () => {
	const fifty = read(Array.from({ length: quotas.tagsPerResource }, (_, n) => tag(`key-${n}`)));
	test('are the most there can be', () => {
		expect(refusal([tag('one-more')], fifty)).toBe(
			'LimitExceeded: The number of tags has reached the maximum limit.'
		);
	});
	test('can still be given other values', () => {
		expect(read([tag('KEY-7', 'new')], fifty)).toHaveLength(50);
	});
});

test('an answer about something without tags has no Tags', () => {
	expect(tagsShown({ tags: emptyTable })).toEqual({});
	expect(tagsShown({ tags: read([tag('team')]) })).toEqual({ Tags: [tag('team')] });
});

const keys = fc.uniqueArray(fc.constantFrom('team', 'area', 'constructor', '__proto__', 'Ä'), {
	maxLength: 5
});
test('what was tagged and untagged again is as before, but for what it replaced', () => {
	fc.assert(
		fc.property(keys, keys, (first, second) => {
			const before = read(first.map((key) => tag(key, 'before')));
			const after = withoutTags(
				read(
					second.map((key) => tag(key)),
					before
				),
				second,
				'anyCase'
			);
			expect(after).toEqual(withoutTags(before, second, 'anyCase'));
		})
	);
});

describe('where the case of a key counts', () => {
	const both = [tag('team', 'maps'), tag('Team', 'plans')];
	const readBoth = readTags(both, 'caseCounts');

	test('keys that differ by it are two tags, each taken away by itself', () => {
		if (!readBoth.ok) throw new Error(readBoth.error.message);
		expect(tagAnswers(readBoth.tags)).toEqual([tag('Team', 'plans'), tag('team', 'maps')]);
		expect(tagAnswers(withoutTags(readBoth.tags, ['team'], 'caseCounts'))).toEqual([
			tag('Team', 'plans')
		]);
	});
	test('the same key twice is still one too many, and aws: is still AWS’s', () => {
		expect(readTags([tag('a'), tag('a')], 'caseCounts')).toMatchObject({
			error: { code: 'InvalidInput', message: 'Duplicate tag keys found.' }
		});
		expect(readTags([tag('AWS:a')], 'caseCounts').ok).toBe(false);
	});
});
