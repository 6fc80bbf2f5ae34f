import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	anonymous,
	arn,
	jun,
	managed,
	marlow,
	passwords,
	priya,
	root,
	seal,
	start,
	tomas
} from './account.fixture';
import type { Account, Credentials, Holder } from './account';
import type { Call, Caller } from './call';
import { rootHolder } from './holder';
import { mintFor } from './mint';
import { perform } from './perform';
import { policyNamed } from './policies';
import { all, lookUp } from './table';
import { tokenSeed } from './token';
import { codeAt, stepAt } from './totp';
import { shownTrust, storeTrust } from './trust';
import { recount } from './uses';
import { origin, SoftKey } from './webauthn/soft-key.fixture';

/* What holds after any calls whatever, by several callers, right and wrong ones. */

const names = ['jun', 'JUN', 'ana', 'constructor', '__proto__', 'priya'];
const UserName = fc.constantFrom(...names);
const GroupName = fc.constantFrom('Interns', 'interns', 'Editors', '__proto__');
const tagKey = fc.constantFrom('team', 'Team', 'area', '__proto__', 'aws:team');
const Tags = fc.uniqueArray(fc.record({ Key: tagKey, Value: fc.constantFrom('maps', '') }), {
	selector: ({ Key }) => Key,
	minLength: 1
});
const PolicyArn = fc.constantFrom(
	managed('AdministratorAccess'),
	managed('AWSDenyAll'),
	managed('Nothing'),
	arn('policy/Maps')
);
const PolicyDocument = fc.constantFrom(
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:List*","Resource":"*"}}',
	'{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:*","Resource":"*"}}',
	'{"Statement":'
);
const PolicyName = fc.constantFrom('Maps', 'maps', '__proto__');
const VersionId = fc.constantFrom('v1', 'v2', 'v3');
const RoleName = fc.constantFrom('tiler', 'Tiler', 'printer', '__proto__');
const InstanceProfileName = fc.constantFrom('tiler', 'TILER', 'archive');
const roleInProfile = fc.record({ RoleName, InstanceProfileName });
const trusting = (principal: string) =>
	`{"Statement":{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"}}`;
const trust = fc.constantFrom(
	trusting('{"Service":"ec2.amazonaws.com"}'),
	trusting('{"AWS":"111122223333"}'),
	trusting(`{"AWS":["${arn('user/ana')}","111122223333"]}`),
	trusting(`{"AWS":"${arn('role/tiler')}"}`),
	trusting('{"AWS":"nobody"}')
);
const device = fc.constantFrom('phone', 'Phone', 'tablet');
const SerialNumber = fc.oneof(
	device.map((name) => arn(`mfa/${name}`)),
	fc.constantFrom('GAHT00000001', 'gaht00000001')
);
const sealed = { jun: seal(passwords.jun), priya: seal(passwords.priya) };
const password = fc.constantFrom(sealed.jun, sealed.priya);

