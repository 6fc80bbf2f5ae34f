import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchActions, type Found } from './search';
import { unread, whole } from './testing/whole';

const label = (found: Found) =>
	found.kind === 'service' ? found.prefix : `${found.prefix}:${found.action.name}`;
const search = (text: string, limit = 10) => searchActions(whole, text, limit).map(label);

describe('the first found', () => {
	test.each([
		['getobject', 's3:GetObject'],
		['s3:getobj', 's3:GetObject'],
		['s3:GetObject', 's3:GetObject'],
		['S3:list buck', 's3:ListBucket'],
		[':getobject', 's3:GetObject'],
		['s3 list buck', 's3:ListBucket'],
		['passrole', 'iam:PassRole'],
		['assumerole', 'sts:AssumeRole'],
		['iam:creus', 'iam:CreateUser'],
		['runinstances', 'ec2:RunInstances'],
		['s3', 's3'],
		['iam', 'iam'],
		['dynamo', 'dynamodb'],
		['key management', 'kms'],
		['secrets manager', 'secretsmanager'],
		['s3:', 's3']
	])('for %s is %s', (text, expected) => {
		expect(search(text)[0]).toBe(expected);
	});
});

describe('among the first ten', () => {
	test.each([
		['getobj', 's3:GetObject'],
		['list buck', 's3:ListBucket'],
		['bucket list', 's3:ListBucket'],
		['organizations', 'organizations'],
		['lambda:inv', 'lambda:InvokeFunction'],
		['sts:', 'sts:AssumeRole']
	])('for %s is %s', (text, expected) => {
		expect(search(text)).toContain(expected);
	});
});

test('after a colon only that service is searched', () => {
	for (const found of search('sqs:list', 50)) expect(found).toMatch(/^sqs:/);
});

test('services are found before they are loaded', () => {
	expect(searchActions(unread, 'simple storage', 5)).toEqual([]);
	expect(searchActions(unread, 'dynamo', 5).map(label)).toContain('dynamodb');
});

test.each(['', '   ', 'zzzzqq', ':', 's3:zzzz', 'nothing:get'])('%j finds nothing', (text) => {
	expect(search(text)).toEqual([]);
});

test('as many as asked for are found at the most', () => {
	expect(search('get', 7)).toHaveLength(7);
	expect(search('get', 0)).toEqual([]);
});

test('whatever is typed finds something or nothing, and every action is found by its name', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), (text) => {
			expect(search(text, 3).length).toBeLessThanOrEqual(3);
		}),
		{ numRuns: 20 }
	);
	const actions = whole.service('iam')?.actions ?? [];
	for (const { name } of actions) expect(search(`iam:${name}`, 1)).toEqual([`iam:${name}`]);
});
