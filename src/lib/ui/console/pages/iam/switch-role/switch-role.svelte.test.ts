import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { iam, wish } from '$lib/ui/wish';
import {
	heading,
	marlowMaps,
	names,
	open,
	press,
	signInAsRoot,
	signInAsUser
} from '../../../console.fixture';

afterEach(() => history.replaceState(null, '', '#'));

const trusting = (condition?: object) => ({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Allow',
			Principal: { AWS: 'arn:aws:iam::111122223333:root' },
			Action: 'sts:AssumeRole',
			...(condition ? { Condition: condition } : {})
		}
	]
});
const withMfa = trusting({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } });

const account = marlowMaps({
	users: [{ name: 'jun', password: 'Harbour-Light-5', attached: ['AdministratorAccess'] }],
	roles: [
		{ name: 'Editor', attached: ['IAMReadOnlyAccess'], trust: trusting() },
		{ name: 'Guide', path: '/tours/', trust: trusting() },
		{ name: 'Vault', trust: withMfa }
	]
});

const refusal = 'Invalid information in one or more fields.';
const menuitem = (name: string) => page.getByRole('menuitem', { name, exact: true });

let workbench: Workbench;

async function asJun(hash = '#/switch-role') {
	workbench = await open({ account });
	await signInAsUser('jun', 'Harbour-Light-5');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
}

async function fill(account: string, role: string) {
	await page.getByLabelText('Account ID').fill(account);
	await page.getByLabelText('IAM role name').fill(role);
	await press('Switch Role');
}

async function chooseFrom(menu: string, item: string) {
	await press(menu);
	await menuitem(item).click();
}

describe('a user who is trusted', () => {
	beforeEach(() => asJun());

	test('works as the role under the name that is suggested, and switches back', async () => {
		await fill('111122223333', 'Editor');
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		expect(workbench.who).toBe('jun as Editor');

		await press('Editor @ 111122223333');
		await expect.element(page.getByText('Currently active as Editor')).toBeVisible();
		await expect.element(page.getByText('Signed in as jun')).toBeVisible();
		await menuitem('Switch back').click();
		await expect.element(page.getByRole('button', { name: 'jun', exact: true })).toBeVisible();
		expect(workbench.who).toBe('jun');
	});

	test('gives the role a name and a colour of its own', async () => {
		await page.getByLabelText('Display name').fill('Publishing');
		await page.getByLabelText('Display color').selectOptions('Red');
		await fill('marlow-maps', 'Editor');
		await expect.element(page.getByRole('button', { name: 'Publishing' })).toBeVisible();
		expect(document.querySelector('.who .role-color.red')).not.toBeNull();
	});

	test('finds the role in the menu afterwards, where one press switches again', async () => {
		await fill('marlow-maps', 'Editor');
		await expect.element(page.getByRole('button', { name: 'Editor @ marlow-maps' })).toBeVisible();
		await chooseFrom('Editor @ marlow-maps', 'Switch back');
		await chooseFrom('jun', 'Editor @ marlow-maps');
		await expect.element(page.getByRole('button', { name: 'Editor @ marlow-maps' })).toBeVisible();
		expect(workbench.who).toBe('jun as Editor');
		expect(
			names(workbench).filter((name) => /Role$/.test(name) && !/^(Get|List)/.test(name))
		).toEqual(['SwitchRole', 'ExitRole', 'SwitchRole']);
	});

	test('switches on to another role, asked as who signed in and not as the role', async () => {
		await fill('marlow-maps', 'Editor');
		await chooseFrom('Editor @ marlow-maps', 'Switch role');
		await expect.element(page.getByText('who signed in, and not as the role')).toBeVisible();
		await fill('marlow-maps', 'tours/Guide');
		await expect.element(page.getByRole('button', { name: 'Guide @ marlow-maps' })).toBeVisible();
		expect(workbench.who).toBe('jun as Guide');
	});

	test('undoes the switch, and the menu forgets it', async () => {
		await fill('marlow-maps', 'Editor');
		await expect.element(page.getByRole('button', { name: 'Editor @ marlow-maps' })).toBeVisible();
		await workbench.undo();
		await press('jun');
		await expect.element(menuitem('Switch role')).toBeVisible();
		await expect.element(page.getByText('Last roles')).not.toBeInTheDocument();
	});

	test('asks who may as the role while working as it', async () => {
		await fill('marlow-maps', 'Editor');
		await chooseFrom('Editor @ marlow-maps', 'May they …?');
		expect(decodeURIComponent(location.hash)).toContain('/may/role/Editor');
	});
});

describe('switching is refused in AWS’s one sentence', () => {
	test.each([
		['a role that wants MFA, after a sign-in without', 'marlow-maps', 'Vault'],
		['a role that is not there', 'marlow-maps', 'Porter'],
		['a role with a path of which only the name is given', 'marlow-maps', 'Guide'],
		['another account', '444455556666', 'Editor']
	])('%s', async (_, account, role) => {
		await asJun();
		await fill(account, role);
		await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
		expect(workbench.who).toBe('jun');
	});

	test('and Why? has the reason, which AWS’s console keeps to itself', async () => {
		await asJun();
		await fill('marlow-maps', 'Vault');
		await page.getByText('Why?').click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(/sts:AssumeRole/);
	});

	test('who is denied it by a policy of their own, though the role trusts them', async () => {
		await asJun();
		const deny = { Effect: 'Deny', Action: 'sts:AssumeRole', Resource: '*' };
		const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [deny] });
		await workbench.act(
			iam('PutUserPolicy', { UserName: 'jun', PolicyName: 'no', PolicyDocument })
		);
		await fill('marlow-maps', 'Editor');
		await expect.element(page.getByRole('alert')).toHaveTextContent(refusal);
	});

	test('a role in the menu that is gone meanwhile leads to the form, with its fields filled in', async () => {
		await asJun();
		await fill('marlow-maps', 'tours/Guide');
		await chooseFrom('Guide @ marlow-maps', 'Switch back');
		await workbench.act(iam('DeleteRole', { RoleName: 'Guide' }));
		await chooseFrom('jun', 'Guide @ marlow-maps');
		await expect.element(page.getByLabelText('IAM role name')).toHaveValue('tours/Guide');
	});
});

test('the role’s page links to the form, with account and role filled in', async () => {
	await asJun('#/roles/Guide');
	await page.getByRole('link', { name: /switchrole\?roleName=tours%2FGuide/ }).click();
	await expect.element(page.getByLabelText('Account ID')).toHaveValue('marlow-maps');
	await expect.element(page.getByLabelText('IAM role name')).toHaveValue('tours/Guide');
	await press('Switch Role');
	await expect.element(page.getByRole('button', { name: 'Guide @ marlow-maps' })).toBeVisible();
});

test('root is offered no switch, and is told why at its address', async () => {
	workbench = await open({ account });
	await signInAsRoot();
	await press('Root user');
	await expect.element(menuitem('Sign out')).toBeVisible();
	await expect.element(menuitem('Switch role')).not.toBeInTheDocument();
	location.hash = '#/switch-role/marlow-maps/Editor';
	await expect.element(page.getByText('The root user cannot switch roles')).toBeVisible();
	expect(
		(await workbench.act(wish('signin:SwitchRole', { account: 'marlow-maps', roleName: 'Editor' })))
			.ok
	).toBe(false);
});
