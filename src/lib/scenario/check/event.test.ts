import { describe, expect, test } from 'vitest';
import { loadFor } from '../../account/perform/registry';
import { holds } from '../check';
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
