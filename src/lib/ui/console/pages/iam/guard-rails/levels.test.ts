import { expect, test } from 'vitest';
import { levelsOf, saidOf } from './levels';

const policy = (...Statement: readonly object[]) => ({
	name: 'rail',
	text: JSON.stringify({ Version: '2012-10-17', Statement })
});
const organization = {
	id: 'o-exampleorg1',
	path: 'o-exampleorg1/r-ab12/ou-ab12-11111111/',
	isManagementAccount: false,
	scps: [[], [], []],
	rcps: []
};

test('levels go from the root by the units down to the account', () => {
	expect(levelsOf(organization, 'scp').map(({ title }) => title)).toEqual([
		'Root r-ab12',
		'Organizational unit ou-ab12-11111111',
		'This account'
	]);
	expect(levelsOf(organization, 'rcp')).toEqual([]);
});

test('AWS’s own policies hold nothing back', () => {
	const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
	const nothing = ['Allows everything: it holds nothing back.'];
	expect(saidOf(policy(allow), 'scp')).toEqual(nothing);
	expect(saidOf(policy({ ...allow, Principal: '*' }), 'rcp')).toEqual(nothing);
	expect(saidOf({ name: 'x', text: '{' }, 'scp')).toEqual(['It cannot be read.']);
});

test('each statement is a sentence: what it denies or lets through, on what, and when', () => {
	const regions = {
		Effect: 'Deny',
		NotAction: ['iam:*', 'sts:*'],
		Resource: '*',
		Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } }
	};
	const keys = { Effect: 'Deny', Action: 'iam:CreateAccessKey', Resource: 'arn:aws:iam::*:root' };
	const few = { Effect: 'Allow', Action: ['s3:*', 'ec2:*'], Resource: '*' };
	expect(saidOf(policy(regions, keys, few), 'scp')).toEqual([
		'Denies every action but iam:* and sts:* on every resource under a condition on aws:RequestedRegion',
		'Denies iam:CreateAccessKey on arn:aws:iam::*:root',
		'Lets through s3:* and ec2:* on every resource'
	]);
	const outside = {
		Effect: 'Deny',
		Principal: '*',
		Action: 's3:*',
		Resource: '*',
		Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg1' } }
	};
	expect(saidOf(policy(outside), 'rcp')).toEqual([
		'Denies s3:* on every resource under a condition on aws:PrincipalOrgID'
	]);
});
