import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { lookUp } from '$lib/account/base/table';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { heading, marlowMaps, names, open, press, signInAsRoot } from '../../../console.fixture';

beforeEach(() => page.viewport(1000, 900));
afterEach(() => history.replaceState(null, '', '#'));

const allowing = (Action: string) => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action, Resource: '*' }]
});
const account = marlowMaps({
	policies: [
		{ name: 'tiles', document: allowing('s3:GetObject') },
		{
			name: 'printing',
			description: 'What printing takes',
			document: allowing('s3:ListAllMyBuckets'),
			older: [1, 2, 3, 4].map((number) => allowing(`s3:GetObject${'*'.repeat(number)}`))
		}
	],
	groups: [{ name: 'readers', inline: [{ name: 'lists', document: allowing('iam:ListUsers') }] }],
	users: [{ name: 'jun', attached: ['tiles'] }]
});
const arnOf = (name: string) => `arn:aws:iam::111122223333:policy/${name}`;
const at = (name: string, tab = '') => `#/policies/${encodeURIComponent(arnOf(name))}${tab}`;

async function asRootAt(hash: string, title: string): Promise<Workbench> {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
	return workbench;
}

const policyIn = (workbench: Workbench, name: string) =>
	lookUp(workbench.account.iam.policies, name);
const userIn = (workbench: Workbench, name: string) => lookUp(workbench.account.iam.users, name);
const editor = () => page.getByRole('textbox', { name: /Tab indents once you write/ });
/** A new policy is shown in the visual editor at first. */
async function newJson() {
	const workbench = await asRootAt('#/create-policy', 'Specify permissions');
	await press('JSON');
	return workbench;
}

const write = (document: object) => editor().fill(JSON.stringify(document));
const row = (name: string | RegExp) => page.getByRole('row', { name });
const confirm = async (name: string) => {
	await page.getByLabelText(`To confirm, type ${name}`).fill(name);
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
};

describe('the list of policies', () => {
	test('has the account’s own first, says what each is used as, and is filtered by type', async () => {
		await asRootAt('#/policies', 'Policies');
		await expect.element(row(/^Choose tiles/)).toHaveTextContent('Permissions policy (1)');
		await page.getByLabelText('Filter by type').selectOptions('AWS managed - job function');
		await expect.element(row(/Billing/)).toBeVisible();
		await expect.element(row(/tiles/)).not.toBeInTheDocument();
		await page.getByLabelText('Filter by type').selectOptions('Customer managed');
		await expect.element(page.getByText('2 policies')).toBeVisible();
	});

	test('AWS’s cannot be deleted; the account’s own are, with their versions', async () => {
		const workbench = await asRootAt('#/policies', 'Policies');
		await page.getByRole('checkbox', { name: 'Choose AdministratorAccess' }).click();
		const remove = page.getByRole('button', { name: 'Delete', exact: true });
		await expect.element(remove).toBeDisabled();
		await expect.element(remove).toHaveAttribute('title', expect.stringContaining('AWS keeps it'));
		await page.getByRole('checkbox', { name: 'Choose AdministratorAccess' }).click();
		await page.getByLabelText('Filter by type').selectOptions('Customer managed');
		await page.getByRole('checkbox', { name: 'Choose all in sight' }).click();
		await press('Delete 2');
		await confirm('2 policies');
		await expect.poll(() => workbench.account.iam.policies).toEqual([]);
		expect(userIn(workbench, 'jun')?.attached).toEqual([]);
	});

	test('several are attached to several at once, and detached again where they are', async () => {
		const workbench = await asRootAt('#/policies', 'Policies');
		const deed = async (item: string) => {
			await page.getByRole('searchbox', { name: 'Search policies' }).fill('ReadOnly');
			for (const each of ['AmazonS3ReadOnlyAccess', 'ReadOnlyAccess']) {
				await page.getByRole('checkbox', { name: `Choose ${each}`, exact: true }).click();
			}
			await press('Actions');
			await page.getByRole('menuitem', { name: item }).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('checkbox', { name: 'jun (user)' }).click();
			await dialog.getByRole('button', { name: `${item} policy` }).click();
		};
		const count = () => userIn(workbench, 'jun')?.attached.length;
		await deed('Attach');
		await expect.poll(count).toBe(3);
		await deed('Detach');
		await expect.poll(count).toBe(1);
	}, 60_000);
});