const parameters: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
	CreateUser: fc.record({ UserName }),
	DeleteUser: fc.record({ UserName }),
	UpdateUser: fc.record({ UserName, NewUserName: UserName }),
	TagUser: fc.record({ UserName, Tags }),
	UntagUser: fc.record({ UserName, TagKeys: fc.uniqueArray(tagKey, { minLength: 1 }) }),
	CreateGroup: fc.record({ GroupName }),
	DeleteGroup: fc.record({ GroupName }),
	UpdateGroup: fc.record({ GroupName, NewGroupName: GroupName }),
	AddUserToGroup: fc.record({ UserName, GroupName }),
	RemoveUserFromGroup: fc.record({ UserName, GroupName }),
	AttachUserPolicy: fc.record({ UserName, PolicyArn }),
	DetachUserPolicy: fc.record({ UserName, PolicyArn }),
	AttachGroupPolicy: fc.record({ GroupName, PolicyArn }),
	DetachGroupPolicy: fc.record({ GroupName, PolicyArn }),
	CreateLoginProfile: fc.record({ UserName, Password: fc.constant(sealed.jun) }),
	DeleteLoginProfile: fc.record({ UserName }),
	UpdateLoginProfile: fc.record({ UserName, Password: password }),
	ChangePassword: fc.record({ OldPassword: password, NewPassword: password }),
	UpdateAccountPasswordPolicy: fc.record({
		MinimumPasswordLength: fc.constantFrom(8, 30),
		PasswordReusePrevention: fc.constantFrom(1, 24),
		AllowUsersToChangePassword: fc.boolean()
	}),
	DeleteAccountPasswordPolicy: fc.constant({}),
	GenerateCredentialReport: fc.constant({}),
	GenerateServiceLastAccessedDetails: fc.record({
		Arn: fc.constantFrom(arn('user/jun'), arn('role/tiler'), arn('group/Administrators'))
	}),
	CreateAccessKey: fc.record({ UserName }),
	DeleteAccessKey: fc.record({
		UserName,
		AccessKeyId: fc.constantFrom(
			...[jun, priya].map((caller) => (caller.kind === 'accessKey' ? caller.id : ''))
		)
	}),
	CreateVirtualMFADevice: fc.record({ VirtualMFADeviceName: device }),
	DeleteVirtualMFADevice: fc.record({ SerialNumber }),
	// What the device shows or signs is put in when the call is made.
	EnableMFADevice: fc.record({ UserName, SerialNumber }),
	StartSecurityKeyRegistration: fc.record({ UserName, DeviceName: device }),
	FinishSecurityKeyRegistration: fc.record({ UserName, DeviceName: device }),
	DeactivateMFADevice: fc.record({ UserName, SerialNumber }),
	CreatePolicy: fc.record({ PolicyName, PolicyDocument }),
	CreatePolicyVersion: fc.record({ PolicyArn, PolicyDocument, SetAsDefault: fc.boolean() }),
	DeletePolicy: fc.record({ PolicyArn }),
	DeletePolicyVersion: fc.record({ PolicyArn, VersionId }),
	SetDefaultPolicyVersion: fc.record({ PolicyArn, VersionId }),
	PutUserPolicy: fc.record({ UserName, PolicyName, PolicyDocument }),
	DeleteUserPolicy: fc.record({ UserName, PolicyName }),
	PutGroupPolicy: fc.record({ GroupName, PolicyName, PolicyDocument }),
	DeleteGroupPolicy: fc.record({ GroupName, PolicyName }),
	PutUserPermissionsBoundary: fc.record({ UserName, PermissionsBoundary: PolicyArn }),
	DeleteUserPermissionsBoundary: fc.record({ UserName }),
	CreateRole: fc.record({ RoleName, AssumeRolePolicyDocument: trust }),
	UpdateAssumeRolePolicy: fc.record({ RoleName, PolicyDocument: trust }),
	DeleteRole: fc.record({ RoleName }),
	AttachRolePolicy: fc.record({ RoleName, PolicyArn }),
	DetachRolePolicy: fc.record({ RoleName, PolicyArn }),
	PutRolePolicy: fc.record({ RoleName, PolicyName, PolicyDocument }),
	DeleteRolePolicy: fc.record({ RoleName, PolicyName }),
	PutRolePermissionsBoundary: fc.record({ RoleName, PermissionsBoundary: PolicyArn }),
	DeleteRolePermissionsBoundary: fc.record({ RoleName }),
	CreateServiceLinkedRole: fc.constant({ AWSServiceName: 'support.amazonaws.com' }),
	CreateInstanceProfile: fc.record({ InstanceProfileName }),
	DeleteInstanceProfile: fc.record({ InstanceProfileName }),
	AddRoleToInstanceProfile: roleInProfile,
	RemoveRoleFromInstanceProfile: roleInProfile,
	ListRoles: fc.constant({}),
	ListUsers: fc.constant({}),
	NoSuchOperation: fc.constant({})
};

type Step = Pick<Call, 'operation' | 'parameters' | 'service'> & {
	readonly by: Caller | 'latest session' | 'latest credentials';
};

