import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal,
	start,
	tomas,
	wanda
} from '../account.fixture';
import type { Call, Service } from '../base/call';
import { operations } from './everything';
import { actionOf } from './registry';
import { accountAsked } from '../services/iam/account-settings/asked.fixture';
import { credentialsAsked } from '../services/iam/credentials/asked.fixture';
import { groupsAsked } from '../services/iam/groups/asked.fixture';
import { instanceProfilesAsked } from '../services/iam/instance-profiles/asked.fixture';
import { mfaAsked } from '../services/iam/mfa/asked.fixture';
import { policiesAsked } from '../services/iam/policies/asked.fixture';
import { providersAsked } from '../services/iam/providers/asked.fixture';
import { reportsAsked } from '../services/iam/reports/asked.fixture';
import { rolesAsked } from '../services/iam/roles/asked.fixture';
import { simulationAsked } from '../services/iam/simulation/asked.fixture';
import { stsAsked } from '../services/sts/asked.fixture';
import { tagsAsked } from '../services/iam/tagging/asked.fixture';
import { usersAsked } from '../services/iam/users/asked.fixture';
import { look, perform } from './perform';
import { all, lookUp } from '../base/table';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const asked = [
	...accountAsked,
	...credentialsAsked,
	...groupsAsked,
	...instanceProfilesAsked,
	...mfaAsked,
	...policiesAsked,
	...providersAsked,
	...reportsAsked,
	...rolesAsked,
	...simulationAsked,
	...stsAsked,
	...tagsAsked,
	...usersAsked
];

describe.each(asked)('%s', (name, parameters, printed) => {
	const [service, operation] = name.split(':') as [Service, string];
	const action = actionOf({ service, operation });
	const why = (principal: string) =>
		`AccessDenied: User: ${principal} is not authorized to perform: ${action} on resource: `;

	test('is denied to a user without policies', () => {
		expect(bench.refusal(wanda, name, parameters)).toBe(
			`${why(arn('user/maps/wanda'))}${printed} because no identity-based policy allows the ${action} action`
		);
	});
	test('is denied by AWSDenyAll, whatever else is attached', () => {
		expect(bench.refusal(tomas, name, parameters)).toMatch(
			/ with an explicit deny in an identity-based policy$/
		);
	});
	test('is not denied to an administrator or to root', () => {
		for (const caller of [priya, root]) {
			const answer = bench.call(caller, name, parameters);
			if (!answer.ok) expect(answer.error).not.toHaveProperty('decision');
		}
	});
	test('is refused to whoever has not signed in', () => {
		expect(bench.error(anonymous, name, parameters).code).toBe('InvalidClientTokenId');
	});
	test('leaves an event, allowed or denied, with the decision beside it', () => {
		const before = bench.account.events.length;
		bench.call(wanda, name, parameters);
		bench.call(priya, name, parameters);
		const events = [...bench.account.events].slice(before);
		expect(
			events.map(({ record }) => `${record.eventSource.split('.')[0]}:${record.eventName}`)
		).toEqual([action, action]);
		expect(events.map(({ decision }) => decision?.outcome)).toEqual(['implicitDeny', 'allowed']);
	});
	test('changes nothing but the history when it is denied', () => {
		bench.call(wanda, name, parameters);
		// Of the caller's own key the use is noted.
		expect(withoutUses(bench.account)).toEqual(withoutUses(marlow));
		const {
			iam: { root, groups, mfaDevices, alias },
			signin: { sessions }
		} = bench.account;
		expect({ root, groups, mfaDevices, sessions, alias }).toEqual({
			root: marlow.iam.root,
			groups: marlow.iam.groups,
			mfaDevices: [],
			sessions: [],
			alias: undefined
		});
		expect(bench.account.events).toHaveLength(1);
	});
});

test('every operation that asks the engine is in this table', () => {
	const all = [...operations]
		.filter(([, { access }]) => access.kind === 'policies')
		.map(([name]) => name);
	expect([...new Set(asked.map(([action]) => action))].toSorted()).toEqual(all.toSorted());
});

