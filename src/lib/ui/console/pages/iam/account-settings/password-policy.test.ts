import { expect, test } from 'vitest';
import { Bench, priya } from '$lib/account/account.fixture';
import type { PasswordPolicyAnswer } from '../queries';
import { consequencesOf, draftOf, numbers, rulesOf, savingOf, type Draft } from './password-policy';

const strict: PasswordPolicyAnswer = {
	MinimumPasswordLength: 14,
	RequireSymbols: false,
	RequireNumbers: true,
	RequireUppercaseCharacters: true,
	RequireLowercaseCharacters: false,
	AllowUsersToChangePassword: true,
	ExpirePasswords: true,
	MaxPasswordAge: 90,
	PasswordReusePrevention: 24,
	HardExpiry: true
};
const custom = (more: Partial<Draft> = {}): Draft => ({
	...draftOf(undefined),
	kind: 'custom',
	...more
});

test('a policy that is opened and saved again stays what it was', () => {
	const bench = new Bench();
	const save = (draft: Draft) => {
		const { operation, parameters } = savingOf(draft);
		bench.ok(priya, operation, parameters);
		return bench.ok(priya, 'GetAccountPasswordPolicy')['PasswordPolicy'];
	};
	const saved = save(draftOf(strict));
	expect(saved).toEqual(strict);
	expect(save(custom())).toMatchObject({ ExpirePasswords: false });
	expect(save(custom())).not.toHaveProperty('PasswordReusePrevention');
});

test('AWS’s default is in force again where the account’s own policy is deleted', () => {
	expect(savingOf({ ...draftOf(strict), kind: 'default' }).operation).toBe(
		'DeleteAccountPasswordPolicy'
	);
});

test.each([
	['length', ['5', '129', '', '08', '6.5'], ['6', '14', '99', '100', '128']],
	['days', ['0', '1096', '1100', '-1'], ['1', '90', '999', '1000', '1089', '1095']],
	['remembered', ['0', '25', '100'], ['1', '9', '10', '19', '24']]
] as const)('the field for the %s takes what AWS takes', (name, refused, taken) => {
	const pattern = new RegExp(`^(?:${numbers[name].pattern})$`);
	expect(refused.filter((text) => pattern.test(text))).toEqual([]);
	expect(taken.filter((text) => !pattern.test(text))).toEqual([]);
});

test('a policy is told line by line', () => {
	expect(rulesOf(strict)).toEqual([
		'At least 14 characters',
		'An uppercase letter and a number',
		'Passwords expire after 90 days',
		'An expired password can only be replaced by an administrator',
		'Users may change their own password',
		'None of the last 24 passwords may be used again'
	]);
	expect(rulesOf(undefined)).toContain('Passwords never expire');
});

test('of a change, only expiry reaches passwords that there are', () => {
	expect(consequencesOf(undefined, custom({ allowsChange: false }))).toHaveLength(1);
	const [, expiry] = consequencesOf(undefined, custom({ expires: true, days: '30' }));
	expect(expiry).toContain('30 days old or older must choose a new one at the next sign-in');
	const [, hard] = consequencesOf(undefined, custom({ expires: true, hardExpiry: true }));
	expect(hard).toContain('until an administrator sets a new one');
	expect(consequencesOf(strict, { ...draftOf(strict), kind: 'default' })).toEqual([
		expect.stringContaining('next set'),
		expect.stringContaining('good again'),
		expect.stringContaining('iam:ChangePassword')
	]);
});
