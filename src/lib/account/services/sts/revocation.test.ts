import { beforeEach, describe, expect, test } from 'vitest';
import { jun, managed, marlow, priya } from '../../account.fixture';
import type { Caller } from '../../base/call';
import { dropRole } from '../iam/roles/roles';
import { lookUp, put } from '../../base/table';
import { isoTime } from '../../base/time';
import { dropUser } from '../iam/users/users';
import { account, bearer, policy, role, StsBench, trusts, userId, withRoles } from './sts.fixture';

const day = 24 * 60 * 60 * 1000;
const editor = role('Editor', [trusts(account)], { attached: [managed('IAMReadOnlyAccess')] });

let bench: StsBench;
let session: Caller;
beforeEach(() => {
	bench = new StsBench(withRoles(marlow, editor));
	session = bench.assume(priya, 'Editor');
});

const invalid = 'InvalidClientTokenId: The security token included in the request is invalid.';

/** As the console's button "Revoke active sessions" writes it. */
function revoke() {
	const name = 'AWSRevokeOlderSessions';
	const text = policy({
		Effect: 'Deny',
		Action: ['*'],
		Resource: ['*'],
		Condition: { DateLessThan: { 'aws:TokenIssueTime': isoTime(bench.time) } }
	});
	bench.account = withRoles(bench.account, { ...editor, inline: put([], name, { name, text }) });
}

describe('sessions that were opened before', () => {
	test('can do nothing more once they are revoked; later ones can', () => {
		bench.time += 60_000;
		revoke();
		expect(bench.refusal(session, 'ListUsers')).toContain(
			'with an explicit deny in an identity-based policy'
		);
		bench.time += 1000;
		bench.ok(bench.assume(priya, 'Editor'), 'ListUsers');
	});
	test('end with the role, also where another of its name is made', () => {
		bench.account = dropRole(bench.account, editor);
		expect(bench.refusal(session, 'ListUsers')).toBe(invalid);
		bench.account = withRoles(bench.account, { ...editor, id: 'AROANEWNEWNEWNEWNEWNE' });
		expect(bench.refusal(session, 'ListUsers')).toBe(invalid);
	});
	test('of a user end with the user; of a role they outlive whoever opened them', () => {
		const own = bearer(bench.ok(jun, 'sts:GetSessionToken'));
		const user = lookUp(bench.account.iam.users, 'jun');
		const opener = lookUp(bench.account.iam.users, 'priya');
		if (!user || !opener) throw new Error('Who?');
		bench.account = dropUser(dropUser(bench.account, user), opener);
		expect(bench.refusal(own, 'sts:GetCallerIdentity')).toBe(invalid);
		bench.ok(session, 'ListUsers');
	});
	test('go on when the role’s trust policy changes', () => {
		const trust = { text: policy(trusts(userId('jun'))) };
		bench.account = withRoles(bench.account, { ...editor, trust });
		bench.ok(session, 'ListUsers');
		expect(bench.notAssumed(priya, 'Editor')).toContain('AccessDenied');
	});
});

describe('credentials that have expired', () => {
	test('are known as such for a day, and forgotten when others are handed out', () => {
		bench.time += day;
		bench.assume(priya, 'Editor');
		expect(bench.error(session, 'ListUsers').code).toBe('ExpiredToken');
		bench.time += day;
		bench.assume(priya, 'Editor');
		expect(bench.error(session, 'ListUsers').code).toBe('InvalidClientTokenId');
		expect(bench.account.sts.temporary).toHaveLength(2);
	});
	test('do not pile up', () => {
		for (let hour = 0; hour < 200; hour += 1) {
			bench.time += day / 24;
			bench.assume(priya, 'Editor');
		}
		expect(bench.account.sts.temporary.length).toBeLessThan(30);
	});
});
