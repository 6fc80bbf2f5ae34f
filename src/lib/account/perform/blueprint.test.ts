import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allows } from '../services/sts/sts.fixture';
import { accountBlueprint } from './blueprint';

/* What is said to whoever writes an account.yaml. */

const least = {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '400d',
	root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' }
};
const organization = { id: 'o-exampleorg1', path: 'o-exampleorg1/r-ab12/' };

function said(parts: object): readonly string[] {
	const { issues = [] } = v.safeParse(accountBlueprint, { ...least, ...parts });
	return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

test.each([
	[{ version: 3 }, 'version: Write 2: this Leastwise reads no later version.'],
	[{ id: '1111' }, 'id: Write an account number of twelve digits.'],
	[{ id: 111122223333 }, 'id: Write the account number in quotes.'],
	[{ name: '' }, 'name: Write the name of the account; it cannot be empty.'],
	[
		{ events: [{ age: '1d', by: 'root', service: '', event: 'CreateBucket' }] },
		'events.0.service: Write the service as in its address, such as s3; it cannot be empty.'
	],
	[
		{ events: [{ age: '1d', by: 'root', service: 's3', event: '' }] },
		'events.0.event: Write the name of the API operation, such as CreateBucket; it cannot be empty.'
	],
	[{ organization: { ...organization, id: 7 } }, 'organization.id: Write the organization’s id.'],
	[
		{ organization: { ...organization, id: 'o-1' } },
		'organization.id: Write an id such as o-exampleorg1: o-, then ten or more.'
	],
	[
		{ organization: { ...organization, path: '' } },
		'organization.path: Write the path, such as o-exampleorg1/r-ab12/ou-ab12-11111111/; it cannot be empty.'
	],
	[
		{ organization: { ...organization, isManagementAccount: 'no' } },
		'organization.isManagementAccount: Write true or false.'
	]
])('%j is answered with what to write', (parts, sentence) => {
	expect(said(parts)).toEqual([sentence]);
});

test.each([undefined, 1, 2])('a file of version %s is read', (version) => {
	expect(said(version === undefined ? {} : { version })).toEqual([]);
});

describe('a guard rail', () => {
	const level = (kind: 'scps' | 'rcps', ...statements: object[]) => ({
		organization: {
			...organization,
			[kind]: [[{ name: 'Rail', document: { Version: '2012-10-17', Statement: statements } }]]
		}
	});
	const denies = { ...allows('s3:*'), Effect: 'Deny' };
	const all = { Principal: '*' };

	test('for what is done in the account may allow and deny', () => {
		expect(said(level('scps', allows('*'), denies))).toEqual([]);
	});
	test('for what is done to its resources only denies, but for the one of AWS’s', () => {
		expect(said(level('rcps', { ...denies, ...all }))).toEqual([]);
		expect(said(level('rcps', { ...allows('*'), ...all }))).toEqual([]);
		expect(said(level('rcps', { ...denies, ...all }, { ...allows('s3:*'), ...all }))).toEqual([
			expect.stringContaining('only AWS’s RCPFullAWSAccess has an Allow')
		]);
	});
});
