import { describe, expect, test } from 'vitest';
import { arn, Bench, priya } from '../../account.fixture';
import type { Call } from '../../base/call';

/* Names, paths and other texts: what each may be, asked of an operation that takes it. */

const document =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
const trust =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}';

const role = { RoleName: 'tiler', AssumeRolePolicyDocument: trust };
const policy = { PolicyName: 'Maps', PolicyDocument: document };
const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '123456' };
const tags = (Key: string, Value = '') => [{ Key, Value }];

const nameValid = ['a', 'Ana.Lima', 'a_b+c=d,e.f@g-h', '7', '__proto__'];
const nameInvalid = ['', 'a b', 'a/b', 'ä', 'a:b', 'a\n', 'a*', 'a#'];
const pathValid = ['/', '/a/', '/a/b/', '/!"#~/', '///', `/${'p'.repeat(510)}/`];
const pathInvalid = ['', '//', 'a', '/a', 'a/', '/a b/', '/ä/', '/a\n/', `/${'p'.repeat(511)}/`];

interface Case {
	readonly operation: string;
	readonly others: Call['parameters'];
	readonly valid: readonly unknown[];
	readonly invalid: readonly unknown[];
}

const named = (operation: string, others: Call['parameters'], longest: number): Case => ({
	operation,
	others,
	valid: [...nameValid, 'n'.repeat(longest)],
	invalid: [...nameInvalid, 'n'.repeat(longest + 1)]
});
const path = (operation: string, others: Call['parameters']): Case => ({
	operation,
	others,
	valid: pathValid,
	invalid: pathInvalid
});
const prefix = (operation: string): Case => ({
	operation,
	others: {},
	valid: ['/', '/a', '/a/', `/${'p'.repeat(511)}`],
	invalid: ['', 'a', '/a b', '/ä', `/${'p'.repeat(512)}`]
});

const cases: readonly (readonly [string, Case])[] = [
	['UserName', named('CreateUser', {}, 64)],
	['UserName', named('GetUser', {}, 128)],
	['NewUserName', named('UpdateUser', { UserName: 'jun' }, 64)],
	['GroupName', named('CreateGroup', {}, 128)],
	['NewGroupName', named('UpdateGroup', { GroupName: 'Interns' }, 128)],
	['RoleName', named('CreateRole', role, 64)],
	['InstanceProfileName', named('CreateInstanceProfile', {}, 128)],
	['PolicyName', named('CreatePolicy', policy, 128)],
	['PolicyName', named('PutUserPolicy', { ...policy, UserName: 'jun' }, 128)],
	['VirtualMFADeviceName', named('CreateVirtualMFADevice', {}, 226)],
	['Path', path('CreateUser', { UserName: 'ana' })],
	['NewPath', path('UpdateUser', { UserName: 'jun' })],
	['Path', path('CreateGroup', { GroupName: 'Editors' })],
	['NewPath', path('UpdateGroup', { GroupName: 'Interns' })],
	['Path', path('CreateRole', role)],
	['Path', path('CreateInstanceProfile', { InstanceProfileName: 'tiler' })],
	['Path', path('CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' })],
	[
		'Path',
		{
			operation: 'CreatePolicy',
			others: policy,
			valid: ['/', '/a/', '/a.b/,+@=_-/', `/${'p'.repeat(510)}/`],
			invalid: ['', '//', '/a', '/a!/', '/a b/', `/${'p'.repeat(511)}/`]
		}
	],
	['PathPrefix', prefix('ListUsers')],
	['PathPrefix', prefix('ListGroups')],
	['PathPrefix', prefix('ListRoles')],
	['PathPrefix', prefix('ListInstanceProfiles')],
	['PathPrefix', prefix('ListPolicies')],
	[
		'Description',
		{
			operation: 'CreatePolicy',
			others: policy,
			valid: ['', 'Maps – all of them', 'd'.repeat(1000)],
			invalid: ['d'.repeat(1001)]
		}
	],
	[
		'PolicyDocument',
		{
			operation: 'CreatePolicy',
			others: policy,
			valid: [document, `\t${document}\r\n`],
			invalid: ['', `${document}\u0000`, `${document}\u0100`, ' '.repeat(131_073)]
		}
	],
	[
		'MaxSessionDuration',
		{ operation: 'CreateRole', others: role, valid: [3600, 43_200], invalid: [3599, 43_201, '1h'] }
	],
	[
		'AccountAlias',
		{
			operation: 'CreateAccountAlias',
			others: {},
			valid: ['abc', 'a-b-c', '7maps', 'a'.repeat(63)],
			invalid: ['ab', 'a'.repeat(64), 'Maps', '-maps', 'maps-', 'ma--ps', 'ma.ps']
		}
	],
	[
		'SerialNumber',
		{
			operation: 'DeleteVirtualMFADevice',
			others: {},
			valid: ['GAHT12345', arn('mfa/phone'), 's'.repeat(256)],
			invalid: ['GAHT1234', 's'.repeat(257), 'GAHT 12345', 'GAHT12345!']
		}
	],
	[
		'AuthenticationCode1',
		{
			operation: 'EnableMFADevice',
			others: { ...codes, UserName: 'jun', SerialNumber: arn('mfa/phone') },
			valid: ['000000'],
			invalid: ['12345', '1234567', '12345a', '']
		}
	],
	[
		'VersionId',
		{
			operation: 'GetPolicyVersion',
			others: { PolicyArn: arn('policy/Maps') },
			valid: ['v1', 'v10', 'v1.draft-2'],
			invalid: ['', '1', 'v', 'v0', 'v01', 'V1', 'v1 ']
		}
	],
	[
		'PolicyArn',
		{
			operation: 'GetPolicy',
			others: {},
			valid: [arn('policy/Maps'), 'a'.repeat(20), 'a'.repeat(2048)],
			invalid: ['a'.repeat(19), 'a'.repeat(2049), '']
		}
	],
	[
		'AccessKeyId',
		{
			operation: 'DeleteAccessKey',
			others: { UserName: 'jun' },
			valid: ['AKIAIOSFODNN7EXAMPLE', 'a'.repeat(16), 'a'.repeat(128)],
			invalid: ['a'.repeat(15), 'a'.repeat(129), 'AKIA-OSFODNN7EXAMPLE']
		}
	],
	[
		'Tags',
		{
			operation: 'TagUser',
			others: { UserName: 'jun' },
			valid: [
				tags('team'),
				tags('Kosten stelle_.:/=+-@', 'größer als 7'),
				tags('k'.repeat(128), 'v'.repeat(256)),
				[]
			],
			invalid: [
				tags(''),
				tags('k'.repeat(129)),
				tags('team', 'v'.repeat(257)),
				tags('a*b'),
				tags('team', 'a!b'),
				[{ Key: 'team' }],
				Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' })),
				'team'
			]
		}
	],
	[
		'TagKeys',
		{
			operation: 'UntagUser',
			others: { UserName: 'jun' },
			valid: [['team'], []],
			invalid: [[''], ['k'.repeat(129)], ['a*b'], 'team']
		}
	]
];