describe('the order of checks', () => {
	test('an operation that does not exist comes before everything', () => {
		expect(bench.error(anonymous, 'CreateMap').code).toBe('InvalidAction');
		expect(bench.error(root, 's3:ListBuckets').code).toBe('InvalidAction');
		expect(bench.account).toBe(marlow);
	});
	test('a caller who is nobody comes before the parameters, and leaves no event', () => {
		const stranger = { kind: 'accessKey', id: 'AKIAAAAAAAAAAAAAAAAA' } as const;
		expect(bench.error(stranger, 'CreateUser', {}).code).toBe('InvalidClientTokenId');
		expect(bench.error({ kind: 'session', id: 'x' }, 'CreateUser', {}).code).toBe(
			'InvalidClientTokenId'
		);
		expect(bench.account).toBe(marlow);
	});
	test('parameters come before permission', () => {
		expect(bench.error(wanda, 'CreateUser', { UserName: 'a b' }).code).toBe('ValidationError');
	});
	test('permission comes before existence: whoever may not ask learns nothing', () => {
		expect(bench.error(wanda, 'DeleteUser', { UserName: 'nobody' }).code).toBe('AccessDenied');
		expect(bench.error(wanda, 'CreateUser', { UserName: 'jun' }).code).toBe('AccessDenied');
	});
});

test('all faults of the parameters are told at once, in AWS’s words', () => {
	const UserName = 'a'.repeat(129);
	expect(bench.refusal(root, 'AddUserToGroup', { UserName })).toBe(
		'ValidationError: 2 validation errors detected: ' +
			"Value at 'groupName' failed to satisfy constraint: Member must not be null; " +
			"Value at 'userName' failed to satisfy constraint: " +
			'Member must have length less than or equal to 128'
	);
});

test.each([
	[
		'GetUser',
		{ UserName: 'a b' },
		'userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-'
	],
	[
		'CreateUser',
		{ UserName: 'ana', Path: 'maps' },
		'path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.'
	],
	[
		'ListUsers',
		{ PathPrefix: 'maps/' },
		'pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.'
	],
	[
		'PutUserPolicy',
		{ UserName: 'jun', PolicyName: 'Maps', PolicyDocument: '“' },
		'policyDocument is invalid. It must contain only printable ASCII characters.'
	]
])('%s of %j is refused in IAM’s own words', (operation, given, words) => {
	expect(bench.refusal(root, operation, given)).toBe(
		`ValidationError: The specified value for ${words}`
	);
});

const longKey = 'k'.repeat(129);
test.each([
	['TagUser', { Tags: [{ Key: 'Team' }] }, "at 'tags.1.member.value'", 'not be null'],
	[
		'TagUser',
		{
			Tags: [
				{ Key: 'Team', Value: '' },
				{ Key: longKey, Value: '' }
			]
		},
		"at 'tags.2.member.key'",
		'have length less than or equal to 128'
	],
	[
		'TagUser',
		{ Tags: Array.from({ length: 51 }, (_, at) => ({ Key: `${at}`, Value: '' })) },
		"at 'tags'",
		'have length less than or equal to 50'
	],
	[
		'UntagUser',
		{ TagKeys: ['Team', longKey] },
		"at 'tagKeys'",
		'satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]'
	]
])('%s says which member of a list is at fault: %#', (operation, given, value, words) => {
	expect(bench.refusal(root, operation, { UserName: 'jun', ...given })).toBe(
		`ValidationError: 1 validation error detected: Value ${value} failed to satisfy constraint: Member must ${words}`
	);
});

test('the policies see a name as it is stored, however it is typed', () => {
	const change = { OldPassword: seal(passwords.jun), NewPassword: seal('Sheep-Track-12') };
	bench.ok(jun, 'ChangePassword', change);
	expect(bench.account.events.at(-1)?.decision?.by[0]).toMatchObject({
		policy: 'IAMUserChangePassword',
		holder: 'user jun'
	});
	expect(bench.error(wanda, 'GetUser', { UserName: 'JUN' }).message).toContain('user JUN');
});

