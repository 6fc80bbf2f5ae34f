import { describe, expect, test } from 'vitest';
import type { Answer, Call } from '../account/base/call';
import { operations } from '../account/perform/everything';
import { narrate } from './narrate';

const done: Answer = { ok: true, value: {} };
const denied: Answer = { ok: false, error: { code: 'AccessDenied', message: 'No.' } };

function say(name: string, parameters: Call['parameters'] = {}, answer = done): string {
	const [service, operation] = name.split(' ') as [Call['service'], string];
	const caller = { kind: 'session', id: 's' } as const;
	const call = { service, operation, parameters, caller, time: 0, door: 'console' } as const;
	return narrate({ call, answer, who: 'root' });
}

const serial = 'arn:aws:iam::111122223333:mfa/root-phone';
const policy = 'arn:aws:iam::aws:policy/AdministratorAccess';

test.each([
	['signin ConsoleLogin', { as: 'root', mfaCode: '123456' }, 'Signed in as root with MFA'],
	['signin ConsoleLogin', { as: 'user', userName: 'ana' }, 'Signed in as ana'],
	['signin ConsoleLogout', {}, 'Signed out'],
	['iam CreateUser', { UserName: 'ana' }, 'Created the user ana'],
	[
		'iam UpdateUser',
		{ UserName: 'jun', NewUserName: 'juno' },
		'Renamed or moved the user jun to juno'
	],
	[
		'iam UpdateGroup',
		{ GroupName: 'Interns', NewPath: '/young/' },
		'Renamed or moved the user group Interns to /young/Interns'
	],
	['iam TagUser', { UserName: 'ana', Tags: [] }, 'Tagged the user ana'],
	['iam UntagPolicy', { PolicyArn: policy }, 'Removed tags from the policy AdministratorAccess'],
	[
		'iam ListMFADeviceTags',
		{ SerialNumber: serial },
		'Listed the tags of the MFA device root-phone'
	],
	['iam EnableMFADevice', { SerialNumber: serial }, 'Assigned the MFA device root-phone to root'],
	[
		'iam DeactivateMFADevice',
		{ SerialNumber: 'arn:aws:iam::111122223333:u2f/user/ana/blue-AAAABBBBCCCCDDDDEEEEFFFFGG' },
		'Took the MFA device blue from root'
	],
	['signin ConsoleLogin', { as: 'root', assertion: {} }, 'Signed in as root with MFA'],
	['iam CreateAccessKey', {}, 'Created an access key for root'],
	['iam CreateAccessKey', { UserName: 'ana' }, 'Created an access key for ana'],
	[
		'iam DeleteAccessKey',
		{ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
		'Deleted the access key AKIA…MPLE of root'
	],
	[
		'iam AttachGroupPolicy',
		{ GroupName: 'administrators', PolicyArn: policy },
		'Attached AdministratorAccess to the user group administrators'
	]
])('%s with %o', (name, parameters, words) => {
	expect(say(name, parameters)).toBe(words);
});

test('a refused call is told as tried, with the code', () => {
	expect(say('iam CreateUser', { UserName: 'ana' }, denied)).toBe(
		'Tried to create the user ana: refused, AccessDenied'
	);
});

test('a call that the policies let through, and that failed, was not refused', () => {
	const taken: Answer = { ok: false, error: { code: 'EntityAlreadyExists', message: 'No.' } };
	const decision = { outcome: 'allowed', layer: 'root', by: [], gates: [], unused: [] } as const;
	const parameters = { UserName: 'ana' };
	const caller = { kind: 'session', id: 's' } as const;
	const made = { service: 'iam', operation: 'CreateUser', parameters, caller, time: 0 } as const;
	expect(
		narrate({ call: { ...made, door: 'console' }, answer: taken, decision, who: 'root' })
	).toBe('Tried to create the user ana: failed, EntityAlreadyExists');
});

test('a look-up that finds none was not refused, and failed at nothing', () => {
	const none: Answer = { ok: false, error: { code: 'NoSuchBucketPolicy', message: 'None.' } };
	const decision = { outcome: 'allowed', layer: 'root', by: [], gates: [], unused: [] } as const;
	const parameters = { Bucket: 'tiles' };
	const caller = { kind: 'session', id: 's' } as const;
	const made = {
		service: 's3',
		operation: 'GetBucketPolicy',
		parameters,
		caller,
		time: 0
	} as const;
	expect(narrate({ call: { ...made, door: 'console' }, answer: none, decision })).toBe(
		'Looked at the policy of the bucket tiles: there is none'
	);
});

test('a refused call that concerns nothing in particular reads well too', () => {
	expect(say('signin ConsoleLogout', {}, denied)).toBe('Tried to sign out: refused, AccessDenied');
});

test('being asked for a code is no refusal', () => {
	const asked: Answer = { ok: false, error: { code: 'MfaRequired', message: '' } };
	expect(say('signin ConsoleLogin', { as: 'root' }, asked)).toBe(
		'Gave the password to sign in as root; an MFA device is asked for next'
	);
});

test('what has no words is called by its name', () => {
	expect(say('iam CreateSpaceship')).toBe('Called iam:CreateSpaceship');
});

describe('every operation has words', () => {
	test.each([...operations.keys()])('%s', (name) => {
		expect(say(name.replace(':', ' '))).not.toContain('Called');
	});
});
