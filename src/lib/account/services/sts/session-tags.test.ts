import { beforeEach, describe, expect, test } from 'vitest';
import { arn, priya } from '../../account.fixture';
import { lookUp } from '../../base/table';
import type { StsBench } from './sts.fixture';
import {
	account,
	allows,
	everyStep,
	opened,
	policy,
	refusedTo,
	role,
	roleId,
	trusts,
	withRoles
} from './sts.fixture';

describe('session tags', () => {
	const team = { Tags: [{ Key: 'Team', Value: 'maps' }] };
	const handedOn = { ...team, TransitiveTagKeys: ['team'] };
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account, {}, everyStep), trusts(roleId('Editor'), {}, everyStep));
	});

	test('need sts:TagSession in the trust policy', () => {
		bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'Editor', team)).toBe(
			refusedTo(
				arn('user/priya'),
				'TagSession',
				'because no role trust policy allows the sts:TagSession action'
			)
		);
	});
	test('can be asked for by the trust policy', () => {
		const only = { Condition: { StringEquals: { 'aws:RequestTag/Team': 'maps' } } };
		bench = opened(trusts(account, only, everyStep));
		bench.assumed(priya, 'Editor', team);
		expect(
			bench.notAssumed(priya, 'Editor', { Tags: [{ Key: 'Team', Value: 'sales' }] })
		).toContain('AccessDenied');
	});
	test('are the session’s principal tags, over the role’s own', () => {
		const mine = { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'maps' } } };
		const inline = [
			['tour', { name: 'Tour', text: policy({ ...allows('iam:*'), ...mine }) }]
		] as const;
		const tags = [['team', { key: 'team', value: 'sales' }]] as const;
		bench.account = withRoles(
			bench.account,
			role('Editor', [trusts(account, {}, everyStep)], { inline, tags })
		);
		bench.ok(bench.assume(priya, 'Editor', team), 'ListUsers');
		expect(bench.error(bench.assume(priya, 'Editor'), 'ListUsers').code).toBe('AccessDenied');
	});
	test('go on through a chain where they are transitive, and are asked for again', () => {
		const only = { Condition: { StringEquals: { 'aws:RequestTag/Team': 'maps' } } };
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(roleId('Editor'), only, everyStep)])
		);
		const plain = bench.assume(priya, 'Editor', team);
		expect(bench.notAssumed(plain, 'Guide')).toContain('AccessDenied');
		const transitive = bench.assume(priya, 'Editor', handedOn);
		const next = bench.assume(transitive, 'Guide');
		expect(
			lookUp(bench.account.sts.temporary, next.kind === 'accessKey' ? next.id : '')?.bearer
		).toMatchObject({
			tags: [['team', { key: 'Team', value: 'maps' }]],
			transitive: ['team']
		});
	});
	test('cannot be replaced once they are transitive', () => {
		const session = bench.assume(priya, 'Editor', handedOn);
		expect(bench.notAssumed(session, 'Editor', { Tags: [{ Key: 'TEAM', Value: 'sales' }] })).toBe(
			"InvalidParameterValue: One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session."
		);
	});
	test.each([
		[
			'twice the same key',
			{ Tags: [...team.Tags, { Key: 'team', Value: 'x' }] },
			'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
		],
		[
			'a transitive key that is not passed',
			{ ...team, TransitiveTagKeys: ['Job'] },
			'The specified transitive tag key must be included in the requested tags.'
		],
		[
			'a key of AWS’s own',
			{ Tags: [{ Key: 'aws:team', Value: 'x' }] },
			'aws: prefixed tag key names are not allowed for external use.'
		]
	])('are not taken with %s', (_, parameters, words) => {
		expect(bench.notAssumed(priya, 'Editor', parameters)).toBe(`InvalidParameterValue: ${words}`);
	});
	test('that are too many are too large', () => {
		const Tags = Array.from({ length: 50 }, (_, n) => ({ Key: `key${n}`, Value: 'x'.repeat(60) }));
		expect(bench.notAssumed(priya, 'Editor', { Tags })).toBe(
			'PackedPolicyTooLarge: Packed size of session tags consumes 159% of allotted space.'
		);
	});
});
