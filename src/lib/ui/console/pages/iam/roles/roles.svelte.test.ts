import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { lookUp } from '$lib/account/base/table';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { heading, marlowMaps, names, open, press, signInAsRoot } from '../../../console.fixture';

beforeEach(() => page.viewport(1000, 900));
afterEach(() => history.replaceState(null, '', '#'));

const trusting = (principal: object) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }]
});
const lists = {
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }]
};
const account = marlowMaps({
	policies: [{ name: 'tiles', document: lists }],
	roles: [
		{
			name: 'pressline-fetch',
			description: 'Pressline fetches the print files.',
			trust: trusting({ AWS: 'arn:aws:iam::444455556666:root' }),
			attached: ['AmazonS3ReadOnlyAccess'],
			lastUsed: '2d'
		},
		{
			name: 'tile-renderer',
			trust: trusting({ Service: 'ec2.amazonaws.com' }),
			inline: [{ name: 'lists', document: lists }]
		}
	],
	instanceProfiles: [{ name: 'tile-renderer', role: 'tile-renderer' }]
});

async function asRootAt(hash: string, title: string): Promise<Workbench> {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
	return workbench;
}

const roleIn = (workbench: Workbench, name: string) => lookUp(workbench.account.iam.roles, name);
const row = (name: string) => page.getByRole('row', { name });
const alert = () => page.getByRole('alert');

/** Writes over what stands in the JSON editor. */
const editor = () => page.getByRole('textbox', { name: /Tab indents once you write/ });
const write = (text: string) => editor().fill(text);

describe('the list of roles', () => {
	test('says whom each trusts and when it was last used', async () => {
		await asRootAt('#/roles', 'Roles');
		await expect.element(row('pressline-fetch')).toHaveTextContent('Account: 444455556666');
		await expect.element(row('pressline-fetch')).toHaveTextContent(/\d+ days ago/);
		await expect.element(row('tile-renderer')).toHaveTextContent('AWS service: ec2');
		await expect.element(row('tile-renderer')).toHaveTextContent('Never');
	});

	test('several are deleted together, with what they carry, after their number is typed', async () => {
		const workbench = await asRootAt('#/roles', 'Roles');
		await expect.element(page.getByRole('button', { name: 'Delete' })).toBeDisabled();
		await page.getByRole('checkbox', { name: 'Choose all in sight' }).click();
		await press('Delete 2');
		await page.getByLabelText('To confirm, type 2 roles').fill('2 roles');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect.element(page.getByText('No roles yet')).toBeVisible();
		expect(names(workbench)).toContain('DeleteInstanceProfile');
		await workbench.undo();
		expect(workbench.account.iam.roles).toHaveLength(2);
	});
});

