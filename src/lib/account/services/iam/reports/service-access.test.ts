import { describe, expect, test } from 'vitest';
import { knownServices } from '../../../../catalog/known-services';
import { allow, deny, policyOf } from '../../../../policy/policy.fixture';
import { servicesAllowed } from './service-access';

const everything = [...knownServices.keys()];
const without = (...services: string[]) =>
	everything.filter((service) => !services.includes(service));
const condition = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } };

describe('the services that policies allow', () => {
	test.each([
		['one action', [allow('s3:GetObject')], ['s3']],
		['whatever its case', [allow('S3:getobject')], ['s3']],
		['on one bucket', [allow('s3:GetObject', { Resource: 'arn:aws:s3:::maps/*' })], ['s3']],
		['under a condition', [allow('s3:GetObject', condition)], ['s3']],
		['of a service that is not well known', [allow('braket:GetJob')], ['braket']],
		['in order', [allow(['sqs:*', 'ec2:Run*', 'sqs:SendMessage'])], ['ec2', 'sqs']],
		['all of them', [allow('*')], everything],
		['all but one', [allow(undefined, { NotAction: 'iam:*' })], without('iam')],
		[
			'all but an action',
			[allow(undefined, { NotAction: ['iam:PassRole', 's3:*'] })],
			without('s3')
		],
		['none that is denied whole', [allow(['s3:Get*', 'ec2:*']), deny('s3:*')], ['ec2']],
		['none of which every action is denied', [allow('s3:GetObject'), deny('s3:Get*')], []],
		['one of which some actions are denied', [allow('s3:*'), deny('s3:Delete*')], ['s3']],
		['nothing under a deny of all', [allow('*'), deny('*')], []],
		[
			'what a deny of all but them leaves',
			[allow('*'), deny(undefined, { NotAction: 's3:*' })],
			['s3']
		],
		['whatever a condition denies', [allow('s3:*'), deny('*', condition)], ['s3']],
		[
			'whatever is denied on some resources',
			[allow('s3:*'), deny('s3:*', { Resource: 'arn:aws:s3:::maps' })],
			['s3']
		]
	])('%s', (_, statements, services) => {
		expect(servicesAllowed([policyOf(statements).document])).toEqual(services);
	});

	test('a deny in one policy takes from what another allows', () => {
		const policies = [policyOf(allow(['s3:*', 'ec2:*'])), policyOf(deny('ec2:*'))];
		expect(servicesAllowed(policies.map(({ document }) => document))).toEqual(['s3']);
	});
});
