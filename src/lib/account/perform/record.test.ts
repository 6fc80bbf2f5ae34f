import { beforeEach, describe, expect, test } from 'vitest';
import {
	arn,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal,
	start,
	wanda
} from '../account.fixture';
import type { Call } from '../base/call';
import { lookUp } from '../base/table';
import { trusting } from './asked.fixture';
import { look, perform } from './perform';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
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
	test('has of every call the same frame', () => {
		bench.error(wanda, 'ListUsers');
		expect(bench.account.events.at(-1)?.record).toEqual({
			eventVersion: '1.11',
			userIdentity: expect.objectContaining({ userName: 'wanda' }),
			eventTime: '2026-11-23T08:30:00Z',
			eventSource: 'iam.amazonaws.com',
			eventName: 'ListUsers',
			awsRegion: 'us-east-1',
			sourceIPAddress: '203.0.113.24',
			userAgent: 'Leastwise program',
			errorCode: 'AccessDenied',
			errorMessage: expect.stringMatching(/^User: .* is not authorized to perform: iam:ListUsers/),
			requestParameters: null,
			responseElements: null,
			eventID: expect.stringMatching(/^[0-9a-f]{8}-/),
			readOnly: true,
			eventType: 'AwsApiCall',
			managementEvent: true,
			recipientAccountId: '111122223333',
			eventCategory: 'Management'
		});
	});
	test.each([
		[{ door: 'console' }, '203.0.113.24', 'Leastwise console'],
		[{ door: 'endpoint' }, '203.0.113.24', 'Leastwise endpoint'],
		[{ door: 'sdk' }, '203.0.113.24', 'Leastwise SDK'],
		[
			{ door: 'endpoint', sourceIp: '198.51.100.7', userAgent: 'aws-cli/2' },
			'198.51.100.7',
			'aws-cli/2'
		]
	] as const)('says from where a call by %j came', (from, sourceIPAddress, userAgent) => {
		bench.from = from;
		bench.ok(priya, 'ListUsers');
		expect(bench.account.events.at(-1)?.record).toMatchObject({ sourceIPAddress, userAgent });
	});
	test('has no answer of what only reads', () => {
		bench.ok(priya, 'ListUsers');
		expect(bench.account.events.at(-1)?.record.responseElements).toBeNull();
	});
	test('says of what is too large how large it was', () => {
		const parameters = { UserName: 'jun', Extra: 'x'.repeat(100 * 1024) };
		bench.call(priya, 'GetUser', parameters);
		expect(bench.account.events.at(-1)?.record.requestParameters).toMatchObject({
			reason: 'requestParameters too large'
		});
	});
	test('has no code of a sign-in that failed, only the message', () => {
		bench.signIn('priya', 'wrong');
		const { errorMessage, ...record } = bench.account.events.at(-1)?.record ?? {};
		expect(errorMessage).toBe('Failed authentication');
		expect(record).not.toHaveProperty('errorCode');
	});
	test('has in place of a service’s address its name', () => {
		const name = 'ec2.amazonaws.com';
		const role = { RoleName: 'tiler', AssumeRolePolicyDocument: trusting };
		bench.ok(priya, 'CreateRole', role);
		bench.ok({ kind: 'service', name }, 'sts:AssumeRole', {
			RoleArn: arn('role/tiler'),
			RoleSessionName: 'i-1'
		});
		expect(bench.account.events.at(-1)?.record).toMatchObject({
			sourceIPAddress: name,
			userAgent: name
		});
	});
	test('counts credentials that are handed out among what is read, and shows them, but no secret', () => {
		bench.ok(priya, 'sts:GetSessionToken');
		const { readOnly, responseElements } = bench.account.events.at(-1)?.record ?? {};
		expect(readOnly).toBe(true);
		expect(responseElements).toEqual({
			credentials: {
				accessKeyId: expect.stringMatching(/^ASIA/),
				expiration: expect.any(String)
			}
		});
		bench.ok(priya, 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
		expect(bench.account.events.at(-1)?.record).toMatchObject({
			readOnly: false,
			responseElements: { virtualMFADevice: { serialNumber: arn('mfa/phone') } }
		});
		const told = JSON.stringify(bench.account.events.at(-1)?.record.responseElements);
		expect(told).not.toMatch(/base32|qrCode/i);
	});
	test('cuts a long message as CloudTrail does', () => {
		const PolicyArn = `arn:aws:iam::111122223333:policy/${'m'.repeat(2000)}`;
		bench.error(wanda, 'GetPolicy', { PolicyArn });
		expect(bench.account.events.at(-1)?.record.errorMessage).toHaveLength(1024);
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
