import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { accountBlueprint } from '$lib/account/perform/blueprint';
import { heading, marlowMaps, open, press, signInAsUser } from './console.fixture';

/* Marlow Maps, and Pressline beside it, whose paula may take on Marlow's role Guest. */

const guest = 'arn:aws:iam::111122223333:role/Guest';
const allow = (Action: string, Resource: string) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action, Resource }]
});

const marlow = marlowMaps({
	roles: [
		{
			name: 'Guest',
			attached: ['IAMReadOnlyAccess'],
			trust: {
				Version: '2012-10-17',
				Statement: [
					{ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' }
				]
			}
		}
	]
});

const pressline = v.parse(accountBlueprint, {
	id: '444455556666',
	name: 'Pressline',
	alias: 'pressline',
	age: '900d',
	root: { email: 'owner@pressline.example', password: 'Offset-Blue-12' },
	users: [
		{
			name: 'paula',
			password: 'Fine-Screen-60',
			attached: ['IAMReadOnlyAccess', 'AWSCloudTrail_ReadOnlyAccess'],
			inline: [{ name: 'own', document: allow('sts:AssumeRole', guest) }]
		},
		{ name: 'petra' }
	]
});

afterEach(() => history.replaceState(null, '', '#'));

/** Goes to a page, once the dashboard is there. */
const at = async (hash: string) => {
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
};
const choose = async (menu: string, item: string) => {
	await press(menu);
	await page.getByRole('menuitem', { name: item, exact: true }).click();
};

test('whoever signs in to the other account is in it, with its people and its history', async () => {
	const workbench = await open({ account: marlow, beside: [pressline] });
	await page.getByRole('radio', { name: /IAM user/ }).click();
	await expect
		.element(page.getByText('Pressline is pressline, or 444455556666.', { exact: false }))
		.toBeVisible();
	await signInAsUser('paula', 'Fine-Screen-60', 'pressline');
	await at('#/users');
	await expect.element(page.getByRole('link', { name: 'petra' })).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'wanda' })).not.toBeInTheDocument();
	expect(workbench.account.id).toBe('444455556666');
	expect(workbench.world.events).toHaveLength(0);
	await press('paula');
	// The menu's code comes when it is opened first.
	await expect
		.element(page.getByText('Pressline, account pressline'), { timeout: 10_000 })
		.toBeVisible();
});

test('a role of the first account is put on from the other and taken off again', async () => {
	const workbench = await open({ account: marlow, beside: [pressline] });
	await signInAsUser('paula', 'Fine-Screen-60', 'pressline');
	await at('#/switch-role');
	await page.getByLabelText('Account ID', { exact: true }).fill('marlow-maps');
	await page.getByLabelText('IAM role name', { exact: true }).fill('Guest');
	await press('Switch Role');
	await at('#/users');
	await expect.element(page.getByRole('link', { name: 'wanda' })).toBeVisible();
	await press('Guest @ marlow-maps');
	await expect
		.element(page.getByText('Currently active as Guest, account marlow-maps'))
		.toBeVisible();
	await expect.element(page.getByText('Signed in as paula of Pressline')).toBeVisible();
	await page.getByRole('menuitem', { name: 'Switch back' }).click();
	await at('#/users');
	await expect.element(page.getByRole('link', { name: 'petra' })).toBeVisible();
	await workbench.undo();
	expect(workbench.who).toBe('paula as Guest');
	expect(workbench.account.id).toBe('111122223333');
});

test('signing out of one account, one signs in to the other', async () => {
	const workbench = await open({ account: marlow, beside: [pressline] });
	await signInAsUser('paula', 'Fine-Screen-60', 'pressline');
	await choose('paula', 'Sign out');
	await expect.element(heading('Sign in')).toBeVisible();
	await signInAsUser('wanda', 'Meridian-77');
	await expect.element(page.getByRole('button', { name: 'wanda' })).toBeVisible();
	expect(workbench.account.id).toBe('111122223333');
});
