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