const iamStep: fc.Arbitrary<Step> = fc.constantFrom(...Object.keys(parameters)).chain((operation) =>
	fc.record({
		service: fc.constant('iam' as const),
		operation: fc.constant(operation),
		parameters: parameters[operation] ?? fc.constant({}),
		by: fc.constantFrom<Step['by']>(
			root,
			root,
			priya,
			jun,
			tomas,
			anonymous,
			'latest session',
			'latest credentials'
		)
	})
);
const RoleArn = fc.constantFrom(arn('role/tiler'), arn('role/Tiler'), arn('role/printer'));
const sessionStep: fc.Arbitrary<Step> = fc.record({
	by: fc.constantFrom<Step['by']>(priya, priya, jun, root, 'latest session', 'latest credentials'),
	service: fc.constant('sts' as const),
	operation: fc.constantFrom('AssumeRole', 'AssumeRole', 'GetSessionToken', 'GetFederationToken'),
	parameters: fc.record({
		RoleArn,
		RoleSessionName: fc.constant('tour'),
		Name: fc.constant('guest'),
		DurationSeconds: fc.constantFrom(900, 3600, 43_200)
	})
});
const switchStep: fc.Arbitrary<Step> = fc.record({
	by: fc.constant<Step['by']>('latest session'),
	service: fc.constant('signin' as const),
	operation: fc.constantFrom('SwitchRole', 'ExitRole'),
	parameters: fc.record({
		account: fc.constant(marlow.id),
		roleName: fc.constantFrom('tiler', 'printer')
	})
});
const signInStep: fc.Arbitrary<Step> = fc
	.constantFrom('jun' as const, 'priya' as const)
	.map((userName) => ({
		service: 'signin',
		operation: 'ConsoleLogin',
		parameters: { as: 'user', account: marlow.id, userName, password: sealed[userName] },
		by: anonymous
	}));
const steps = fc.array(
	fc.oneof(
		{ weight: 8, arbitrary: iamStep },
		{ weight: 1, arbitrary: signInStep },
		{ weight: 2, arbitrary: sessionStep },
		{ weight: 1, arbitrary: switchStep }
	),
	{
		minLength: 60,
		maxLength: 60
	}
);

/** Two roles of the account are there, so that somebody assumes them. */
const opening = ['tiler', 'printer'].reduce<Account>((account, RoleName, index) => {
	const AssumeRolePolicyDocument = trusting('{"AWS":"111122223333"}');
	const parameters = { RoleName, AssumeRolePolicyDocument };
	const time = start - 1000 + index;
	const create = {
		service: 'iam',
		operation: 'CreateRole',
		caller: priya,
		door: 'program'
	} as const;
	return perform(account, { ...create, parameters, time }).account;
}, marlow);

/** The calls a list of steps comes to, each with the account after it. */
function play(list: readonly Step[]): { calls: readonly Call[]; accounts: readonly Account[] } {
	const calls: Call[] = [];
	const accounts: Account[] = [opening];
	for (const { by, ...step } of list) {
		const account = accounts.at(-1) ?? opening;
		const time = start + calls.length * 10_000;
		const caller = typeof by === 'string' ? latest(account)[by] : by;
		const call: Call = {
			...step,
			parameters: withDeviceShown(account, step, time),
			caller,
			time,
			door: 'program',
			origin
		};
		calls.push(call);
		accounts.push(perform(account, call).account);
	}
	return { calls, accounts };
}

function latest({ sessions, temporary }: Account): Record<Extract<Step['by'], string>, Caller> {
	const session = sessions.at(-1);
	const credentials = all(temporary).toSorted((a, b) => a.issued - b.issued);
	const given = credentials.at(-1);
	return {
		'latest session': session ? { kind: 'session', id: session.id } : anonymous,
		'latest credentials': given ? { kind: 'accessKey', id: given.id } : anonymous
	};
}

type Asking = Pick<Call, 'operation' | 'parameters'>;

function withDeviceShown(account: Account, { operation, parameters }: Asking, time: number) {
	switch (operation) {
		case 'EnableMFADevice':
			return { ...parameters, ...codesOf(account, String(parameters['SerialNumber']), time) };
		case 'FinishSecurityKeyRegistration': {
			const challenge = mintFor(account.seed, account.serial).random('challenge');
			const key = new SoftKey(`key ${account.serial % 7}`);
			return { ...parameters, Credential: key.register({ challenge }) };
		}
		default:
			return parameters;
	}
}