describe('creating a policy', () => {
	test('says how to begin, and finds fault with nothing before somebody has written', async () => {
		await newJson();
		await expect.element(page.getByText(/^To begin/)).toBeVisible();
		await expect.element(page.getByRole('region', { name: 'Findings' })).not.toBeInTheDocument();
		await press('Next');
		await expect.element(page.getByText('Policy statement must contain actions.')).toBeVisible();
		await expect.element(page.getByRole('region', { name: 'Findings' })).toBeVisible();
		await expect.element(page.getByText(/^To begin/)).not.toBeInTheDocument();
	});

	test('of a policy in one line says in which statement and element each error is', async () => {
		await newJson();
		await write({
			Version: '2012-10-17',
			Statement: [
				{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
				{ Effect: 'Alow', Action: 's3:GetObject', Resource: 'maps' }
			]
		});
		const findings = page.getByRole('region', { name: 'Findings' });
		await expect.element(findings).toHaveTextContent(/Line 1, column 106.*Statement 2, Effect:/);
		await expect.element(findings).toHaveTextContent(/Statement 2, Resource:/);
	});

	test('finds what is wrong as one types, mends it, sums it up, and then asks for a name', async () => {
		const workbench = await newJson();
		await write({
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Actions: 's3:ListAllMyBuckets', Resource: '*' }]
		});
		await press('Next');
		await expect.element(page.getByText('1 error to be mended first.')).toBeVisible();
		await press('Replace "Actions" by "Action"');
		await press('Next');
		await expect.element(heading('Review and create')).toHaveFocus();
		await expect.element(row(/Amazon S3/)).toHaveTextContent('Limited: List');

		await page.getByLabelText('Policy name').fill('tiles');
		await press('Create policy');
		await expect.element(page.getByRole('alert')).toHaveTextContent(/already exists/);
		await expect.element(page.getByLabelText('Policy name')).toHaveFocus();
		await page.getByLabelText('Policy name').fill('buckets');
		await page.getByLabelText(/^Description/).fill('All names of buckets');
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Team');
		await press('Create policy');
		await expect.element(heading('buckets')).toBeVisible();
		expect(policyIn(workbench, 'buckets')).toMatchObject({ description: 'All names of buckets' });
		await workbench.undo();
		expect(policyIn(workbench, 'buckets')).toBeUndefined();
	});

	test('goes back to the text without losing it', async () => {
		await newJson();
		await write(allowing('s3:GetObject'));
		await press('Next');
		await press('Previous');
		await expect.element(editor()).toHaveTextContent('s3:GetObject');
	});

	test('stops at what IAM would refuse in the end', async () => {
		await newJson();
		await expect.element(editor()).toBeVisible();
		await press('Next');
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(heading('Specify permissions')).toBeVisible();
	});
});

