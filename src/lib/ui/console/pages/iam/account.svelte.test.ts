import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
	heading,
	marlowMaps,
	names,
	open,
	press,
	signInAsRoot,
	signInAsUser,
	start
} from '../../console.fixture';

/* What is of the account as a whole: its password policy, whom it trusts, what audits and limits it. */

afterEach(() => history.replaceState(null, '', '#'));

const day = 86_400_000;
const jun = {
	name: 'jun',
	password: 'Harbour-Light-5',
	groups: ['administrators'],
	accessKeys: [{ age: '120d' }]
};

async function asRootAt(hash: string, title: string, more = {}) {
	const workbench = await open({ hash, account: marlowMaps({ users: [jun], ...more }) });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
	return workbench;
}

describe('the password policy', () => {
	test('is set after its consequences are confirmed', async () => {
		const workbench = await asRootAt('#/account-settings', 'Account settings');
		await press('Edit password policy');
		await page.getByRole('radio', { name: /^Custom/ }).click();
		const length = page.getByLabelText('Password minimum length');
		await length.fill('5');
		await press('Save changes');
		await expect.element(page.getByText('A whole number, 6 to 128.')).toBeVisible();
		await length.fill('14');
		await page.getByRole('checkbox', { name: 'Turn on password expiration' }).click();
		await page.getByLabelText('Expire passwords after so many days').fill('30');
		await press('Save changes');
		await expect
			.element(page.getByRole('dialog').getByText(/30 days old or older must choose a new one/))
			.toBeVisible();
		expect(names(workbench)).not.toContain('UpdateAccountPasswordPolicy');
		await press('Set custom');
		await expect.element(page.getByText('At least 14 characters')).toBeVisible();
		await expect.element(page.getByText('Passwords expire after 30 days')).toBeVisible();
	});

	test('is AWS’s default again once that is confirmed, and undo brings the custom one back', async () => {
		const workbench = await asRootAt('#/account-settings', 'Account settings', {
			passwordPolicy: { minimumLength: 14 }
		});
		await press('Edit password policy');
		await page.getByRole('radio', { name: /^IAM default/ }).click();
		await press('Save changes');
		await press('Set default');
		await expect.element(page.getByText('IAM default')).toBeVisible();
		expect(workbench.account.iam.passwordPolicy).toBeUndefined();
		await workbench.undo();
		await expect.element(page.getByText('At least 14 characters')).toBeVisible();
	});

	test('that may not be read says so, and cannot be edited', async () => {
		await open({ account: marlowMaps() });
		await signInAsUser('wanda', 'Meridian-77');
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		location.hash = '#/account-settings';
		await expect.element(page.getByText(/iam:GetAccountPasswordPolicy/).first()).toBeVisible();
		expect(page.getByRole('button', { name: 'Edit password policy' }).query()).toBeNull();
	});

	test('lets a password expire: the user’s page says so', async () => {
		await asRootAt('#/users/jun/security-credentials', 'jun', { passwordPolicy: { maxAge: 30 } });
		await expect.element(page.getByText('Expired: changed at next sign-in')).toBeVisible();
	});

	test('lets a password expire: the next sign-in asks for a new one, and says why', async () => {
		await open({ account: marlowMaps({ users: [jun], passwordPolicy: { maxAge: 30 } }) });
		await signInAsUser('jun', 'Harbour-Light-5');
		await expect.element(page.getByText(/The password of jun has expired/)).toBeVisible();
		await page.getByLabelText('Old password', { exact: true }).fill('Harbour-Light-5');
		await page.getByLabelText('New password', { exact: true }).fill('Sheep-Track-12');
		await page.getByLabelText('Retype new password', { exact: true }).fill('Sheep-Track-12');
		await press('Confirm password change');
		await expect.element(heading('IAM Dashboard')).toBeVisible();
	});

	test('with hard expiry sends whoever’s password has expired to an administrator', async () => {
		const account = marlowMaps({ users: [jun], passwordPolicy: { maxAge: 30, hardExpiry: true } });
		await open({ account });
		await signInAsUser('jun', 'Harbour-Light-5');
		await expect
			.element(page.getByText('Ask an administrator to set a new password for you.'))
			.toBeVisible();
	});

	test('warns on the dashboard in the last days of a password', async () => {
		let time = start;
		const account = marlowMaps({ users: [jun], passwordPolicy: { maxAge: 400 + 20 } });
		await open({ account, now: () => time });
		await signInAsUser('jun', 'Harbour-Light-5');
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		expect(page.getByText(/Your password expires/).query()).toBeNull();
		time += 10 * day;
		location.hash = '#/account-settings';
		await signInAsUser('jun', 'Harbour-Light-5');
		await expect.element(page.getByText('Your password expires in 10 days')).toBeVisible();
	});
});

