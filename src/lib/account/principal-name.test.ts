import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { principalName, readPrincipalName, spelled, type PrincipalName } from './principal-name';

const spellings: readonly [string, PrincipalName][] = [
	['nobody', { kind: 'nobody' }],
	['root', { kind: 'root', accessKey: false }],
	['root access key', { kind: 'root', accessKey: true }],
	['user/jun', { kind: 'user', name: 'jun', accessKey: false }],
	['user/jun@marlow access key', { kind: 'user', name: 'jun@marlow', accessKey: true }],
	['user/{user}', { kind: 'user', name: '{user}', accessKey: false }],
	['user/*', { kind: 'anyUser' }],
	['role/Editor', { kind: 'role', name: 'Editor' }],
	['role/Editor/jun', { kind: 'role', name: 'Editor', session: 'jun' }],
	['ec2.amazonaws.com', { kind: 'service', name: 'ec2.amazonaws.com' }],
	[
		'arn:aws:iam::444455556666:user/mallory',
		{ kind: 'outsider', arn: 'arn:aws:iam::444455556666:user/mallory' }
	]
];

test.each(spellings)('%s is read, and written again as it was', (text, name) => {
	expect(readPrincipalName(text)).toEqual({ ok: true, value: name });
	expect(spelled(name)).toBe(text);
});

describe('another spelling is refused with the right one', () => {
	test.each([
		['user jun', 'write user/jun'],
		['user jun access key', 'write user/jun access key'],
		['key of jun', 'write user/jun access key'],
		['key of root', 'write root access key']
	])('%s: %s', (text, remedy) => {
		expect(readPrincipalName(text)).toEqual({ ok: false, error: remedy });
	});
});

test.each([
	'',
	'jun',
	'Root',
	'user/',
	'user/maps/jun',
	'user/* access key',
	'role/Editor access key',
	'role/team/Editor/jun',
	'nobody access key',
	'arn:aws:s3:::maps',
	'root\naccess key'
])('%j is nobody', (text) => {
	expect(readPrincipalName(text).ok).toBe(false);
});

test('a place takes the kinds that have a meaning there, and says which', () => {
	const caller = principalName('nobody', 'root', 'user');
	expect(v.parse(caller, 'root')).toEqual({ kind: 'root', accessKey: false });
	const remedy = 'write nobody, root, root access key, user/NAME, user/NAME access key';
	for (const wrong of ['user/*', 'jun', 7]) {
		expect(v.safeParse(caller, wrong).issues?.map(({ message }) => message)).toEqual([remedy]);
	}
	expect(v.safeParse(caller, 'user jun').issues?.[0].message).toBe('write user/jun');
});
