import { wish } from '$lib/ui/wish';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heading, marlowMaps, names, open, signInAsUser } from '../../../console.fixture';

afterEach(() => history.replaceState(null, '', '#'));

const account = marlowMaps({
	users: [{ name: 'jun', password: 'Harbour-Light-5', attached: ['AdministratorAccess'] }],
	roles: [
		{
			name: 'Editor',
			attached: ['IAMFullAccess'],
			trust: {
				Version: '2012-10-17',
				Statement: [
					{
						Effect: 'Allow',
						Principal: { AWS: 'arn:aws:iam::111122223333:root' },
						Action: 'sts:AssumeRole'
					}
				]
			}
		}
	]
});

async function asEditor(hash: string) {
	const workbench = await open({ account });
	await signInAsUser('jun', 'Harbour-Light-5');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	await workbench.act(wish('signin:SwitchRole', { account: '111122223333', roleName: 'Editor' }));
	location.hash = hash;
	return workbench;
}

test('a role has no credentials of its own: the page says so, and AWS refuses in its words', async () => {
	const workbench = await asEditor('#/security-credentials');
	await expect.element(heading('My security credentials')).toBeVisible();
	await expect.element(page.getByText(/You work as the role Editor/)).toBeVisible();
	await expect
		.element(page.getByText('Must specify userName when calling with non-User credentials').first())
		.toBeVisible();
	await expect.element(page.getByText('Console password')).not.toBeInTheDocument();
	await expect.poll(() => names(workbench).at(-1)).toBe('ListAccessKeys');
	const named = workbench.steps.filter(({ call }) => 'UserName' in call.parameters);
	expect(named).toEqual([]);
});

test('a role is assigned no MFA device', async () => {
	await asEditor('#/security-credentials/mfa');
	await expect.element(page.getByText('The role Editor has no MFA devices')).toBeVisible();
});

test('a user’s own credentials are asked for without a name, as AWS’s console does', async () => {
	const workbench = await open({ account });
	await signInAsUser('jun', 'Harbour-Light-5');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/security-credentials';
	await expect.element(heading('My security credentials')).toBeVisible();
	await expect.element(page.getByText('How jun signs in.')).toBeVisible();
	await expect.poll(() => names(workbench).at(-1)).toBe('ListAccessKeys');
	expect(workbench.steps.at(-1)?.call.parameters).toEqual({});
});
