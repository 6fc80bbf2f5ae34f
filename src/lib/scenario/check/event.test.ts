import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Account } from '../../account/account';
import { perform } from '../../account/perform/perform';
import { loadFor } from '../../account/perform/registry';
import { holds } from '../check';
import { check } from '../check-format';
import { faultsIn } from '../read-value';
import { unmet } from '../unmet';
import { keysOf } from '../written-call';
import { checkFrom, folderAccount, played } from './check.fixture';
import { situation } from '../situation.fixture';

/** Root signs in, makes jun and a key for both; jun is refused, asks who it is; root asks too, and makes kim. */
const account = played([
	{ as: 'nobody', call: 'signin ConsoleLogin', with: rootSignsIn() },
	{ as: 'root', call: 'iam CreateUser', with: { UserName: 'jun' } },
	{ as: 'root', call: 'iam CreateAccessKey' },
	{ as: 'root', call: 'iam CreateAccessKey', with: { UserName: 'jun' } },
	{ as: 'user/jun access key', call: 'iam ListUsers' },
	{ as: 'user/jun access key', call: 'iam CreateUser', with: { UserName: 'kim' } },
	{ as: 'user/jun access key', call: 'sts GetCallerIdentity' },
	{ as: 'root access key', call: 'sts GetCallerIdentity' },
	{ as: 'root access key', call: 'iam CreateUser', with: { UserName: 'kim' } }
]);

function rootSignsIn() {
	return {
		as: 'root',
		email: 'ines@marlowmaps.example',
		password: { password: 'paper-Harbour-41' }
	};
}