describe('the page of a policy', () => {
	test('sums up what it allows, and shows the JSON when asked', async () => {
		await asRootAt(at('tiles'), 'tiles');
		await expect.element(row(/Amazon S3/)).toHaveTextContent('Limited: Read');
		await press('JSON');
		await expect.element(page.getByText('"s3:GetObject"')).toBeVisible();
	});

	test('an edit is a new version; the oldest makes room, and is named before', async () => {
		const workbench = await asRootAt(at('printing'), 'printing');
		await page.getByRole('link', { name: 'Edit' }).click();
		await write(allowing('s3:PutObject'));
		await press('Next');
		await expect.element(page.getByText('v1 will be deleted')).toBeVisible();
		await press('Save changes');
		await expect.element(heading('printing')).toBeVisible();
		const policy = policyIn(workbench, 'printing');
		expect(policy?.versions.map(({ id }) => id)).toEqual(['v2', 'v3', 'v4', 'v5', 'v6']);
		expect(policy?.defaultVersion).toBe('v6');
	});

	test('an edit that is not to be the default changes nothing that is in force', async () => {
		const workbench = await asRootAt(at('tiles', '/edit-policy'), 'Modify permissions');
		await write(allowing('s3:*'));
		await press('Next');
		await page.getByRole('checkbox', { name: /new version as the default/ }).click();
		await press('Save changes');
		await expect.element(heading('tiles')).toBeVisible();
		expect(policyIn(workbench, 'tiles')).toMatchObject({ defaultVersion: 'v1', nextVersion: 3 });
	});

	test('a version is made the default, another is deleted', async () => {
		const workbench = await asRootAt(at('printing', '/policy-versions'), 'printing');
		await press('Set v3 as default');
		await expect.poll(() => policyIn(workbench, 'printing')?.defaultVersion).toBe('v3');
		await press('Delete v5');
		await expect.poll(() => policyIn(workbench, 'printing')?.versions).toHaveLength(4);
		await expect.element(page.getByRole('button', { name: 'Delete v3' })).not.toBeInTheDocument();
	});

	test('is attached and detached, and set as a boundary', async () => {
		const workbench = await asRootAt(at('tiles', '/entities-attached'), 'tiles');
		await press('Detach jun (user)');
		await expect.element(page.getByText('Nobody has it, so it has no effect.')).toBeVisible();
		await page.getByRole('button', { name: 'Attach', exact: true }).click();
		await page.getByRole('checkbox', { name: 'readers (user group)' }).click();
		await page.getByRole('button', { name: 'Attach', exact: true }).nth(1).click();
		await expect.element(row(/readers/)).toHaveTextContent('User group');
		await press('Set as boundary');
		await expect
			.element(page.getByRole('checkbox', { name: 'readers (user group)' }))
			.not.toBeInTheDocument();
		await page.getByRole('checkbox', { name: 'jun (user)' }).click();
		await page.getByRole('button', { name: 'Set as boundary' }).nth(1).click();
		await expect.poll(() => userIn(workbench, 'jun')?.boundary).toBe(arnOf('tiles'));
	});

	test('of AWS can be attached, and nothing of it changed', async () => {
		const power = encodeURIComponent('arn:aws:iam::aws:policy/PowerUserAccess');
		await asRootAt(`#/policies/${power}`, 'PowerUserAccess');
		await expect.element(page.getByRole('tab', { name: /Entities/ })).toBeVisible();
		await expect.element(page.getByRole('tab', { name: /Tags/ })).not.toBeInTheDocument();
		await expect.element(page.getByRole('link', { name: 'Edit' })).not.toBeInTheDocument();
		await expect.element(page.getByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
	});

	test('of AWS is not edited, whoever types the address', async () => {
		const power = encodeURIComponent('arn:aws:iam::aws:policy/PowerUserAccess');
		await asRootAt(`#/policies/${power}/edit-policy`, 'Modify permissions');
		await expect.element(page.getByText(/AWS keeps PowerUserAccess/)).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Next' })).not.toBeInTheDocument();
	});

	test('that is a boundary is not deleted: AWS refuses, and says so', async () => {
		const workbench = await asRootAt(at('tiles', '/entities-attached'), 'tiles');
		await press('Set as boundary');
		await page.getByRole('checkbox', { name: 'wanda (user)' }).click();
		await page.getByRole('button', { name: 'Set as boundary' }).nth(1).click();
		await expect.poll(() => userIn(workbench, 'wanda')?.boundary).toBe(arnOf('tiles'));
		await press('Delete');
		await confirm('tiles');
		await expect
			.element(page.getByRole('dialog').getByRole('alert'))
			.toHaveTextContent(/Cannot delete a policy attached to entities/);
	});
});

describe('inline policies', () => {
	test('of a user: created, edited, deleted', async () => {
		const workbench = await asRootAt('#/users/jun', 'jun');
		await page.getByRole('link', { name: 'Create inline policy' }).click();
		await expect.element(heading('Create inline policy')).toBeVisible();
		await press('JSON');
		await write(allowing('s3:GetObject'));
		await press('Create policy');
		await expect.element(page.getByText('Policy name is missing.')).toBeVisible();
		await page.getByLabelText('Policy name').fill('own');
		await press('Create policy');
		await expect.element(page.getByText('Customer inline')).toBeVisible();

		await page.getByRole('link', { name: 'own' }).click();
		await expect.element(heading('own')).toBeVisible();
		await expect.element(editor()).toHaveTextContent('s3:GetObject');
		await write(allowing('s3:PutObject'));
		await press('Save changes');
		await expect.element(heading('jun')).toBeVisible();
		expect(lookUp(userIn(workbench, 'jun')?.inline ?? [], 'own')?.text).toContain('PutObject');

		await press('Remove own');
		await confirm('own');
		await expect.poll(() => userIn(workbench, 'jun')?.inline).toEqual([]);
	});

	test('of a group are shown to its members as the group’s, and go with the group', async () => {
		const workbench = await asRootAt('#/groups/readers/permissions', 'readers');
		await expect.element(page.getByText('Customer inline')).toBeVisible();
		await press('Delete');
		await confirm('readers');
		await expect.element(heading('User groups')).toBeVisible();
		expect(names(workbench)).toContain('DeleteGroupPolicy');
	});

	test('a user has a boundary set and removed, and tags', async () => {
		const workbench = await asRootAt('#/users/jun', 'jun');
		await press('Set permissions boundary');
		await page.getByRole('radio', { name: /^PowerUserAccess/ }).click();
		await press('Set boundary');
		await press('Remove boundary');
		await expect.element(page.getByText('Not set.')).toBeVisible();
		await page.getByRole('tab', { name: /Tags/ }).click();
		await press('Add new tag');
		await page.getByLabelText('Key 1').fill('Team');
		await press('Save changes');
		await expect.poll(() => userIn(workbench, 'jun')?.tags).toHaveLength(1);
	});
});
