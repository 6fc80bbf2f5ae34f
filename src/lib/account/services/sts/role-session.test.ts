import { beforeEach, describe, expect, test } from 'vitest';
import { arn, managed, priya, wanda } from '../../account.fixture';
import type { Caller } from '../../base/call';
import { lookUp } from '../../base/table';
import type { StsBench } from './sts.fixture';
import {
	account,
	allowing,
	allows,
	opened,
	role,
	roleId,
	tourist,
	trusts,
	withRoles
} from './sts.fixture';

describe('a session', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account), trusts(roleId('Guide')));
	});

	test('comes with credentials, its ARN and its id', () => {
		expect(bench.assumed(priya, 'Editor')).toEqual({
			Credentials: {
				AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
				SecretAccessKey: expect.stringMatching(/^.{40}$/),
				SessionToken: expect.any(String),
				Expiration: '2026-11-23T09:30:00Z'
			},
			AssumedRoleUser: { AssumedRoleId: `${roleId('Editor').AWS}:tour`, Arn: tourist }
		});
	});
	test('may do what the role may, and not what the user may', () => {
		const session = bench.assume(priya, 'Editor');
		bench.ok(session, 'ListUsers');
		expect(bench.refusal(session, 'CreateUser', { UserName: 'ana' })).toContain(
			`User: ${tourist} is not authorized to perform: iam:CreateUser`
		);
	});
	test('has no credentials of its own to manage', () => {
		const session = bench.assume(priya, 'Editor');
		expect(bench.refusal(session, 'GetUser')).toBe(
			'ValidationError: Must specify userName when calling with non-User credentials'
		);
	});
	test('lasts as long as was asked, and then says so', () => {
		const session = bench.assume(priya, 'Editor', { DurationSeconds: 900 });
		bench.time += 899_000;
		bench.ok(session, 'ListUsers');
		bench.time += 1000;
		expect(bench.refusal(session, 'ListUsers')).toBe(
			'ExpiredToken: The security token included in the request is expired'
		);
	});
	test('lasts no longer than the role’s maximum', () => {
		bench.assumed(priya, 'Editor', { DurationSeconds: 7200 });
		expect(bench.notAssumed(priya, 'Editor', { DurationSeconds: 7201 })).toBe(
			'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
		);
		for (const DurationSeconds of [899, 43_201]) {
			expect(bench.notAssumed(priya, 'Editor', { DurationSeconds })).toMatch(
				/^ValidationError: 1 validation error detected: Value '\d+' at 'durationSeconds'/
			);
		}
	});
	test('lasts an hour at most where a session assumes the role', () => {
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(account)], { maxSessionDuration: 7200 })
		);
		const guide = bench.assume(priya, 'Guide');
		expect(bench.notAssumed(guide, 'Editor', { DurationSeconds: 3601 })).toBe(
			'ValidationError: The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
		);
		expect(bench.arnOf(bench.assume(guide, 'Editor', { DurationSeconds: 3600 }))).toBe(tourist);
	});
	test('is the role’s last use, and none of the user’s key', () => {
		const session = bench.assume(wandaMay(bench), 'Editor');
		expect(lookUp(bench.account.iam.roles, 'Editor')?.lastUsed).toBeUndefined();
		const keyUsed = lookUp(bench.account.iam.users, 'wanda')?.accessKeys[0]?.lastUsed;
		bench.time += 60_000;
		bench.ok(session, 'ListUsers');
		expect(lookUp(bench.account.iam.roles, 'Editor')?.lastUsed).toEqual({
			at: bench.time,
			region: 'us-east-1'
		});
		expect(lookUp(bench.account.iam.users, 'wanda')?.accessKeys[0]?.lastUsed).toEqual(keyUsed);
	});
	test('cannot ask for other temporary credentials', () => {
		const session = bench.assume(priya, 'Editor');
		expect(bench.refusal(session, 'sts:GetSessionToken')).toBe(
			'AccessDenied: Cannot call GetSessionToken with session credentials'
		);
		expect(bench.refusal(session, 'sts:GetFederationToken', { Name: 'guest' })).toBe(
			'AccessDenied: Cannot call GetFederationToken with session credentials'
		);
	});
	test.each([
		['RoleArn', 'arn:aws:iam:role/Editor', 'ValidationError: arn:aws:iam:role/Editor is invalid'],
		['RoleArn', arn('user/priya'), `ValidationError: ${arn('user/priya')} is invalid`],
		[
			'RoleArn',
			'arn:aws:s3:::tiles-of-maps',
			'ValidationError: arn:aws:s3:::tiles-of-maps is invalid'
		],
		['RoleSessionName', 'a tour', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*'],
		['RoleSessionName', 'a', 'Member must have length greater than or equal to 2'],
		['ExternalId', 'x', 'Member must have length greater than or equal to 2'],
		['SourceIdentity', 'a b', 'Member must satisfy regular expression pattern: [\\w+=,.@-]*'],
		['PolicyArns', Array(11).fill({ arn: managed('ReadOnlyAccess') }), 'less than or equal to 10']
	])('is not opened with a %s of %s', (name, value, words) => {
		expect(bench.notAssumed(priya, 'Editor', { [name]: value })).toContain(words);
	});
});

function wandaMay(bench: StsBench): Caller {
	bench.account = allowing(bench.account, 'wanda', allows('sts:AssumeRole'));
	return wanda;
}