describe.each(cases)('%s', (parameter, { operation, others, valid, invalid }) => {
	const code = (value: unknown) => {
		const answer = new Bench().call(priya, operation, { ...others, [parameter]: value });
		return answer.ok ? 'none' : answer.error.code;
	};
	test.each(valid.map(short))(`of ${operation} may be %s`, (_, value) => {
		expect(code(value)).not.toBe('ValidationError');
	});
	test.each(invalid.map(short))(`of ${operation} may not be %s`, (_, value) => {
		expect(code(value)).toBe('ValidationError');
	});
});

/** For the test's name. */
function short(value: unknown): [string, unknown] {
	const text = JSON.stringify(value);
	return [text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text, value];
}

describe.each([
	['CreateUser', 'UserName', {}, 'ListUsers', 'Users'],
	['CreateGroup', 'GroupName', {}, 'ListGroups', 'Groups'],
	['CreateRole', 'RoleName', role, 'ListRoles', 'Roles'],
	['CreateInstanceProfile', 'InstanceProfileName', {}, 'ListInstanceProfiles', 'InstanceProfiles'],
	['CreatePolicy', 'PolicyName', policy, 'ListPolicies', 'Policies']
])('%s', (create, name, others, list, listed) => {
	const bench = new Bench();
	for (const [each, Path] of [
		['One', '/atlas/print/'],
		['two', '/atlas/'],
		['three', '/atlasses/']
	]) {
		bench.ok(priya, create, { ...others, [name]: each, Path });
	}
	const under = (PathPrefix: string) =>
		(bench.ok(priya, list, { PathPrefix })[listed] as Record<string, unknown>[])
			.map((each) => each[name])
			.toSorted();

	test('makes what is listed by the beginning of its path', () => {
		expect(under('/atlas/')).toEqual(['One', 'two']);
		expect(under('/atlas/print/')).toEqual(['One']);
		expect(under('/atlas')).toEqual(['One', 'three', 'two']);
		expect(under('/Atlas/')).toEqual([]);
	});
	test('takes no name twice, whatever the case and the path', () => {
		expect(bench.error(priya, create, { ...others, [name]: 'ONE' }).code).toBe(
			'EntityAlreadyExists'
		);
	});
});

test('names are found whatever their case; ARNs are what they are', () => {
	const bench = new Bench();
	bench.ok(priya, 'CreatePolicy', policy);
	bench.ok(priya, 'GetPolicy', { PolicyArn: arn('policy/Maps') });
	expect(bench.error(priya, 'GetPolicy', { PolicyArn: arn('policy/maps') }).code).toBe(
		'NoSuchEntity'
	);
	expect(bench.ok(priya, 'GetUser', { UserName: 'WANDA' })).toMatchObject({
		User: { UserName: 'wanda' }
	});
});
