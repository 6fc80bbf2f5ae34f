import { describe, expect, test } from 'vitest';
import { anonymous, arn, jun, priya, root, wanda } from '../../account.fixture';
import type { Caller } from '../../base/call';
import {
	account,
	allowing,
	allows,
	bearer,
	ec2,
	opened,
	partner,
	partnersUser,
	policy,
	refusedTo,
	role,
	roleArn,
	roleId,
	sessionArn,
	StsBench,
	tourist,
	trusts,
	untrusted,
	userId,
	withRoles
} from './sts.fixture';

describe('who may assume a role', () => {
	test('a user whom the trust policy names, without any policy of its own', () => {
		const bench = opened(trusts(userId('wanda')));
		expect(bench.arnOf(bench.assume(wanda, 'Editor'))).toBe(tourist);
	});
	test('of an account that it names, whoever is allowed to there', () => {
		const bench = opened(trusts(account));
		expect(bench.notAssumed(wanda, 'Editor')).toBe(
			refusedTo(
				arn('user/maps/wanda'),
				'AssumeRole',
				'because no identity-based policy allows the sts:AssumeRole action'
			)
		);
		bench.account = allowing(bench.account, 'wanda', allows('sts:AssumeRole', roleArn('Editor')));
		expect(bench.arnOf(bench.assume(wanda, 'Editor'))).toBe(tourist);
	});
	test('nobody by an identity-based policy alone', () => {
		const bench = opened(trusts(userId('jun')));
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refusedTo(arn('user/priya'), 'AssumeRole', untrusted)
		);
	});
	test('a role that does not exist answers as one without trust', () => {
		const bench = new StsBench();
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refusedTo(arn('user/priya'), 'AssumeRole', untrusted)
		);
	});
	test('not by the name in other letters, nor without the path', () => {
		const bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'EDITOR')).toContain('AccessDenied');
		expect(bench.notAssumed(priya, 'maps/Editor')).toContain('AccessDenied');
	});
	test('nobody whom the trust policy denies', () => {
		const bench = opened(trusts(account), { ...trusts(userId('priya')), Effect: 'Deny' });
		expect(bench.notAssumed(priya, 'Editor')).toBe(
			refusedTo(arn('user/priya'), 'AssumeRole', 'with an explicit deny in the role trust policy')
		);
	});
	test('never root, of this account or another', () => {
		const bench = opened(trusts('*'));
		const othersRoot: Caller = { kind: 'outsider', arn: `arn:aws:iam::${partner}:root` };
		for (const caller of [root, othersRoot]) {
			expect(bench.notAssumed(caller, 'Editor')).toBe(
				'AccessDenied: Roles may not be assumed by root accounts.'
			);
		}
	});
	test.each([
		['of this account, whose policies are known', `arn:aws:iam::${account}:user/nobody`],
		['of no account', 'arn:aws:iam::maps:user/nobody'],
		['without an ARN', 'nobody']
	])('no outsider %s', (_, stranger) => {
		const bench = opened(trusts('*'));
		expect(bench.notAssumed({ kind: 'outsider', arn: stranger }, 'Editor')).toMatch(
			/^InvalidClientTokenId/
		);
	});
	test('nobody without a signature, even where the trust policy names everybody', () => {
		const bench = opened(trusts('*'));
		expect(bench.notAssumed(anonymous, 'Editor')).toMatch(/^InvalidClientTokenId/);
	});
	test('an AWS service that it names, and no other', () => {
		const bench = opened(trusts({ Service: 'ec2.amazonaws.com' }));
		expect(bench.arnOf(bench.assume(ec2, 'Editor', { RoleSessionName: 'i-0abc' }))).toBe(
			sessionArn('Editor', 'i-0abc')
		);
		bench.assumed(ec2, 'Editor');
		expect(bench.lastRecord).toMatchObject({
			userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
			sourceIPAddress: 'ec2.amazonaws.com'
		});
		const lambda: Caller = { kind: 'service', name: 'lambda.amazonaws.com' };
		expect(bench.notAssumed(lambda, 'Editor')).toContain('AccessDenied');
		expect(bench.notAssumed(priya, 'Editor')).toContain('AccessDenied');
	});
	// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
	test.each([
		['aws:PrincipalIsAWSService', 'true', ec2],
		['aws:PrincipalServiceName', 'ec2.amazonaws.com', ec2],
		['aws:PrincipalIsAWSService', 'false', priya],
		['aws:PrincipalType', 'User', partnersUser]
	])('whoever has %s of %s, without a word in the call', (key, value, caller) => {
		const bench = opened(trusts({ AWS: '*' }, { Condition: { StringEquals: { [key]: value } } }));
		expect(bench.arnOf(bench.assume(caller, 'Editor'))).toBe(tourist);
	});
	test('a service only on behalf of the account that the trust policy asks for', () => {
		const bench = opened(
			trusts(
				{ Service: 'ec2.amazonaws.com' },
				{
					Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } }
				}
			)
		);
		const acting = (sourceArn: string): Caller => ({
			kind: 'service',
			name: 'ec2.amazonaws.com',
			sourceArn
		});
		bench.assumed(acting('arn:aws:ec2:us-east-1:111122223333:instance/i-1'), 'Editor');
		expect(
			bench.notAssumed(acting(`arn:aws:ec2:us-east-1:${partner}:instance/i-1`), 'Editor')
		).toContain('AccessDenied');
		expect(bench.notAssumed(ec2, 'Editor')).toContain('AccessDenied');
	});
});