describe('identity providers', () => {
	test('a SAML provider is added with its metadata, which is replaced later', async () => {
		const workbench = await asRootAt('#/create-identity-provider', 'Add an identity provider');
		await page.getByLabelText('Provider name').fill('Directory');
		await page.getByLabelText('Metadata document', { exact: true }).fill('<x/>');
		await expect.element(page.getByText(/AWS takes 1,000 characters at least/)).toBeVisible();
		await press('Add provider');
		await expect.element(page.getByRole('alert').first()).toBeVisible();
		await press('Fill in a made-up example');
		await press('Add provider');
		await expect.element(heading('Directory')).toBeVisible();
		await expect.element(page.getByText(/idp\.example\.com\/saml"/).first()).toBeVisible();

		await press('Replace metadata');
		const file = new File(['no metadata '.repeat(100)], 'metadata.xml', { type: 'text/xml' });
		await page.getByLabelText('Metadata document: choose file').upload(file);
		await press('Save changes');
		await expect.element(page.getByText('Could not parse metadata')).toBeVisible();
		expect(names(workbench)).toContain('UpdateSAMLProvider');
	});

	test('an OpenID Connect provider has audiences, thumbprints and tags, and leads to a role', async () => {
		const workbench = await asRootAt('#/create-identity-provider', 'Add an identity provider');
		await page.getByRole('radio', { name: /^OpenID Connect/ }).click();
		const url = page.getByLabelText('Provider URL');
		await url.fill('http://id.example');
		await page.getByLabelText('Audience').fill('maps');
		await press('Add provider');
		await expect.element(page.getByText('It must begin with https://.')).toBeVisible();
		await url.fill('https://id.example/tenant');
		await press('Add provider');
		await expect.element(heading('id.example/tenant')).toBeVisible();

		await press('Add audience');
		await page.getByRole('textbox', { name: 'Audience' }).fill('tiles');
		await press('Add audience');
		await press('Remove maps');
		await page.getByLabelText('To confirm, type remove').fill('remove');
		await press('Remove');
		const provider = () => workbench.account.iam.providers.at(0)?.[1];
		await expect.poll(provider).toMatchObject({ clientIds: ['tiles'] });

		await page.getByRole('tab', { name: /Endpoint verification/ }).click();
		await press('Manage thumbprints');
		const field = page.getByLabelText('Thumbprints, one in each line');
		await field.fill('99:0f');
		await press('Save changes');
		await expect.element(page.getByText(/99:0f is no thumbprint/)).toBeVisible();
		await field.fill('a'.repeat(40));
		await press('Save changes');
		await expect.poll(provider).toMatchObject({ thumbprints: ['a'.repeat(40)] });

		await page.getByRole('link', { name: 'Assign role' }).click();
		await expect.element(heading('Select trusted entity')).toBeVisible();
		await expect.element(page.getByRole('radio', { name: /^Web identity/ })).toBeChecked();
		await expect
			.element(page.getByLabelText('Identity provider'))
			.toHaveValue('arn:aws:iam::111122223333:oidc-provider/id.example/tenant');
	});

	test('are listed, of either kind, and deleted after delete is typed', async () => {
		const workbench = await asRootAt('#/create-identity-provider', 'Add an identity provider');
		await page.getByLabelText('Provider name').fill('Directory');
		await press('Fill in a made-up example');
		await press('Add provider');
		await expect.element(heading('Directory')).toBeVisible();
		location.hash = '#/identity-providers';
		await expect
			.element(page.getByRole('row', { name: /Directory/ }))
			.toHaveTextContent(/SAML.*2026/);
		await page.getByRole('checkbox', { name: 'Choose Directory' }).click();
		await press('Delete');
		await page.getByLabelText('To confirm, type delete').fill('delete');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect.element(page.getByText('No identity providers yet')).toBeVisible();
		expect(workbench.account.iam.providers).toHaveLength(0);
		location.hash = '#/';
		await expect.element(page.getByRole('link', { name: '0 Identity providers' })).toBeVisible();
	});
});

describe('the credential report', () => {
	test('is asked for until it is made, and says what deserves attention', async () => {
		const workbench = await asRootAt('#/credential-report', 'Credential report');
		await press('Download credentials report');
		const row = page.getByRole('row', { name: /jun/ });
		await expect.element(row).toHaveTextContent('Signs in without MFA');
		await expect.element(row).toHaveTextContent('Access key 1 is 120 days old');
		expect(names(workbench).slice(-3)).toEqual([
			'GenerateCredentialReport',
			'GenerateCredentialReport',
			'GetCredentialReport'
		]);
		const rows = page.getByRole('row').elements();
		expect(rows[1]?.textContent).toContain('<root_account>');
		await press('Download credentials report');
		await expect
			.poll(() => names(workbench).slice(-2))
			.toEqual(['GenerateCredentialReport', 'GetCredentialReport']);
	});

	test('is refused to who may not have it', async () => {
		await open({ account: marlowMaps() });
		await signInAsUser('wanda', 'Meridian-77');
		await expect.element(heading('IAM Dashboard')).toBeVisible();
		location.hash = '#/credential-report';
		await press('Download credentials report');
		await expect
			.element(page.getByRole('alert').first())
			.toHaveTextContent('iam:GenerateCredentialReport');
	});
});

describe('the guard rails of an organization', () => {
	const document = (Effect: string, Action: string, more = {}) => ({
		Version: '2012-10-17',
		Statement: [{ Effect, Action, Resource: '*', ...more }]
	});
	const organization = {
		id: 'o-exampleorg1',
		path: 'o-exampleorg1/r-ab12/',
		scps: [
			[{ name: 'FullAWSAccess', document: document('Allow', '*') }],
			[{ name: 'no-keys', document: document('Deny', 'iam:CreateAccessKey') }]
		],
		rcps: [[{ name: 'own-people', document: document('Deny', 's3:*', { Principal: '*' }) }]]
	};

	test('are listed level by level, in words and as JSON, and cannot be edited', async () => {
		await asRootAt('#/service-control-policies', 'Service control policies', { organization });
		await expect.element(page.getByText('Not edited from here')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: /^Root r-ab12/ })).toBeVisible();
		await expect.element(page.getByText('it holds nothing back')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: /^This account/ })).toBeVisible();
		await expect
			.element(page.getByText('Denies iam:CreateAccessKey on every resource'))
			.toBeVisible();
		await page.getByText('Show policy JSON').last().click();
		await expect.element(page.getByRole('region', { name: 'Policy no-keys' })).toBeVisible();

		location.hash = '#/resource-control-policies';
		await expect.element(heading('Resource control policies')).toBeVisible();
		await expect.element(page.getByText('Denies s3:* on every resource')).toBeVisible();
	});

	test('do not bind the management account, and its page says so', async () => {
		await asRootAt('#/service-control-policies', 'Service control policies', {
			organization: { ...organization, isManagementAccount: true }
		});
		await expect.element(page.getByText(/they do not bind it/)).toBeVisible();
	});

	test('are none where the account is in no organization', async () => {
		await asRootAt('#/resource-control-policies', 'Resource control policies');
		await expect.element(page.getByText('No resource control policy')).toBeVisible();
	});
});