describe('the page of a role', () => {
	test('sums up what it is, and points out an account without an external ID', async () => {
		await asRootAt('#/roles/pressline-fetch/trust-relationships', 'pressline-fetch');
		await expect.element(page.getByText('Pressline fetches the print files.')).toBeVisible();
		await expect
			.element(page.getByText(/switchrole\?roleName=pressline-fetch&account=marlow-maps/))
			.toBeVisible();
		await expect
			.element(page.getByText(/Every user and role of account 444455556666/))
			.toBeVisible();
		await expect.element(page.getByText('no external ID')).toBeVisible();
	});

	test('of EC2 names its instance profile, and no link to switch', async () => {
		await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		await expect.element(page.getByText(/instance-profile\/tile-renderer/)).toBeVisible();
		await expect.element(page.getByText(/switchrole/)).not.toBeInTheDocument();
	});

	test('description and session duration are changed', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		await press('Edit');
		await page.getByLabelText('Description').fill('Draws tiles');
		await page.getByLabelText('Maximum session duration').selectOptions('');
		await page.getByLabelText('Custom duration in seconds').fill('5400');
		await press('Save changes');
		await expect.element(page.getByText('1 hour 30 minutes')).toBeVisible();
		expect(roleIn(workbench, 'tile-renderer')).toMatchObject({
			description: 'Draws tiles',
			maxSessionDuration: 5400
		});
	});

	test('a boundary is set, changed and removed', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		await press('Set permissions boundary');
		await page.getByRole('radio', { name: /^PowerUserAccess/ }).click();
		await press('Set boundary');
		await expect.element(page.getByRole('button', { name: 'Change boundary' })).toBeVisible();
		await press('Change boundary');
		await page.getByRole('radio', { name: /^tiles/ }).click();
		await press('Set boundary');
		expect(roleIn(workbench, 'tile-renderer')?.boundary).toBe(
			'arn:aws:iam::111122223333:policy/tiles'
		);
		await press('Remove boundary');
		await expect.poll(() => roleIn(workbench, 'tile-renderer')?.boundary).toBeUndefined();
	});

	test('policies are attached and detached; an inline one goes after its name is typed', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		await press('Attach policies');
		await page.getByRole('checkbox', { name: /^tiles/ }).click();
		await page.getByRole('button', { name: 'Attach policies' }).nth(1).click();
		await expect.element(page.getByText('Customer managed')).toBeVisible();
		await press('Remove tiles');
		await press('Remove lists');
		await page.getByLabelText('To confirm, type lists').fill('lists');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect.element(page.getByText('No policies')).toBeVisible();
		expect(roleIn(workbench, 'tile-renderer')).toMatchObject({ attached: [], inline: [] });
	});

	test('tags are added, changed and taken away in one action', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer/tags', 'tile-renderer');
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Team');
		await page.getByLabelText('Value 1').fill('maps');
		await press('Save changes');
		await expect.element(page.getByRole('row', { name: 'Team maps' })).toBeVisible();
		await press('Manage tags');
		await page.getByLabelText('Key 1').fill('team');
		await press('Add new tag');
		await expect.element(page.getByLabelText('Key 2')).toHaveFocus();
		await page.getByLabelText('Key 2').fill('Stage');
		await press('Save changes');
		await expect.element(page.getByRole('row', { name: 'team maps' })).toBeVisible();
		expect(names(workbench).slice(-2)).toEqual(['UntagRole', 'TagRole']);
	});

	test('sessions are revoked once it is acknowledged, by the policy of AWS’s console', async () => {
		const workbench = await asRootAt('#/roles/pressline-fetch/revoke-sessions', 'pressline-fetch');
		await press('Revoke active sessions');
		await expect.element(page.getByRole('button', { name: 'Revoke now' })).toBeDisabled();
		await page.getByRole('checkbox', { name: /I acknowledge/ }).click();
		await press('Revoke now');
		await expect
			.poll(() => roleIn(workbench, 'pressline-fetch')?.inline.map(([, { name }]) => name))
			.toEqual(['AWSRevokeOlderSessions']);
	});

	test('its services are listed with their last use, by a report that is made for it', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer/last-accessed', 'tile-renderer');
		await expect.element(row('Amazon S3')).toHaveTextContent(/Amazon S3 s3.*Not accessed/);
		expect(names(workbench)).toContain('GenerateServiceLastAccessedDetails');
		await expect.poll(() => names(workbench)).toContain('GetServiceLastAccessedDetails');
	});

	test('is deleted after its name is typed', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		await press('Delete');
		await page.getByLabelText('To confirm, type tile-renderer').fill('tile-renderer');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect.element(heading('Roles')).toBeVisible();
		expect(roleIn(workbench, 'tile-renderer')).toBeUndefined();
	});
});

describe('the trust policy', () => {
	test('is edited as JSON; an error stops it before AWS has to', async () => {
		const workbench = await asRootAt('#/roles/tile-renderer', 'tile-renderer');
		location.hash = '#/roles/tile-renderer/edit-trust-policy';
		await expect.element(heading('Edit trust policy')).toBeVisible();
		await write('{ "Version": "2012-10-17", "Statement": [{ "Efect": "Allow" }] }');
		await press('Update policy');
		await expect.element(page.getByText(/errors? to be mended first/)).toBeVisible();
		expect(names(workbench)).not.toContain('UpdateAssumeRolePolicy');

		await write(JSON.stringify(trusting({ Service: 'lambda.amazonaws.com' })));
		await press('Update policy');
		await expect.element(heading('tile-renderer')).toBeVisible();
		await expect.element(page.getByText('The AWS service lambda')).toBeVisible();
	});

	test('that AWS refuses says why', async () => {
		await asRootAt('#/roles/tile-renderer/edit-trust-policy', 'Edit trust policy');
		await write(JSON.stringify(trusting({ AWS: 'arn:aws:iam::111122223333:user/nobody' })));
		await press('Update policy');
		await expect.element(alert()).toHaveTextContent(/Invalid principal in policy/);
	});
});

