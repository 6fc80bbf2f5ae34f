import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, managed, passwords, priya, root } from '../account.fixture';
import type { Caller } from '../base/call';
import {
	account as own,
	bearer,
	opened,
	partner,
	partnersUser,
	trusts,
	type StsBench
} from '../services/sts/sts.fixture';

/* https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html */

let bench: StsBench;
beforeEach(() => {
	bench = opened(trusts(own), trusts({ AWS: partner }));
});

const unknown = 'InvalidClientTokenId: The security token included in the request is invalid.';
const notWith = (name: string) => `AccessDenied: Cannot call ${name} with session credentials`;
const notForRoot = 'AccessDenied: Roles may not be assumed by root accounts.';

const administrator = { PolicyArns: [{ arn: managed('AdministratorAccess') }] };

/** Callers by how they came by their credentials; each may do everything, by policies. */
const callers = {
	'root’s access key': () => root,
	'a user’s access key': () => priya,
	'a console session': () => bench.session('priya', passwords.priya),
	'root’s console session': () => bench.session('root', passwords.root),
	'a session token': () => bearer(bench.ok(priya, 'sts:GetSessionToken')),
	'a session token with MFA': () => {
		const phone = bench.enrol(priya, 'phone', 'priya');
		bench.time += 60_000;
		const shown = { SerialNumber: phone, TokenCode: bench.code(phone) };
		return bearer(bench.ok(priya, 'sts:GetSessionToken', shown));
	},
	'a federation token': () =>
		bearer(bench.ok(priya, 'sts:GetFederationToken', { Name: 'guest', ...administrator })),
	'a role’s session': () => bench.assume(priya, 'Editor')
} satisfies Record<string, () => Caller>;

const editor = { RoleArn: 'arn:aws:iam::111122223333:role/Editor', RoleSessionName: 'tour' };
const calls = {
	'iam:ListUsers': {},
	'sts:GetCallerIdentity': {},
	'sts:AssumeRole': editor,
	'sts:GetSessionToken': {},
	'sts:GetFederationToken': { Name: 'guest' },
	'sts:DecodeAuthorizationMessage': { EncodedMessage: 'x' },
	'cloudtrail:LookupEvents': {}
} as const;

type Refused = Partial<Record<keyof typeof calls, string>>;

const noNew: Refused = {
	'sts:GetSessionToken': notWith('GetSessionToken'),
	'sts:GetFederationToken': notWith('GetFederationToken')
};
const onlyAssumes: Refused = {
	...noNew,
	'sts:DecodeAuthorizationMessage': notWith('DecodeAuthorizationMessage')
};

describe('whatever policies say, the kind of credentials settles what can be called', () => {
	test.each<[keyof typeof callers, Refused]>([
		['root’s access key', { 'sts:AssumeRole': notForRoot }],
		['a user’s access key', {}],
		['a console session', noNew],
		['root’s console session', { ...noNew, 'sts:AssumeRole': notForRoot }],
		['a session token', { ...onlyAssumes, 'iam:ListUsers': unknown }],
		['a session token with MFA', onlyAssumes],
		[
			'a federation token',
			{ ...onlyAssumes, 'iam:ListUsers': unknown, 'sts:AssumeRole': notWith('AssumeRole') }
		],
		['a role’s session', noNew]
	])('%s', (kind, refused) => {
		const caller = callers[kind]();
		const said = Object.entries(calls).flatMap(([name, parameters]) => {
			const answer = bench.call(caller, name, parameters);
			if (answer.ok) return [];
			const { code, message } = answer.error;
			// Those that are let call are refused for other reasons, if at all.
			const restricted =
				code === 'InvalidClientTokenId' || /^(Cannot call|Roles may)/.test(message);
			return restricted ? [[name, `${code}: ${message}`] as const] : [];
		});
		expect(Object.fromEntries(said)).toEqual(refused);
	});

	test('nobody assumes a role without signing, and no account’s root at all', () => {
		expect(bench.refusal(anonymous, 'sts:AssumeRole', editor)).toBe(unknown);
		bench.ok(partnersUser, 'sts:AssumeRole', editor);
		const partnersRoot: Caller = { kind: 'outsider', arn: `arn:aws:iam::${partner}:root` };
		expect(bench.refusal(partnersRoot, 'sts:AssumeRole', editor)).toBe(notForRoot);
		// Of what is not about roles, its own account is asked.
		expect(bench.refusal(partnersRoot, 'ListUsers')).toBe(unknown);
	});

	test('the console’s own way of switching roles is under the same rule', () => {
		const session = bench.session('root', passwords.root);
		const switched = { account: '111122223333', roleName: 'Editor' };
		expect(bench.refusal(session, 'signin:SwitchRole', switched)).toBe(notForRoot);
	});
});