describe('another account', () => {
	const trusted = { AWS: `arn:aws:iam::${partner}:root` };

	test('assumes a role that trusts it', () => {
		const bench = opened(trusts(trusted));
		expect(bench.arnOf(bench.assume(partnersUser, 'Editor'))).toBe(tourist);
		expect(opened(trusts(account)).notAssumed(partnersUser, 'Editor')).toContain(untrusted);
	});
	test('is no confused deputy where the trust policy asks for the external id of this customer', () => {
		const bench = opened(
			trusts(trusted, { Condition: { StringEquals: { 'sts:ExternalId': 'marlow-7' } } })
		);
		expect(bench.notAssumed(partnersUser, 'Editor')).toContain(untrusted);
		expect(bench.notAssumed(partnersUser, 'Editor', { ExternalId: 'another-8' })).toContain(
			untrusted
		);
		expect(bench.arnOf(bench.assume(partnersUser, 'Editor', { ExternalId: 'marlow-7' }))).toBe(
			tourist
		);
	});
	test('is recorded as another account', () => {
		const bench = opened(trusts(trusted));
		bench.assumed(partnersUser, 'Editor');
		expect(bench.lastRecord).toMatchObject({
			userIdentity: { type: 'AWSAccount', accountId: partner },
			recipientAccountId: '111122223333'
		});
	});
});

describe('an organization', () => {
	const everything = { name: 'All', text: policy(allows('*')) };
	const id = 'o-marlowmaps';

	test('keeps others out of its roles by a resource control policy', () => {
		const outside = { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': id } };
		const deny = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' };
		const rcps = [[{ name: 'Ours', text: policy({ ...deny, Condition: outside }) }]];
		const bench = opened(trusts('*'));
		const organization = {
			id,
			path: `${id}/r-1/`,
			isManagementAccount: false,
			scps: [[everything]]
		};
		bench.account = { ...bench.account, organization: { ...organization, rcps } };
		bench.assumed(priya, 'Editor');
		expect(bench.notAssumed(partnersUser, 'Editor')).toContain(
			'with an explicit deny in a resource control policy'
		);
	});
	test('keeps its own users from roles by a service control policy', () => {
		const deny = { ...allows('sts:AssumeRole'), Effect: 'Deny' };
		const scps = [[everything, { name: 'Stay', text: policy(deny) }]];
		const bench = opened(trusts('*'));
		const organization = { id, path: `${id}/r-1/`, isManagementAccount: false, rcps: [] };
		bench.account = { ...bench.account, organization: { ...organization, scps } };
		expect(bench.notAssumed(priya, 'Editor')).toContain(
			'with an explicit deny in a service control policy'
		);
		bench.assumed(partnersUser, 'Editor');
	});
});

describe('the record', () => {
	test('names the role and shows the key’s id, but no secret, token or code', () => {
		const bench = opened(trusts(account));
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const code = bench.code(phone);
		const more = { SerialNumber: phone, TokenCode: code, ExternalId: 'marlow-7' };
		const answer = bench.assumed(priya, 'Editor', more);
		const credentials = answer['Credentials'] as Record<string, string>;
		expect(bench.lastRecord).toMatchObject({
			eventSource: 'sts.amazonaws.com',
			eventName: 'AssumeRole',
			readOnly: true,
			requestParameters: {
				roleArn: roleArn('Editor'),
				roleSessionName: 'tour',
				serialNumber: phone,
				externalId: 'marlow-7'
			},
			responseElements: {
				credentials: {
					accessKeyId: credentials['AccessKeyId'],
					expiration: credentials['Expiration']
				},
				assumedRoleUser: { arn: tourist }
			},
			resources: [{ accountId: '111122223333', type: 'AWS::IAM::Role', ARN: roleArn('Editor') }]
		});
		const record = JSON.stringify(bench.lastRecord);
		for (const secret of [
			credentials['SecretAccessKey'],
			credentials['SessionToken'],
			`"${code}"`
		]) {
			expect(record).not.toContain(secret);
		}
	});
	test('of a session’s call says who issued it', () => {
		const bench = opened(trusts(account));
		bench.ok(bench.assume(priya, 'Editor'), 'ListUsers');
		expect(bench.lastRecord?.userIdentity).toEqual({
			type: 'AssumedRole',
			principalId: `${roleId('Editor').AWS}:tour`,
			arn: tourist,
			accountId: '111122223333',
			accessKeyId: expect.stringMatching(/^ASIA/),
			sessionContext: {
				sessionIssuer: {
					type: 'Role',
					principalId: roleId('Editor').AWS,
					arn: roleArn('Editor'),
					accountId: '111122223333',
					userName: 'Editor'
				},
				attributes: { creationDate: '2026-11-23T08:30:00Z', mfaAuthenticated: 'false' }
			}
		});
	});
});

test('a chain that begins with a user ends where a role does not trust the one before', () => {
	const bench = opened(trusts(account));
	bench.account = withRoles(bench.account, role('Guide', [trusts(userId('priya'))]));
	expect(bench.notAssumed(bench.assume(priya, 'Editor'), 'Guide')).toContain(untrusted);
	expect(bench.arnOf(bearer(bench.assumed(junMay(bench), 'Editor')))).toBe(tourist);
});

function junMay(bench: StsBench): Caller {
	bench.account = allowing(bench.account, 'jun', allows('sts:AssumeRole'));
	return jun;
}