describe('creating a role', () => {
	const next = () => press('Next');

	test('for a service: three steps, one action, the instance profile with it', async () => {
		const workbench = await asRootAt('#/create-role', 'Select trusted entity');
		await next();
		await expect.element(heading('Add permissions')).toHaveFocus();
		await page.getByRole('checkbox', { name: /^tiles/ }).click();
		await next();
		await page.getByLabelText('Role name').fill('printer');
		await expect.element(page.getByText('"ec2.amazonaws.com"')).toBeVisible();
		await press('Create role');
		await expect.element(heading('printer')).toBeVisible();
		await expect.element(page.getByText(/instance-profile\/printer/)).toBeVisible();
		await workbench.undo();
		expect(roleIn(workbench, 'printer')).toBeUndefined();
		expect(workbench.account.iam.instanceProfiles).toHaveLength(1);
	});

	test('for another account, with external ID, boundary, description and tags', async () => {
		const workbench = await asRootAt('#/create-role', 'Select trusted entity');
		await page.getByRole('radio', { name: /^AWS account/ }).click();
		await page.getByRole('radio', { name: /^Another AWS account/ }).click();
		await next();
		await expect.element(page.getByText('Account ID is missing.')).toBeVisible();
		await page.getByLabelText('Account ID').fill('4444');
		await next();
		await expect.element(page.getByText('An account ID has twelve digits.')).toBeVisible();
		await page.getByLabelText('Account ID').fill('444455556666');
		await page.getByRole('checkbox', { name: /Require external ID/ }).click();
		await page.getByLabelText('External ID', { exact: true }).fill('pl-77');
		await next();
		await page.getByRole('checkbox', { name: /Use a permissions boundary/ }).click();
		await page.getByRole('radio', { name: /^PowerUserAccess/ }).click();
		await next();
		await page.getByLabelText('Role name').fill('pressline-fetch');
		await press('Create role');
		await expect.element(alert()).toHaveTextContent(/already exists/);
		await page.getByLabelText('Role name').fill('pressline-push');
		await page.getByLabelText(/^Description/).fill('Pressline pushes');
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Partner');
		await press('Create role');
		await expect.element(heading('pressline-push')).toBeVisible();
		expect(roleIn(workbench, 'pressline-push')).toMatchObject({
			boundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
			description: 'Pressline pushes'
		});
	});

	test('with a custom trust policy that has errors goes no further', async () => {
		await asRootAt('#/create-role', 'Select trusted entity');
		await page.getByRole('radio', { name: /^Custom trust policy/ }).click();
		await expect.element(editor()).toBeVisible();
		await expect.element(page.getByText(/name in Principal who may assume the role/)).toBeVisible();
		await expect.element(page.getByRole('region', { name: 'Findings' })).not.toBeInTheDocument();
		await next();
		await expect.element(alert()).toBeVisible();
		await expect.element(heading('Select trusted entity')).toBeVisible();
		await write(JSON.stringify(trusting({ Service: 'lambda.amazonaws.com' })));
		await next();
		await expect.element(heading('Add permissions')).toBeVisible();
	});

	test('for a provider asks for provider and audience, also for those that are everybody’s', async () => {
		await asRootAt('#/create-role', 'Select trusted entity');
		await page.getByRole('radio', { name: /^SAML/ }).click();
		await expect.element(page.getByText('No SAML provider yet')).toBeVisible();
		await page.getByRole('radio', { name: /^Web identity/ }).click();
		await page.getByLabelText('Identity provider').selectOptions('Google');
		await page.getByLabelText('Audience').fill('print-app');
		await next();
		await next();
		await expect.element(page.getByText('"accounts.google.com:aud"')).toBeVisible();
	});
});