describe('the event history', () => {
	test('says who, what, when and with which key', () => {
		bench.ok(priya, 'CreateUser', { UserName: 'ana' });
		expect(bench.account.events.at(-1)?.record).toMatchObject({
			userIdentity: {
				type: 'IAMUser',
				userName: 'priya',
				arn: arn('user/priya'),
				accessKeyId: expect.stringMatching(/^AKIA/)
			},
			eventTime: '2026-11-23T08:30:00Z',
			eventSource: 'iam.amazonaws.com',
			eventName: 'CreateUser',
			requestParameters: { userName: 'ana' },
			responseElements: { user: { userName: 'ana' } },
			readOnly: false,
			eventType: 'AwsApiCall'
		});
	});
	test('has of a call that asks several things the decision about the first', () => {
		const allowing = (Action: string) => ({ Effect: 'Allow', Action, Resource: '*' });
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'wanda',
			PolicyName: 'Hire',
			PolicyDocument: JSON.stringify({
				Version: '2012-10-17',
				Statement: [allowing('iam:TagUser'), allowing('iam:CreateUser')]
			})
		});
		bench.ok(wanda, 'CreateUser', { UserName: 'ana', Tags: [{ Key: 'Team', Value: 'Maps' }] });
		expect(bench.account.events.at(-1)?.decision?.by).toMatchObject([{ index: 1 }]);
	});
	test('has CloudTrail’s name for an error, and leaves out what was read', () => {
		bench.error(priya, 'GetUser', { UserName: 'ana' });
		expect(bench.account.events.at(-1)?.record).toMatchObject({
			errorCode: 'NoSuchEntityException',
			errorMessage: 'The user with name ana cannot be found.',
			responseElements: null,
			readOnly: true
		});
		bench.error(wanda, 'ListUsers');
		expect(bench.account.events.at(-1)?.record.errorCode).toBe('AccessDenied');
	});
	test('has no event of looking, neither of `look` nor of the observer', () => {
		const call: Call = {
			service: 'iam',
			operation: 'ListUsers',
			parameters: {},
			caller: priya,
			time: start,
			door: 'console'
		};
		const looked = look(marlow, call);
		expect(looked.account).toBe(marlow);
		expect(looked.answer.ok).toBe(true);
		const observed = perform(marlow, { ...call, caller: { kind: 'observer' } });
		expect(observed.account).toBe(marlow);
		expect(observed.answer).toEqual(looked.answer);
	});
	test('never holds a password, a code, a secret key or a seed, not even a malformed one', () => {
		const password = 'Sheep-Track-12';
		const { AccessKey } = bench.ok(priya, 'CreateAccessKey', { UserName: 'jun' });
		const phone = bench.enrol(root, 'phone');
		const given = bench.codes(phone);
		bench.ok(priya, 'CreateLoginProfile', { UserName: 'wanda', Password: seal(password) });
		bench.ok(jun, 'ChangePassword', {
			OldPassword: seal(passwords.jun),
			NewPassword: seal(password)
		});
		bench.error(root, 'ResyncMFADevice', {
			SerialNumber: phone,
			AuthenticationCode1: '98765',
			AuthenticationCode2: given.AuthenticationCode2
		});
		bench.error(priya, 'CreateLoginProfile', { UserName: 'tomas', Password: password });
		bench.signIn('wanda', password, '1357');
		const device = lookUp(bench.account.iam.mfaDevices, phone);
		const seed = device?.kind === 'virtual' ? device.seed : undefined;
		const history = JSON.stringify([...bench.account.events].map(({ record }) => record));
		const secrets = [
			(AccessKey as { SecretAccessKey: string }).SecretAccessKey,
			seed,
			given.AuthenticationCode1,
			given.AuthenticationCode2,
			'98765',
			'1357',
			password,
			seal(password).digest,
			seal(passwords.jun).digest
		];
		for (const secret of secrets) expect(history).not.toContain(secret);
	});
});

test('a tag that the operation does not take is no condition key, whatever it is', () => {
	const Condition = { StringEquals: { 'aws:RequestTag/Team': 'maps' } };
	const PolicyDocument = JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: 'iam:List*', Resource: '*', Condition }
	});
	bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', PolicyName: 'own', PolicyDocument });
	for (const Value of ['maps', 7, {}]) {
		const parameters = { Tags: [{ Key: 'Team', Value }] };
		expect(bench.error(wanda, 'ListUsers', parameters).code).toBe('AccessDenied');
	}
});

test('the observer may look, but not act', () => {
	expect(() => bench.call({ kind: 'observer' }, 'CreateUser', { UserName: 'ana' })).toThrow(
		'only read'
	);
});

/** Who is in the account; the uses of access keys left out. */
function withoutUses({ iam: { users } }: typeof marlow) {
	return all(users).map((user) => ({ ...user, accessKeys: [] }));
}
