import { beforeEach, describe, expect, test } from 'vitest';
import { jun, marlow, passwords, priya, root } from '../account.fixture';
import type { Call, Caller } from '../base/call';
import { lookUp } from '../base/table';
import {
	account as own,
	bearer,
	opened,
	partner,
	trusts,
	type StsBench
} from '../services/sts/sts.fixture';
import { identify, signingKeyOf } from './identify';

const hours = (count: number) => count * 60 * 60 * 1000;

let bench: StsBench;
beforeEach(() => {
	bench = opened(trusts(own));
});

/** Who a caller turns out to be, or the code of the refusal. */
function who(caller: Caller, service: Call['service'] = 'iam'): string {
	const found = identify(bench.account, { caller, service, time: bench.time });
	if (!found.ok) return `${found.error.code}: ${found.error.message}`;
	return 'arn' in found.identity ? found.identity.arn : found.identity.kind;
}
const invalid = 'InvalidClientTokenId: The security token included in the request is invalid.';
const expired = 'ExpiredToken: The security token included in the request is expired';
const idOf = (caller: Caller) => ('id' in caller ? caller.id : '');

describe('whoever calls', () => {
	test('is known by an active access key, and by no other', () => {
		expect(who(root)).toBe('arn:aws:iam::111122223333:root');
		expect(who(jun)).toBe('arn:aws:iam::111122223333:user/jun');
		const key = { UserName: 'jun', AccessKeyId: idOf(jun) };
		bench.ok(priya, 'UpdateAccessKey', { ...key, Status: 'Inactive' });
		expect(who(jun)).toBe(invalid);
		bench.ok(priya, 'DeleteAccessKey', key);
		expect(who(jun)).toBe(invalid);
	});

	test('is known by a console session for twelve hours', () => {
		const session = bench.session('priya', passwords.priya);
		bench.time += hours(12);
		expect(who(session)).toBe('arn:aws:iam::111122223333:user/priya');
		bench.time += 1;
		expect(who(session)).toBe(expired);
	});

	test('is the role that a session switched to, but for signing out and switching back', () => {
		const session = bench.session('priya', passwords.priya);
		bench.ok(session, 'signin:SwitchRole', { account: '111122223333', roleName: 'Editor' });
		expect(who(session)).toBe('arn:aws:sts::111122223333:assumed-role/Editor/priya');
		expect(who(session, 'signin')).toBe('arn:aws:iam::111122223333:user/priya');
	});

	test('is known by temporary credentials until the second they end', () => {
		const editor = bench.assume(priya, 'Editor');
		bench.time += hours(1) - 1;
		expect(who(editor)).toBe('arn:aws:sts::111122223333:assumed-role/Editor/tour');
		bench.time += 1;
		expect(who(editor)).toBe(expired);
	});

	test('is nobody once the role is gone', () => {
		const editor = bench.assume(priya, 'Editor');
		bench.ok(priya, 'DetachRolePolicy', {
			RoleName: 'Editor',
			PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
		});
		bench.ok(priya, 'DeleteRole', { RoleName: 'Editor' });
		expect(who(editor)).toBe(invalid);
	});

	test('is nobody with a key in other letters', () => {
		expect(who({ kind: 'accessKey', id: idOf(jun).toLowerCase() })).toBe(invalid);
		const editor = idOf(bench.assume(priya, 'Editor')).toLowerCase();
		expect(who({ kind: 'accessKey', id: editor })).toBe(invalid);
	});

	test.each([
		[`arn:aws:iam::${partner}:user/sam`, true],
		[`arn:aws:sts::${partner}:assumed-role/Auditor/tour`, true],
		['arn:aws:iam::111122223333:user/sam', false],
		['arn:aws:iam::4444:user/sam', false],
		[`arn:aws:s3::${partner}:user/sam`, false],
		['sam', false]
	])('is of another account by the ARN %s: %s', (arn, known) => {
		expect(who({ kind: 'outsider', arn })).toBe(known ? arn : invalid);
	});
});

describe('a request is signed', () => {
	test('with the secret of an access key', () => {
		const { accessKeys } = lookUp(marlow.iam.users, 'jun') ?? { accessKeys: [] };
		expect(signingKeyOf(marlow, idOf(jun))).toEqual({ secret: accessKeys[0]?.secret });
		expect(signingKeyOf(marlow, 'AKIAAAAAAAAAAAAAAAAA')).toBeUndefined();
	});
	test('with the secret of temporary credentials and their token', () => {
		const answer = bench.ok(priya, 'sts:GetSessionToken');
		const { SecretAccessKey: secret, SessionToken: token } = answer['Credentials'] as Record<
			string,
			unknown
		>;
		expect(signingKeyOf(bench.account, idOf(bearer(answer)))).toEqual({ secret, token });
		expect(signingKeyOf(bench.account, idOf(bearer(answer)).toLowerCase())).toBeUndefined();
	});
});
