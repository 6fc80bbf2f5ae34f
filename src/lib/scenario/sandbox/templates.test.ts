import '../../account/perform/everything';
import { expect, test } from 'vitest';
import { readAccountAsWritten } from '../../../../bin/scenarios';
import { openAccount } from '../../account/perform/open';
import { quotas } from '../../account/services/iam/quotas';
import { phonesOf } from './phones';
import { quotaSized } from './quota-sized';
import { readAccountFile, readAccountJson } from './read-account';
import { sandboxScenario } from './sandbox';

const time = Date.UTC(2026, 10, 23, 8);

test.each(['empty.yaml', 'messy-company.yaml'])('the template %s opens', async (file) => {
	const read = await readAccountFile(readAccountAsWritten(`accounts/${file}`), time);
	expect(read.ok ? [] : read.error).toEqual([]);
});

test('an account as large as AWS allows is one, and has everybody’s phone', async () => {
	const read = await readAccountFile(quotaSized(), time);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { iam } = openAccount(read.value, 'seed', time);
	expect([iam.users.length, iam.groups.length, iam.roles.length, iam.policies.length]).toEqual([
		quotas.users,
		quotas.groups,
		quotas.roles,
		quotas.policies
	]);
	const phones = phonesOf(openAccount(read.value, 'seed', time));
	expect(phones.map(({ label }) => label)).toEqual([
		'root-account-mfa-device@111122223333',
		'amira@111122223333'
	]);
});

test.each([
	['a text', 'hello', '', 'write elements here, each as name: value'],
	['nothing', null, '', 'write elements here, each as name: value'],
	['users that are one', { users: { name: 'jun' } }, 'users', 'write a list here'],
	[
		'a user that is a name',
		{ users: ['jun'] },
		'users[0]',
		'write elements here, each as name: value'
	]
])('%s is no account, and what to write is said', async (_, value, path, message) => {
	const read = await readAccountFile(value, time);
	expect(read.ok ? [] : read.error).toContainEqual({ file: 'account.yaml', path, message });
});

test('everybody is handed over: with a password who has one, and by name who may get one', async () => {
	const read = await readAccountFile(readAccountAsWritten('accounts/messy-company.yaml'), time);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { handover, stages } = sandboxScenario('Mine', read.value);
	expect(handover).toContainEqual({ label: 'Password of greta', value: 'Letterpress-1880' });
	expect(handover).toContainEqual({ label: 'IAM user', value: 'backup' });
	expect(handover.map(({ label }) => label)).not.toContain('Password of backup');
	expect(stages).toEqual([]);
});

const named = { version: 2, id: '111122223333', name: 'Odd', age: '1d' };
const root = { email: 'root@odd.example', password: 'Odd-Numbers-13' };

test.each([
	['no root', named, 'root', /missing: add it/],
	['an unknown element', { ...named, root, rooot: {} }, 'rooot', /check the spelling/],
	['nothing at all', null, '', /./],
	[
		'a group that is not there',
		{ ...named, root, users: [{ name: 'ana', groups: ['x'] }] },
		'',
		/user ana is put into the group x/
	],
	[
		'a policy that IAM refuses',
		{ ...named, root, policies: [{ name: 'p', document: '{}' }] },
		'policies[0].document',
		/Write a policy that IAM accepts/
	],
	['a later version', { ...named, version: 9, root }, 'version', /no later version/]
])('a file with %s is refused with its place', async (_, file, path, message) => {
	const read = await readAccountFile(file, time);
	expect(read.ok ? [] : read.error).toContainEqual({
		file: 'account.yaml',
		path,
		message: expect.stringMatching(message)
	});
});

test.each([
	['{"version": 2', /not JSON/],
	['['.repeat(100_000), /nested too deeply/]
])('what is stored of an account may be damaged', async (text, message) => {
	const read = await readAccountJson(text);
	expect(read.ok ? '' : read.error[0]?.message).toMatch(message);
});
