import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
	heading,
	marlowMaps,
	open,
	press,
	signInAsRoot,
	signInAsUser
} from '../../../console.fixture';

afterEach(() => {
	history.replaceState(null, '', '#');
	vi.restoreAllMocks();
});

const reads = {
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::maps/${aws:username}/*' }
	]
};
const account = marlowMaps({
	policies: [{ name: 'ReadMaps', document: reads }],
	groups: [{ name: 'editors', attached: ['ReadMaps'] }],
	users: [
		{ name: 'jun', groups: ['editors'], password: 'Harbour-Light-5', accessKeys: [{ age: '5d' }] },
		{
			name: 'lena',
			password: 'Harbour-Light-5',
			inline: [
				{
					name: 'looks',
					document: {
						Version: '2012-10-17',
						Statement: [{ Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' }]
					}
				}
			]
		}
	]
});

const tab = (name: string) => page.getByRole('tab', { name });
const code = (file: string) => page.getByRole('region', { name: file });

async function openAt(hash: string, signIn: () => Promise<void> = signInAsRoot) {
	const workbench = await open({ account });
	await signIn();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	return workbench;
}

test('the page of a user leads to the user as code', async () => {
	await openAt('#/users/jun');
	await page.getByRole('link', { name: 'As code' }).click();
	await expect.element(heading('jun as code')).toBeVisible();
});

test('the languages are turned by the keyboard', async () => {
	await openAt('#/as-code/user%2Fjun');
	await expect.element(code('jun.sh')).toHaveTextContent(/aws iam create-user --user-name jun/);
	await tab('AWS CLI').click();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(tab('Terraform')).toHaveFocus();
	await expect
		.element(code('jun.tf'))
		.toHaveTextContent(/Resource = "arn:aws:s3:::maps\/\$\$\{aws:username\}\/\*"/);
	await expect.poll(() => location.hash).toBe('#/as-code/user%2Fjun/terraform');
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(code('jun.yaml')).toHaveTextContent(/Type: AWS::IAM::User/);
	await expect.element(code('jun.yaml')).toHaveTextContent(/CAPABILITY_NAMED_IAM/);
});

test('what it refers to can be left to what is there', async () => {
	await openAt('#/as-code/user%2Fjun');
	await expect.element(code('jun.sh')).toHaveTextContent(/aws iam create-policy/);
	await page.getByRole('checkbox', { name: /own policies and groups/ }).click();
	await expect.element(code('jun.sh')).not.toHaveTextContent(/aws iam create-policy/);
	await expect.element(code('jun.sh')).toHaveTextContent(/must be there before/);
});

test('it is copied and saved as it is shown', async () => {
	const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const saved: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		saved.push(this.download);
	});
	await openAt('#/as-code/group%2Feditors/terraform');
	await expect.element(code('editors.tf')).toBeVisible();
	await press('Copy: editors.tf');
	expect(written.mock.calls[0]?.[0]).toContain('resource "aws_iam_group" "editors"');
	await press('Save as editors.tf');
	expect(saved).toEqual(['editors.tf']);
});

test('it shows no more than whoever is signed in may read', async () => {
	await openAt('#/as-code/user%2Fjun', () => signInAsUser('lena', 'Harbour-Light-5'));
	await expect.element(code('jun.sh')).toHaveTextContent(/Not read: groups of jun/);
	await expect.element(code('jun.sh')).not.toHaveTextContent(/editors/);
	location.hash = '#/as-code/role%2FEditor';
	await expect.element(page.getByRole('note')).toHaveTextContent(/not authorized|iam:GetRole/);
});

test('an address that means nothing says so', async () => {
	await openAt('#/as-code/nobody');
	await expect.element(page.getByText('There is nothing of this name')).toBeVisible();
});
