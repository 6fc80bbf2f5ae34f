import { beforeEach, describe, expect, test } from 'vitest';
import { priya } from '../../account.fixture';
import type { StsBench } from './sts.fixture';
import { account, everyStep, opened, role, roleId, trusts, withRoles } from './sts.fixture';

describe('a source identity', () => {
	let bench: StsBench;
	beforeEach(() => {
		bench = opened(trusts(account, {}, everyStep));
		bench.account = withRoles(
			bench.account,
			role('Guide', [trusts(roleId('Editor'), {}, everyStep)]),
			role('Porter', [trusts(roleId('Editor'))])
		);
	});
	const named = { SourceIdentity: 'priya' };

	test('needs sts:SetSourceIdentity', () => {
		bench = opened(trusts(account));
		expect(bench.notAssumed(priya, 'Editor', named)).toContain('sts:SetSourceIdentity');
	});
	test('is answered, recorded, and can be asked for', () => {
		const asked = { Condition: { StringEquals: { 'sts:SourceIdentity': 'priya' } } };
		bench = opened(trusts(account, asked, everyStep));
		expect(bench.assumed(priya, 'Editor', named)['SourceIdentity']).toBe('priya');
		expect(bench.notAssumed(priya, 'Editor', { SourceIdentity: 'jun' })).toContain('AccessDenied');
		bench.ok(bench.assume(priya, 'Editor', named), 'ListUsers');
		expect(bench.lastRecord?.userIdentity.sessionContext?.sourceIdentity).toBe('priya');
	});
	test('stays through a chain, and needs its permission at each step', () => {
		const session = bench.assume(priya, 'Editor', named);
		const next = bench.assumed(session, 'Guide');
		expect(next['SourceIdentity']).toBe('priya');
		expect(bench.notAssumed(session, 'Porter')).toContain('sts:SetSourceIdentity');
		expect(bench.notAssumed(session, 'Guide', { SourceIdentity: 'jun' })).toBe(
			'ValidationError: The source identity is already set for this assume role session'
		);
		expect(bench.assumed(session, 'Guide', named)['SourceIdentity']).toBe('priya');
	});
});
