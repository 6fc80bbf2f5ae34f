import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../policy/request';
import { arn, passwords, priya, root, start } from '../account.fixture';
import type { Account } from '../account';
import type { Call, Caller } from '../base/call';
import { tableOf } from '../base/table';
import { replaceRole } from '../services/iam/roles/roles';
import {
	account as own,
	bearer,
	ec2,
	everyStep,
	opened,
	partner,
	partnersUser,
	role,
	roleArn,
	roleId,
	trusts,
	type StsBench
} from '../services/sts/sts.fixture';
import { contextOf } from './context';
import { identify } from './identify';
import { justIn, principalsNamed } from './principals-named';

/* https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */

let bench: StsBench;
beforeEach(() => {
	bench = opened(trusts(own, {}, everyStep));
});

function keysOf(
	caller: Caller,
	account: Account = bench.account,
	from: Pick<Call, 'sourceIp' | 'userAgent'> = {}
): Context {
	const identified = identify(account, { caller, service: 'iam', time: bench.time });
	if (!identified.ok) throw new Error(identified.error.message);
	return contextOf(account, identified.identity, { time: bench.time, ...from });
}

const inside = {
	'aws:CurrentTime': '2026-11-23T08:30:00Z',
	'aws:EpochTime': '1795422600',
	'aws:SecureTransport': 'true',
	'aws:RequestedRegion': 'us-east-1',
	'aws:UserAgent': 'Leastwise program',
	'aws:ViaAWSService': 'false',
	'aws:ResourceAccount': '111122223333'
};
const everyRequest = { ...inside, 'aws:SourceIp': '203.0.113.24' };
const everyPrincipal = {
	...everyRequest,
	'aws:PrincipalAccount': '111122223333',
	'aws:PrincipalIsAWSService': 'false'
};

