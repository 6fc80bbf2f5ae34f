import { beforeEach, describe, expect, test } from 'vitest';
import {
	anonymous,
	Bench,
	jun,
	marlow,
	passwords,
	priya,
	root,
	seal,
	wanda
} from '../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
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

test('the policies see a name as it is stored, however it is typed', () => {
	const change = { OldPassword: seal(passwords.jun), NewPassword: seal('Sheep-Track-12') };
	bench.ok(jun, 'ChangePassword', change);
	expect(bench.account.events.at(-1)?.decision?.by[0]).toMatchObject({
		policy: 'IAMUserChangePassword',
		holder: 'user jun'
	});
	expect(bench.error(wanda, 'GetUser', { UserName: 'JUN' }).message).toContain('user JUN');
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
