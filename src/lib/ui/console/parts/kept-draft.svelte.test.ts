import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
// What the page loads later is there, so that no test waits for it.
import '$lib/ui/editor/open-editor';
import '$lib/ui/editor/visual/Visual.svelte';
import './policy-tools';
import { forgetDrafts } from '$lib/ui/drafts';
import { heading, marlowMaps, open, press, signInAsRoot } from '../console.fixture';

beforeEach(() => page.viewport(1000, 900));
afterEach(() => {
	sessionStorage.clear();
	history.replaceState(null, '', '#');
});

const trust = {
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Allow',
			Principal: { AWS: 'arn:aws:iam::111122223333:root' },
			Action: 'sts:AssumeRole'
		}
	]
};

const account = marlowMaps({ roles: [{ name: 'Editor', trust }] });

async function asRootAt(hash: string, title: string) {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	await goTo(hash, title);
	return workbench;
}

async function goTo(hash: string, title: string) {
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
}

const json = () => page.getByRole('textbox', { name: /Tab indents once you write/ });
const isBack = () => page.getByText(/^Your draft of .* is here/);

test('a draft is of one attempt and one person, and is gone when it is discarded', async () => {
	const workbench = await asRootAt('#/create-group', 'Create user group');
	await page.getByLabelText('User group name').fill('editors');
	await expect.poll(() => Object.keys(sessionStorage)).toHaveLength(1);
	const [key] = Object.keys(sessionStorage);
	expect(key).toContain(`/${workbench.attempt.id}/`);
	expect(key).toContain('/root/');
	await goTo('#/users', 'Users');
	await goTo('#/create-group', 'Create user group');
	await expect.element(page.getByLabelText('User group name')).toHaveValue('editors');
	await press('Discard draft');
	await expect.element(page.getByLabelText('User group name')).toHaveValue('');
	await expect.poll(() => Object.keys(sessionStorage)).toHaveLength(0);
});

test('an attempt that begins anew finds none of its drafts, and others keep theirs', async () => {
	const workbench = await asRootAt('#/create-group', 'Create user group');
	await page.getByLabelText('User group name').fill('editors');
	await expect.poll(() => Object.keys(sessionStorage)).toHaveLength(1);
	sessionStorage.setItem('draft/another/somewhere', '{}');
	sessionStorage.setItem('no draft', '{}');
	forgetDrafts(workbench.attempt.id);
	expect(Object.keys(sessionStorage).toSorted()).toEqual(['draft/another/somewhere', 'no draft']);
	forgetDrafts();
	expect(Object.keys(sessionStorage)).toEqual(['no draft']);
});

test('a password is kept nowhere', async () => {
	await asRootAt('#/create-user', 'Specify user details');
	await page.getByLabelText('User name').fill('jun');
	await page.getByLabelText(/Provide user access/).click();
	await page.getByLabelText('Custom password').click();
	await page.getByRole('textbox', { name: 'Custom password' }).fill('Tern-and-gull-7');
	await goTo('#/users', 'Users');
	expect(JSON.stringify({ ...sessionStorage })).toContain('jun');
	expect(JSON.stringify({ ...sessionStorage })).not.toContain('Tern-and-gull-7');
});

test('a page that was only looked at leaves no draft', async () => {
	await asRootAt('#/create-policy', 'Specify permissions');
	await press('JSON');
	await goTo('#/users', 'Users');
	expect(sessionStorage).toHaveLength(0);
});

test('a trust policy that was stored as one line is shown in several, which is no change', async () => {
	await asRootAt('#/roles/Editor/edit-trust-policy', 'Edit trust policy');
	await expect.element(json()).toBeVisible();
	expect(json().element().querySelectorAll('.cm-line').length).toBeGreaterThan(5);
	await goTo('#/users', 'Users');
	expect(sessionStorage).toHaveLength(0);
});

test('a policy that is half written is there again, with its name, until it is saved', async () => {
	await asRootAt('#/create-policy', 'Specify permissions');
	await press('JSON');
	await json().fill(
		'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}}'
	);
	await press('Next');
	await page.getByLabelText('Policy name').fill('readers');
	await goTo('#/users', 'Users');
	await goTo('#/create-policy', 'Specify permissions');
	await expect.element(isBack()).toBeVisible();
	await expect.element(json()).toHaveTextContent('s3:ListBucket');
	await press('Next');
	await expect.element(page.getByLabelText('Policy name')).toHaveValue('readers');
	await press('Create policy');
	await expect.element(heading('readers')).toBeVisible();
	expect(sessionStorage).toHaveLength(0);
}, 30_000);