function codesOf(account: Account, serial: string, time: number) {
	const found = lookUp(account.mfaDevices, serial);
	if (found?.kind === 'securityKey') return {};
	const seed = found?.kind === 'virtual' ? found.seed : tokenSeed(serial);
	const now = stepAt(time);
	return {
		AuthenticationCode1: codeAt(seed, now - 1),
		AuthenticationCode2: codeAt(seed, now)
	};
}

/** Every assigned device, by its holder and by itself. */
function assignments(account: Account) {
	const owned = (holder: string, { mfaDevices }: Credentials) =>
		mfaDevices.map((serial) => `${holder}: ${serial}`);
	return {
		byHolder: [
			...owned('root', account.root),
			...account.users.flatMap(([key, user]) => owned(`user ${key}`, user))
		].toSorted(),
		byDevice: all(account.mfaDevices)
			.flatMap(({ serial, enabled }) => (enabled ? [{ serial, holder: enabled.holder }] : []))
			.map(({ serial, holder }) =>
				holder.kind === 'root' ? `root: ${serial}` : `user ${holder.key}: ${serial}`
			)
			.toSorted()
	};
}

/** Every access key with its holder. */
function keys({ root, users }: Account): Account['keyHolders'] {
	const owned = ({ accessKeys }: Credentials, holder: Holder) =>
		accessKeys.map(({ id }) => [id.toLowerCase(), holder] as const);
	const found = [
		...owned(root, rootHolder),
		...users.flatMap(([key, user]) => owned(user, { kind: 'user', key }))
	];
	return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Everything an account refers to exists. */
function dangling(account: Account): string[] {
	const { users, groups, roles, instanceProfiles, mfaDevices, sessions } = account;
	const holders = [
		...sessions.map(({ holder }) => holder),
		...all(mfaDevices).flatMap(({ enabled }) => (enabled ? [enabled.holder] : []))
	];
	return [
		...all(users).flatMap((user) => user.groups.filter((key) => !lookUp(groups, key))),
		...[...all(users), ...all(roles)].flatMap(({ boundary }) =>
			boundary !== undefined && !policyNamed(account, boundary) ? [boundary] : []
		),
		...[...all(users), ...all(groups), ...all(roles)].flatMap(({ attached }) =>
			attached.filter((each) => !policyNamed(account, each))
		),
		...all(instanceProfiles).flatMap(({ role }) =>
			role !== undefined && !lookUp(roles, role) ? [role] : []
		),
		...holders.flatMap((holder) =>
			holder.kind === 'user' && !lookUp(users, holder.key) ? [holder.key] : []
		)
	];
}

const runs = { numRuns: 30 };

describe('after any sixty calls', () => {
	test('nothing refers to what does not exist, and names keep their keys', () => {
		fc.assert(
			fc.property(steps, (list) => {
				for (const account of play(list).accounts) {
					expect(dangling(account)).toEqual([]);
					const { users, groups, roles, policies, instanceProfiles } = account;
					for (const table of [users, groups, roles, policies, instanceProfiles]) {
						expect(table.map(([key]) => key)).toEqual(
							[
								...new Set(all<{ name: string }>(table).map(({ name }) => name.toLowerCase()))
							].sort()
						);
					}
				}
			}),
			runs
		);
	});

	test('whose key it is is known by its id, nobody has more than two, no former password is kept too long', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const account = play(list).accounts.at(-1) ?? opening;
				expect(account.keyHolders).toEqual(keys(account));
				for (const { accessKeys, login } of all(account.users)) {
					expect(accessKeys.length).toBeLessThanOrEqual(2);
					expect(login?.former?.length ?? 0).toBeLessThanOrEqual(24);
				}
			}),
			runs
		);
	});

	test('temporary credentials find their user under its present name, as long as there is one of its id', () => {
		fc.assert(
			fc.property(steps, (list) => {
				for (const { users, temporary } of play(list).accounts) {
					const keyOfId = new Map(users.map(([key, { id }]) => [id, key]));
					for (const { bearer } of all(temporary)) {
						if (bearer.kind === 'role' || bearer.userId === undefined) continue;
						const key = keyOfId.get(bearer.userId);
						if (key === undefined) continue;
						if (bearer.kind === 'federatedUser') expect(bearer.user).toBe(key);
						else expect(bearer.holder).toEqual({ kind: 'user', key });
					}
				}
			}),
			runs
		);
	});

	test('no tag is there twice, whatever the case, and none is one of AWS’s', () => {
		fc.assert(
			fc.property(steps, (list) => {
				for (const { tags } of all((play(list).accounts.at(-1) ?? opening).users)) {
					const keys = all(tags).map(({ key }) => key.toLowerCase());
					expect(tags.map(([key]) => key)).toEqual([...new Set(keys)].sort());
					expect(keys.filter((key) => key.startsWith('aws:'))).toEqual([]);
				}
			}),
			runs
		);
	});

	test('how often policies are used is known without counting', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const { users, groups, roles, uses } = play(list).accounts.at(-1) ?? opening;
				const carriers = [...all(users), ...all(groups), ...all(roles)];
				expect(uses).toEqual(
					carriers.reduce<Account['uses']>((counts, each) => recount(counts, undefined, each), [])
				);
			}),
			runs
		);
	});

	test('a trust policy keeps nobody of the account by name, and is shown as it can be saved again', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const account = play(list).accounts.at(-1) ?? opening;
				for (const { trust } of all(account.roles)) {
					expect(trust.text).not.toMatch(/:(user|role)\//);
					const shown = shownTrust(account, trust);
					const stored = storeTrust(account, shown);
					if (stored.ok) expect(stored.trust).toEqual(trust);
					else expect(shown).toMatch(/"A(IDA|ROA)/);
				}
			}),
			runs
		);
	});

	test('a device and its holder agree on whose it is, and nobody has more than eight', () => {
		fc.assert(
			fc.property(steps, (list) => {
				for (const account of play(list).accounts) {
					const { byHolder, byDevice } = assignments(account);
					expect(byHolder).toEqual(byDevice);
					for (const { mfaDevices } of [account.root, ...all(account.users)])
						expect(mfaDevices.length).toBeLessThanOrEqual(8);
				}
			}),
			runs
		);
	});

	test('each call leaves one event or none, and without an event nothing has changed', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const { accounts } = play(list);
				accounts.slice(1).forEach((after, index) => {
					const before = accounts[index] ?? opening;
					const added = after.events.length - before.events.length;
					if (added === 0) expect(after).toBe(before);
					else expect([added, after.serial - before.serial]).toEqual([1, 1]);
				});
			}),
			runs
		);
	});

	test('temporary credentials stand for whom they were given to, for the time they were given', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const { calls, accounts } = play(list);
				calls.forEach((call, index) => {
					const before = accounts[index] ?? opening;
					const after = accounts[index + 1] ?? opening;
					const known = before.temporary.map(([key]) => key);
					const given = after.temporary.filter(([key]) => !known.includes(key));
					expect(given.length).toBeLessThanOrEqual(1);
					for (const [, { issued, expires, bearer }] of given) {
						expect(issued).toBe(call.time);
						const role = bearer.kind === 'role' && lookUp(after.roles, bearer.role);
						if (!role) continue;
						expect(role.id).toBe(bearer.kind === 'role' && bearer.roleId);
						expect(expires - issued).toBeLessThanOrEqual(role.maxSessionDuration * 1000);
					}
				});
			}),
			runs
		);
	});

	test('an event’s id and a key’s id are used once', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const { events, users, temporary } = play(list).accounts.at(-1) ?? opening;
				const ids = [
					...all(temporary).map(({ id }) => id),
					...events.map(({ record }) => record.eventID),
					...all(users).flatMap(({ id, accessKeys }) => [id, ...accessKeys.map((key) => key.id)])
				];
				expect(new Set(ids).size).toBe(ids.length);
			}),
			runs
		);
	});

	test('the same calls, written out and read again, give the same account byte for byte', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const { calls, accounts } = play(list);
				const log = JSON.parse(JSON.stringify(calls)) as Call[];
				const replayed = log.reduce((account, call) => perform(account, call).account, opening);
				expect(JSON.stringify(replayed)).toBe(JSON.stringify(accounts.at(-1)));
			}),
			runs
		);
	});
});