describe('an event has happened', () => {
	test.each<[string, object, boolean]>([
		['that anybody caused', { call: 'iam CreateUser' }, true],
		['that nobody caused', { call: 'iam DeleteUser' }, false],
		['by root, however it came in', { by: 'root', call: 'iam CreateUser' }, true],
		['by root with its key', { by: 'root access key', call: 'iam CreateUser' }, true],
		[
			'by root with its key, which did something else',
			{ by: 'root access key', call: 'iam CreateAccessKey' },
			false
		],
		['by a user, who was refused', { by: 'user/jun', call: 'iam CreateUser' }, false],
		[
			'a refusal of a user, whatever the case of the name',
			{ by: 'user/JUN', call: 'iam ListUsers', refused: true },
			true
		],
		[
			'a refusal with its code',
			{ by: 'user/*', call: 'iam ListUsers', refused: 'AccessDenied' },
			true
		],
		[
			'a refusal with another code',
			{ by: 'user/*', call: 'iam ListUsers', refused: 'NoSuchEntity' },
			false
		],
		['a refusal of what was allowed', { by: 'root', call: 'iam CreateUser', refused: true }, false],
		['a call with a parameter', { call: 'iam CreateUser', with: { UserName: 'kim' } }, true],
		[
			'a call with another parameter',
			{ call: 'iam CreateUser', with: { UserName: 'wanda' } },
			false
		],
		['a call without a parameter', { call: 'iam CreateAccessKey', with: { UserName: null } }, true],
		['a sign-in without MFA', { by: 'root', call: 'signin ConsoleLogin', mfa: false }, true],
		['a sign-in with MFA', { by: 'root', call: 'signin ConsoleLogin', mfa: true }, false],
		['by a role that nobody took on', { by: 'role/Editor', call: 'iam CreateUser' }, false],
		[
			'after another event',
			{ call: 'iam CreateUser', since: { call: 'iam CreateAccessKey' } },
			true
		],
		[
			'before another event',
			{ call: 'iam CreateAccessKey', before: { call: 'sts GetCallerIdentity' } },
			true
		],
		[
			'before another event, which came again after it',
			{ call: 'iam CreateAccessKey', by: 'root', before: { call: 'iam CreateUser', by: 'root' } },
			false
		],
		[
			'before another event that never came',
			{ call: 'iam CreateUser', before: { call: 'iam DeleteUser' } },
			true
		],
		[
			'only before another event',
			{ call: 'iam CreateAccessKey', since: { call: 'iam CreateUser' } },
			false
		],
		[
			'before the latest of several, after the first',
			{ call: 'iam CreateAccessKey', since: { call: 'iam CreateUser', with: { UserName: 'jun' } } },
			true
		],
		[
			'after what never happened',
			{ call: 'iam CreateUser', since: { call: 'iam DeleteUser' } },
			false
		],
		[
			'as the latest of its kind',
			{ by: 'root access key', call: 'iam CreateUser', latest: true },
			true
		],
		[
			'no longer as the latest, once somebody else did it',
			{ by: 'user/jun access key', call: 'sts GetCallerIdentity', latest: true },
			false
		]
	])('%s', (_, check, expected) => {
		expect(holds(checkFrom({ kind: 'event', ...check }), situation(account))).toBe(expected);
	});

	describe('with a credential', () => {
		/** What jun got with the key asks who it is; jun's key, root's key and root asked before. */
		const after = withSessionToken(account);
		const asked = 'sts GetCallerIdentity';

		test.each<[string, object, boolean]>([
			[
				'root in the console',
				{ by: 'root', credential: 'console-session', call: 'iam CreateUser' },
				true
			],
			['root with its key', { by: 'root', credential: 'access-key', call: 'iam CreateUser' }, true],
			[
				'root in the console, which its key did',
				{ by: 'root', credential: 'console-session', call: asked },
				false
			],
			[
				'somebody with a key, which was done in the console',
				{ credential: 'access-key', call: 'iam CreateAccessKey' },
				false
			],
			[
				'jun with temporary credentials',
				{ by: 'user/jun', credential: 'temporary-credentials', call: asked },
				true
			],
			[
				'jun with a key, which temporary credentials did',
				{ by: 'user/jun', credential: 'access-key', call: 'sts GetFederationToken', refused: true },
				false
			],
			[
				'jun with one of either kind',
				{
					...{ by: 'user/jun', call: 'sts GetFederationToken', refused: true },
					credential: ['access-key', 'temporary-credentials']
				},
				true
			],
			[
				'the latest to ask, whatever they showed',
				{ credential: 'access-key', call: asked, latest: true },
				false
			]
		])('%s', (_, check, expected) => {
			expect(holds(checkFrom({ kind: 'event', ...check }), situation(after))).toBe(expected);
		});

		test('what is missing is told with what was shown instead', () => {
			const check = { kind: 'event', by: 'root', credential: 'console-session', call: asked };
			expect(unmet(checkFrom(check), situation(after))).toEqual([
				'check (event) was done with access-key, not with console-session'
			]);
			expect(unmet(checkFrom({ ...check, call: 'iam DeleteUser' }), situation(after))).toEqual([
				'check (event) does not hold'
			]);
		});
	});

	test.each<[string, object, RegExp]>([
		[
			'a word that there is not',
			{ credential: 'key' },
			/^write console-session, access-key or temp/
		],
		['one in a list', { credential: ['access-key', 'console'] }, /^write console-session/],
		['an empty list', { credential: [] }, /^write at least one/],
		['with MFA, which a key has not', { credential: 'access-key', mfa: true }, /without MFA/],
		['a role’s key', { credential: 'access-key', by: 'role/Editor' }, /a role has no access keys/],
		[
			'said twice',
			{ credential: 'access-key', by: 'user/jun access key' },
			/^user\/jun access key says it already/
		],
		['of nobody', { credential: 'access-key', by: 'nobody' }, /of nobody no credential/],
		[
			'of a sign-in',
			{ credential: 'console-session', call: 'signin ConsoleLogin' },
			/shows a password/
		]
	])('a credential is refused at its place: %s', (_, more, message) => {
		const deed = { call: 'iam ListUsers', ...more };
		for (const [written, path] of [
			[deed, 'credential'],
			[{ call: 'iam ListRoles', since: deed }, 'since.credential']
		] as const) {
			const { issues = [] } = v.safeParse(check, { kind: 'event', ...written });
			const [fault] = faultsIn(issues);
			expect(fault?.path.replace(/\[\d\]$/, '')).toBe(path);
			expect(fault?.message).toMatch(message);
		}
	});

	test('a parameter goes by its name in the API, whatever the history calls it', async () => {
		await loadFor([{ service: 's3', operation: 'CreateBucket' }]);
		const after = played([
			{ as: 'nobody', call: 'signin ConsoleLogin', with: rootSignsIn() },
			{ as: 'root', call: 's3 CreateBucket', with: { Bucket: 'marlow-tiles' } }
		]);
		const made = (Bucket: string) =>
			checkFrom({ kind: 'event', call: 's3 CreateBucket', with: { Bucket } });
		expect(holds(made('marlow-tiles'), situation(after))).toBe(true);
		expect(holds(made('marlow-maps'), situation(after))).toBe(false);
	});

	test('what happened before the learner came does not count', () => {
		const before = folderAccount({
			events: [{ age: '3d', by: 'root', service: 'signin', event: 'ConsoleLogin' }]
		});
		const check = checkFrom({ kind: 'event', by: 'root', call: 'signin ConsoleLogin' });
		expect(before.events.length).toBe(1);
		expect(holds(check, situation(before))).toBe(false);
	});

	test('an account that has gone on is asked again from where it was asked last', () => {
		const check = checkFrom({ kind: 'event', call: 'iam CreateUser', latest: true, by: 'root' });
		const steps = Array.from({ length: 40 }, (_, at) => ({
			as: 'root',
			call: 'iam CreateUser',
			with: { UserName: `user-${at}` }
		}));
		const signIn = { as: 'nobody', call: 'signin ConsoleLogin', with: rootSignsIn() };
		const long = played([signIn, ...steps]);
		expect(holds(check, situation(long))).toBe(true);
		expect(holds(check, situation(played([signIn])))).toBe(false);
		expect(holds(check, situation(long))).toBe(true);
	});
});

/** With what jun's key hands out, jun asks who it is, and for more, which such credentials may not. */
function withSessionToken(before: Account): Account {
	const time = Date.UTC(2026, 10, 23, 9);
	const [id = ''] = keysOf(before, { kind: 'user', name: 'jun', accessKey: true });
	const call = (account: Account, operation: string, key: string, parameters = {}) =>
		perform(account, {
			...{ service: 'sts', operation, parameters, time, door: 'program' },
			caller: { kind: 'accessKey', id: key }
		});
	const { account: issued, answer } = call(before, 'GetSessionToken', id);
	if (!answer.ok) throw new Error(answer.error.message);
	const { Credentials } = answer.value as { Credentials: { AccessKeyId: string } };
	const { account: asked } = call(issued, 'GetCallerIdentity', Credentials.AccessKeyId);
	return call(asked, 'GetFederationToken', Credentials.AccessKeyId, { Name: 'jun' }).account;
}
