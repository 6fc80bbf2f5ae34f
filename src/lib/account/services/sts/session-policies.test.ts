import { beforeEach, describe, expect, test } from 'vitest';
import { arn, jun, managed, priya } from '../../account.fixture';
import type { StsBench } from './sts.fixture';
import { account, allows, opened, policy, roleArn, trusts } from './sts.fixture';

describe('session policies', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account));
	});
	const onlyUsers = policy(allows('iam:ListUsers'));

	test('limit the session to what both allow', () => {
		const session = bench.assume(priya, 'Editor', { Policy: onlyUsers });
		bench.ok(session, 'ListUsers');
		expect(bench.refusal(session, 'ListGroups')).toContain(
			'because no session policy allows the iam:ListGroups action'
		);
	});
	test('grant nothing', () => {
		const session = bench.assume(priya, 'Editor', { Policy: policy(allows('iam:*')) });
		expect(bench.error(session, 'CreateUser', { UserName: 'ana' }).code).toBe('AccessDenied');
	});
	test('may be managed ones, of which any may allow', () => {
		const session = bench.assume(priya, 'Editor', {
			Policy: onlyUsers,
			PolicyArns: [{ arn: managed('IAMReadOnlyAccess') }]
		});
		bench.ok(session, 'ListGroups');
	});
	test('limit still when they are deleted', () => {
		bench.ok(priya, 'CreatePolicy', { PolicyName: 'Tour', PolicyDocument: onlyUsers });
		const session = bench.assume(priya, 'Editor', { PolicyArns: [{ arn: arn('policy/Tour') }] });
		bench.ok(session, 'ListUsers');
		bench.ok(priya, 'DeletePolicy', { PolicyArn: arn('policy/Tour') });
		expect(bench.error(session, 'ListUsers').code).toBe('AccessDenied');
	});
	test('tell how much of the room they take', () => {
		const packed = (more: object) =>
			bench.assumed(priya, 'Editor', { ...more })['PackedPolicySize'];
		expect(packed({})).toBeUndefined();
		expect(packed({ Policy: onlyUsers })).toBe(Math.ceil((onlyUsers.length * 100) / 2048));
	});
	test.each([
		['that is no JSON', '{', 'MalformedPolicyDocument: Syntax errors in policy.'],
		[
			'with a partial ARN',
			policy(allows('sqs:*', 'arn:aws:sqs')),
			'MalformedPolicyDocument: Resource arn:aws:sqs must be in ARN format or "*".'
		],
		[
			'with a principal',
			policy({ ...allows('iam:*'), Principal: '*' }),
			'MalformedPolicyDocument: Policy document should not specify a principal.'
		],
		[
			'that is too large',
			policy(allows(Array.from({ length: 150 }, (_, n) => `iam:ListUsers${n}`))),
			'PackedPolicyTooLarge: Packed policy consumes 138% of allotted space, please use smaller policy.'
		]
	])('are not taken: one %s', (_, Policy, answer) => {
		expect(bench.notAssumed(priya, 'Editor', { Policy })).toBe(answer);
	});
	test('must exist, which is told to nobody who may not have the session', () => {
		expect(
			bench.error(jun, 'sts:AssumeRole', {
				RoleArn: roleArn('Editor'),
				RoleSessionName: 'tour',
				PolicyArns: [{ arn: arn('policy/Nothing') }]
			}).code
		).toBe('AccessDenied');
		expect(
			bench.notAssumed(priya, 'Editor', { PolicyArns: [{ arn: arn('policy/Nothing') }] })
		).toBe(`ValidationError: The specified policy ${arn('policy/Nothing')} cannot be found.`);
	});
});