describe('the condition keys that AWS gives to a request', () => {
	test('of root and of a user with an access key say nothing of MFA', () => {
		expect(keysOf(root)).toEqual({
			...everyPrincipal,
			'aws:userid': '111122223333',
			'aws:PrincipalType': 'Account',
			'aws:PrincipalArn': arn('root')
		});
		bench.ok(priya, 'TagUser', { UserName: 'priya', Tags: [{ Key: 'Team', Value: 'maps' }] });
		expect(keysOf(priya)).toEqual({
			...everyPrincipal,
			'aws:username': 'priya',
			'aws:userid': expect.stringMatching(/^AIDA/),
			'aws:PrincipalType': 'User',
			'aws:PrincipalArn': arn('user/priya'),
			'aws:PrincipalTag/Team': 'maps'
		});
	});

	test('say from where the call came, where that is known', () => {
		const from = { sourceIp: '198.51.100.7', userAgent: 'aws-cli/2' };
		expect(keysOf(root, bench.account, from)).toMatchObject({
			'aws:SourceIp': '198.51.100.7',
			'aws:UserAgent': 'aws-cli/2'
		});
	});

	test('of a console session say since when it lasts, and whether and when MFA was shown', () => {
		const without = bench.session('priya', passwords.priya);
		expect(keysOf(without)).toMatchObject({
			'aws:TokenIssueTime': '2026-11-23T08:30:00Z',
			'aws:MultiFactorAuthPresent': 'false'
		});
		expect(keysOf(without)).not.toHaveProperty('aws:MultiFactorAuthAge');

		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		bench.time += 90_500;
		expect(keysOf(session)).toMatchObject({
			'aws:TokenIssueTime': '2026-11-23T08:31:00Z',
			'aws:MultiFactorAuthPresent': 'true',
			'aws:MultiFactorAuthAge': '90'
		});
	});

	test('of a session token count its age and that of the MFA code it was asked with', () => {
		const token = bearer(bench.ok(priya, 'sts:GetSessionToken'));
		expect(keysOf(token)).toMatchObject({ 'aws:MultiFactorAuthPresent': 'false' });
		expect(keysOf(bench.assume(priya, 'Editor'))).not.toHaveProperty('aws:SourceIdentity');
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const session = bench.session('priya', passwords.priya, bench.code(phone));
		bench.time += 10_000;
		const assumed = bench.assume(session, 'Editor');
		bench.time += 5_000;
		expect(keysOf(assumed)).toMatchObject({
			'aws:TokenIssueTime': '2026-11-23T08:31:10Z',
			'aws:MultiFactorAuthPresent': 'true',
			'aws:MultiFactorAuthAge': '15'
		});
	});

	test('of a role’s session are the role’s, with the tags and the identity that were passed', () => {
		const tags = tableOf([
			['team', { key: 'Team', value: 'plans' }],
			['floor', { key: 'Floor', value: '2' }]
		]);
		bench.account = replaceRole(
			bench.account,
			role('Editor', [trusts(own, {}, everyStep)], { path: '/maps/', tags })
		);
		const RoleArn = roleArn('maps/Editor');
		const session = bench.assume(priya, 'Editor', {
			RoleArn,
			SourceIdentity: 'priya',
			Tags: [{ Key: 'TEAM', Value: 'maps' }]
		});
		expect(keysOf(session)).toEqual({
			...everyPrincipal,
			'aws:userid': `${roleId('Editor').AWS}:tour`,
			'aws:PrincipalType': 'AssumedRole',
			'aws:PrincipalArn': RoleArn,
			'aws:PrincipalTag/TEAM': 'maps',
			'aws:PrincipalTag/Floor': '2',
			'aws:SourceIdentity': 'priya',
			'aws:TokenIssueTime': '2026-11-23T08:30:00Z',
			'aws:MultiFactorAuthPresent': 'false'
		});
	});

	test('of somebody whom a provider vouched for say by which, and nothing of MFA', () => {
		const editor = { kind: 'role', name: 'Editor' } as const;
		const vouchedFor = (provider: string) => {
			const [identity] = principalsNamed(bench.account, editor, justIn(start));
			if (identity?.kind !== 'role' || identity.proof.kind !== 'temporary')
				throw new Error('No role');
			const session = { ...identity.session, provider };
			const credentials = { ...identity.proof.credentials, bearer: session };
			const proof = { kind: 'temporary', credentials } as const;
			return contextOf(bench.account, { ...identity, session, proof }, { time: start });
		};
		const oidc = vouchedFor(arn('oidc-provider/token.actions.githubusercontent.com'));
		expect(oidc).toMatchObject({
			'aws:FederatedProvider': arn('oidc-provider/token.actions.githubusercontent.com'),
			'aws:TokenIssueTime': '2026-11-23T08:30:00Z'
		});
		expect(oidc).not.toHaveProperty('aws:MultiFactorAuthPresent');
		const saml = vouchedFor(arn('saml-provider/Marlow'));
		expect(saml).not.toHaveProperty('aws:FederatedProvider');
		expect(saml).not.toHaveProperty('aws:MultiFactorAuthPresent');
	});

	test('of a federated user are those of whoever asked, under the given name', () => {
		bench.ok(priya, 'TagUser', { UserName: 'priya', Tags: [{ Key: 'Team', Value: 'plans' }] });
		const asked = { Name: 'guest', Tags: [{ Key: 'team', Value: 'maps' }] };
		const guest = bearer(bench.ok(priya, 'sts:GetFederationToken', asked));
		expect(keysOf(guest)).toEqual({
			...everyPrincipal,
			'aws:userid': '111122223333:guest',
			'aws:PrincipalType': 'FederatedUser',
			'aws:PrincipalArn': 'arn:aws:sts::111122223333:federated-user/guest',
			'aws:PrincipalTag/team': 'maps',
			'aws:TokenIssueTime': '2026-11-23T08:30:00Z'
		});
	});

	test('of a service have no address, and the resource for which it calls', () => {
		const name = 'ec2.amazonaws.com';
		const keys = {
			...inside,
			'aws:UserAgent': name,
			'aws:PrincipalIsAWSService': 'true',
			'aws:PrincipalServiceName': name,
			'aws:PrincipalServiceNamesList': [name]
		};
		expect(keysOf(ec2)).toEqual(keys);
		const asked = (sourceArn: string) =>
			contextOf(
				bench.account,
				{ kind: 'service', name, arn: name, sourceArn },
				{ time: bench.time }
			);
		const instance = 'arn:aws:ec2:us-east-1:111122223333:instance/i-1';
		expect(asked(instance)).toEqual({
			...keys,
			'aws:SourceArn': instance,
			'aws:SourceAccount': '111122223333'
		});
		expect(asked('arn:aws:s3:::maps')).toEqual({ ...keys, 'aws:SourceArn': 'arn:aws:s3:::maps' });
	});

	test('of an outsider and of nobody are those that their own account is not asked for', () => {
		expect(keysOf(partnersUser)).toMatchObject({
			'aws:PrincipalArn': `arn:aws:iam::${partner}:user/sam`,
			'aws:PrincipalAccount': partner,
			'aws:PrincipalType': 'User'
		});
		expect(keysOf({ kind: 'anonymous' })).toEqual({
			...everyRequest,
			'aws:PrincipalType': 'Anonymous',
			'aws:PrincipalAccount': 'anonymous'
		});
	});

	test('name the organization of the account, and of those who are in it', () => {
		const path = 'o-exampleorg1/r-ab12/ou-ab12-11111111/';
		const organization = {
			id: 'o-exampleorg1',
			path,
			isManagementAccount: false,
			scps: [],
			rcps: []
		};
		const member = { ...bench.account, organization };
		const ofResource = {
			'aws:ResourceOrgID': 'o-exampleorg1',
			'aws:ResourceOrgPaths': [path]
		};
		expect(keysOf(priya, member)).toMatchObject({
			...ofResource,
			'aws:PrincipalOrgID': 'o-exampleorg1',
			'aws:PrincipalOrgPaths': [path]
		});
		expect(keysOf(partnersUser, member)).toMatchObject(ofResource);
		expect(keysOf(partnersUser, member)).not.toHaveProperty('aws:PrincipalOrgID');
	});
});
