import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, arn, managed, marlow, passwords, priya } from '../../account.fixture';
import type { Caller } from '../../base/call';
import { account, role, sessionArn, StsBench, trusts, userId, withRoles } from '../sts/sts.fixture';

const hours = (count: number) => count * 60 * 60 * 1000;
const editor = { account: '111122223333', roleName: 'Editor' };

let bench: StsBench;
let console: Caller;
beforeEach(() => {
	const attached = [managed('IAMReadOnlyAccess')];
	bench = new StsBench(
		withRoles(
			marlow,
			role('Editor', [trusts(account)], { attached, maxSessionDuration: 7200 }),
			role('Guide', [trusts(userId('priya'))])
		)
	);
	console = bench.session('priya', passwords.priya);
});

describe('switching to a role in the console', () => {
	test('puts the user’s permissions aside', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		expect(bench.arnOf(console)).toBe(sessionArn('Editor', 'priya'));
		bench.ok(console, 'ListUsers');
		expect(bench.error(console, 'CreateUser', { UserName: 'ana' }).code).toBe('AccessDenied');
	});
	test('and back takes them up again', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		bench.ok(console, 'signin:ExitRole');
		expect(bench.arnOf(console)).toBe(arn('user/priya'));
		expect(bench.account.sts.temporary).toEqual([]);
		expect(bench.refusal(console, 'signin:ExitRole')).toBe(
			'InvalidInput: No role has been switched to.'
		);
	});
	test('and on to another is asked of the user, not of the role', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		bench.ok(console, 'signin:SwitchRole', { ...editor, roleName: 'Guide' });
		expect(bench.arnOf(console)).toBe(sessionArn('Guide', 'priya'));
	});
	test('works with the account’s alias and with dashes in its number', () => {
		bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow-maps' });
		for (const named of ['marlow-maps', '1111-2222-3333']) {
			bench.ok(console, 'signin:SwitchRole', { ...editor, account: named });
			expect(bench.arnOf(console)).toBe(sessionArn('Editor', 'priya'));
		}
	});
	test('lasts as long as the role lets it, and then one can still switch back', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		bench.time += hours(2);
		expect(bench.error(console, 'ListUsers').code).toBe('ExpiredToken');
		bench.ok(console, 'signin:ExitRole');
		bench.ok(console, 'ListUsers');
	});
	test('lasts no longer than the sign-in', () => {
		bench.time += hours(11);
		bench.ok(console, 'signin:SwitchRole', editor);
		const [, credentials] = bench.account.sts.temporary[0] ?? [];
		expect(credentials?.expires).toBe(bench.time + hours(1));
	});
	test('carries MFA over', () => {
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
		bench.account = withRoles(bench.account, role('Guide', [trusts(account, withMfa)]));
		const guide = { ...editor, roleName: 'Guide' };
		expect(bench.error(console, 'signin:SwitchRole', guide).code).toBe('AccessDenied');
		const secure = bench.session('priya', passwords.priya, bench.code(phone));
		bench.ok(secure, 'signin:SwitchRole', guide);
		bench.ok(secure, 'sts:GetCallerIdentity');
		expect(bench.lastRecord?.userIdentity.sessionContext?.attributes.mfaAuthenticated).toBe('true');
	});
	test('ends with the sign-in', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		bench.ok(console, 'signin:ConsoleLogout');
		expect(bench.error(console, 'ListUsers').code).toBe('InvalidClientTokenId');
	});
});

describe('switching is refused', () => {
	test('where the role does not trust the user, or is not there', () => {
		const jun = bench.session('jun', passwords.jun);
		expect(bench.refusal(jun, 'signin:SwitchRole', { ...editor, roleName: 'Guide' })).toBe(
			`AccessDenied: User: ${arn('user/jun')} is not authorized to perform: sts:AssumeRole on resource: ${arn('role/Guide')} because no role trust policy allows the sts:AssumeRole action`
		);
		for (const where of [
			{ ...editor, roleName: 'Porter' },
			{ ...editor, account: '444455556666' }
		]) {
			expect(bench.error(console, 'signin:SwitchRole', where).code).toBe('AccessDenied');
		}
		expect(bench.arnOf(console)).toBe(arn('user/priya'));
	});
	test('to root', () => {
		const root = bench.session('root', passwords.root);
		expect(bench.refusal(root, 'signin:SwitchRole', editor)).toBe(
			'AccessDenied: Roles may not be assumed by root accounts.'
		);
	});
	test('outside the console', () => {
		expect(bench.refusal(priya, 'signin:SwitchRole', editor)).toBe(
			'InvalidInput: Only an IAM user in the console can switch roles.'
		);
		expect(bench.error(anonymous, 'signin:SwitchRole', editor).code).toBe('InvalidClientTokenId');
	});
	test('before a password that somebody else chose is replaced', () => {
		bench.ok(priya, 'UpdateLoginProfile', { UserName: 'jun', PasswordResetRequired: true });
		const jun = bench.session('jun', passwords.jun);
		expect(bench.error(jun, 'signin:SwitchRole', editor).code).toBe('PasswordChangeRequired');
	});
});

describe('the history', () => {
	test('shows the switch as the role’s, with the user it came from', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		expect(bench.lastRecord).toMatchObject({
			eventSource: 'signin.amazonaws.com',
			eventName: 'SwitchRole',
			eventType: 'AwsConsoleSignIn',
			userIdentity: {
				type: 'AssumedRole',
				arn: sessionArn('Editor', 'priya'),
				accountId: '111122223333'
			},
			requestParameters: null,
			responseElements: { SwitchRole: 'Success' },
			additionalEventData: { SwitchFrom: arn('user/priya') }
		});
	});
	test('shows the way back', () => {
		bench.ok(console, 'signin:SwitchRole', editor);
		bench.ok(console, 'signin:ExitRole');
		expect(bench.lastRecord).toMatchObject({
			eventName: 'ExitRole',
			userIdentity: { type: 'AssumedRole', arn: sessionArn('Editor', 'priya') },
			responseElements: { ExitRole: 'Success' }
		});
	});
});
