import { beforeEach, describe, expect, test } from 'vitest';
import { arn, managed, marlow, passwords, priya, root } from '../../account.fixture';
import type { Caller } from '../../base/call';
import {
	account,
	allowing,
	allows,
	bearer,
	policy,
	role,
	StsBench,
	trusts,
	withRoles
} from './sts.fixture';

const guest = 'arn:aws:sts::111122223333:federated-user/guest';
const history = policy(allows('cloudtrail:LookupEvents'));

let bench: StsBench;
beforeEach(() => {
	bench = new StsBench(withRoles(marlow, role('Editor', [trusts(account)])));
});

const federate = (more = {}): Caller =>
	bearer(bench.ok(priya, 'sts:GetFederationToken', { Name: 'guest', ...more }));

describe('a federated session', () => {
	test('has a name of its own', () => {
		const answer = bench.ok(priya, 'sts:GetFederationToken', { Name: 'guest' });
		expect(answer['FederatedUser']).toEqual({ FederatedUserId: '111122223333:guest', Arn: guest });
		expect(bench.ok(bearer(answer), 'sts:GetCallerIdentity')).toEqual({
			UserId: '111122223333:guest',
			Account: '111122223333',
			Arn: guest
		});
	});
	test('may do what the user and its session policy both allow', () => {
		bench.ok(federate({ Policy: history }), 'cloudtrail:LookupEvents');
		bench.ok(
			federate({ PolicyArns: [{ arn: managed('PowerUserAccess') }] }),
			'cloudtrail:LookupEvents'
		);
		bench.account = allowing(bench.account, 'priya', {
			...allows('cloudtrail:*'),
			Effect: 'Deny'
		});
		expect(bench.error(federate({ Policy: history }), 'cloudtrail:LookupEvents').code).toBe(
			'AccessDenied'
		);
	});
	test('may do nothing without a session policy', () => {
		expect(bench.refusal(federate(), 'cloudtrail:LookupEvents')).toContain(
			`User: ${guest} is not authorized to perform: cloudtrail:LookupEvents`
		);
	});
	test('has the tags it was given, over the user’s', () => {
		const mine = { Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'maps' } } };
		const Policy = policy({ ...allows('cloudtrail:*'), ...mine });
		bench.ok(
			federate({ Policy, Tags: [{ Key: 'team', Value: 'maps' }] }),
			'cloudtrail:LookupEvents'
		);
		expect(bench.error(federate({ Policy }), 'cloudtrail:LookupEvents').code).toBe('AccessDenied');
	});
	test('needs sts:TagSession for them', () => {
		bench.account = allowing(bench.account, 'priya', {
			...allows('sts:TagSession'),
			Effect: 'Deny'
		});
		expect(
			bench.refusal(priya, 'sts:GetFederationToken', {
				Name: 'guest',
				Tags: [{ Key: 'Team', Value: 'maps' }]
			})
		).toContain(`sts:TagSession on resource: ${guest}`);
	});
	test('is recorded with the user who opened it', () => {
		bench.ok(federate(), 'sts:GetCallerIdentity');
		expect(bench.lastRecord?.userIdentity).toMatchObject({
			type: 'FederatedUser',
			principalId: '111122223333:guest',
			arn: guest,
			sessionContext: {
				sessionIssuer: { type: 'IAMUser', userName: 'priya', arn: arn('user/priya') }
			}
		});
	});
	// Recorded from AWS, 2026: here the length of a policy is a constraint of its own.
	test('takes no policy of more than 2,048 characters, however much of it is white space', () => {
		const Policy = history + ' '.repeat(2049 - history.length);
		expect(bench.refusal(priya, 'sts:GetFederationToken', { Name: 'guest', Policy })).toMatch(
			/^ValidationError: 1 validation error detected: Value '.*' at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048$/
		);
		federate({ Policy: Policy.slice(0, 2048) });
	});
	test('ends with the user', () => {
		const session = federate({ Policy: history });
		bench.account = { ...bench.account, iam: { ...bench.account.iam, users: [] } };
		expect(bench.error(session, 'cloudtrail:LookupEvents').code).toBe('InvalidClientTokenId');
	});
});

describe('a federated session cannot', () => {
	test('call IAM, even where both policies allow it', () => {
		expect(bench.refusal(federate({ Policy: policy(allows('iam:*')) }), 'ListUsers')).toBe(
			'InvalidClientTokenId: The security token included in the request is invalid.'
		);
	});
	test('call STS, but to ask who it is', () => {
		const session = federate({ Policy: policy(allows('sts:*')) });
		expect(bench.notAssumed(session, 'Editor')).toBe(
			'AccessDenied: Cannot call AssumeRole with session credentials'
		);
		expect(bench.refusal(session, 'sts:GetSessionToken')).toBe(
			'AccessDenied: Cannot call GetSessionToken with session credentials'
		);
	});
});

describe('GetFederationToken is refused', () => {
	test('to sessions, the console’s too', () => {
		const text = 'AccessDenied: Cannot call GetFederationToken with session credentials';
		const console = bench.session('priya', passwords.priya);
		for (const caller of [console, bench.assume(priya, 'Editor'), federate()]) {
			expect(bench.refusal(caller, 'sts:GetFederationToken', { Name: 'guest' })).toBe(text);
		}
	});
	test('to root, which Leastwise does not let', () => {
		expect(bench.error(root, 'sts:GetFederationToken', { Name: 'guest' }).code).toBe(
			'AccessDenied'
		);
	});
	test.each([
		[{ Name: 'g' }, 'Member must have length greater than or equal to 2'],
		[{ Name: 'x'.repeat(33) }, 'Member must have length less than or equal to 32'],
		[{ Policy: '{' }, 'MalformedPolicyDocument'],
		[{ PolicyArns: [{ arn: arn('policy/Nothing') }] }, 'cannot be found'],
		[
			{
				Tags: [
					{ Key: 'a', Value: '' },
					{ Key: 'A', Value: '' }
				]
			},
			'Duplicate tag keys found'
		]
	])('with %j', (more, words) => {
		expect(bench.refusal(priya, 'sts:GetFederationToken', { Name: 'guest', ...more })).toContain(
			words
		);
	});
});
