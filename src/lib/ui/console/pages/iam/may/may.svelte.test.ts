import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heading, marlowMaps, open, press, signInAsRoot } from '../../../console.fixture';

afterEach(() => {
	history.replaceState(null, '', '#');
	localStorage.removeItem('guess-first');
});

const account = marlowMaps({
	users: [{ name: 'jun', groups: ['administrators'] }]
});

async function openAt(hash: string) {
	const workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	await expect.poll(() => workbench.steps.at(-1)?.call.operation).toBe('ListAccessKeys');
	location.hash = hash;
	await expect.element(heading('May they …?')).toBeVisible();
	return workbench;
}

const answer = () => page.getByRole('region', { name: 'Answer' });

async function ask(action: string, resource: string) {
	await page.getByRole('combobox', { name: 'Action' }).fill(action);
	await page.getByRole('combobox', { name: 'Resource' }).fill(resource);
	await press('Ask');
}

test('what a user may is asked without a call: the log and the history stay as they are', async () => {
	const workbench = await openAt('#/may/user%2Fjun');
	const { steps, log } = workbench;
	const events = workbench.account.events.length;
	await ask('iam:CreateUser', 'arn:aws:iam::111122223333:user/ana');
	await expect.element(answer()).toHaveTextContent(/Allowed.*User jun may call iam:CreateUser/);
	await expect.element(answer().getByRole('navigation')).toHaveTextContent(/AdministratorAccess/);
	expect(workbench.steps).toBe(steps);
	expect(workbench.log).toBe(log);
	expect(workbench.account.events.length).toBe(events);
	await expect.poll(() => location.hash).toContain('iam%3ACreateUser');
});

test('of a group it is said for whom it is asked', async () => {
	await openAt('#/may/group%2Fadministrators/iam%3ACreateUser/*');
	await expect.element(answer()).toHaveTextContent(/A member of administrators may call/);
	await expect.element(answer()).toHaveTextContent(/A group asks nothing itself/);
});

test('what is no request is not asked, and it is said why', async () => {
	await openAt('#/may/user%2Fjun');
	await ask('iam:*', '*');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/it has no wildcards/);
	await ask('iam:ListUsers', 'users');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/A resource is a whole ARN/);
});

const field = (name: string) => page.getByRole('combobox', { name });

test('what is wrong is said at its field, which has the focus', async () => {
	await openAt('#/may/user%2Fjun');
	await ask('', '*');
	await expect.element(field('Action')).toHaveAccessibleDescription(/The action is missing/);
	await expect.element(field('Action')).toHaveFocus();
	await ask('iam:ListUsers', '');
	await expect.element(field('Resource')).toHaveAccessibleDescription(/The resource is missing/);
	await expect.element(field('Resource')).toHaveFocus();
	await expect.element(field('Action')).not.toHaveAttribute('aria-invalid');
	await field('Who').fill('jun');
	await ask('iam:ListUsers', '*');
	await expect.element(field('Who')).toHaveAccessibleDescription(/Say who: user\/NAME/);
});

test('of a misspelt action the one that was meant is offered, and asked', async () => {
	await openAt('#/may/user%2Fjun');
	await ask('iam:CreatUser', '*');
	await expect.element(answer()).toHaveTextContent(/AWS has no such action.*Did you mean/);
	await press('iam:CreateUser');
	await expect.element(field('Action')).toHaveValue('iam:CreateUser');
	await expect.element(answer()).toHaveTextContent(/User jun may call iam:CreateUser/);
	await expect.element(answer()).not.toHaveTextContent(/no such action/);
});

test('of a misspelt name the one who was meant is offered, and asked about', async () => {
	await openAt('#/may/user%2Fjuhn/iam%3AListUsers/*');
	await expect.element(answer()).toHaveTextContent(/Did you mean user\/jun\?/);
	await press('Ask about user/jun');
	await expect.element(answer()).toHaveTextContent(/User jun may call/);
});

test('that everybody is offered, though who is signed in may list nobody, is said in place', async () => {
	await openAt('#/may/user%2Fjun');
	await expect.element(field('Who')).toHaveAccessibleDescription(/it is Leastwise that looks/);
});

test('an answer is put away while what was asked after it is no request', async () => {
	await openAt('#/may/user%2Fjun/iam%3AListUsers/*');
	await expect.element(answer()).toHaveTextContent(/Allowed/);
	await ask('iam:*', '*');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/it has no wildcards/);
	await expect.element(answer()).not.toHaveTextContent(/Allowed/);
	await ask('iam:ListUsers', '*');
	await expect.element(answer()).toHaveTextContent(/Allowed/);
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('nobody of the name is there', async () => {
	await openAt('#/may/user%2Fghost/iam%3AListUsers/*');
	await expect.element(answer()).toHaveTextContent(/There is nobody of this name/);
});

test('who wants to guess first is shown the answer after it', async () => {
	await openAt('#/may/user%2Fwanda');
	await page.getByLabelText('Let me guess first').click();
	await ask('iam:ListUsers', '*');
	await expect.element(answer()).not.toHaveTextContent(/may not call/);
	await answer().getByRole('button', { name: 'Implicitly denied' }).click();
	await answer().getByRole('combobox').selectOptions('No statement');
	await press('Check');
	await expect
		.element(answer())
		.toHaveTextContent(/As you guessed, and for that reason\. User wanda may not call/);
});

test('resources of the account are offered for the action', async () => {
	await openAt('#/may/user%2Fjun');
	await page.getByRole('combobox', { name: 'Action' }).fill('iam:DeleteUser');
	await page.getByRole('combobox', { name: 'Resource' }).fill('wan');
	await expect.element(page.getByRole('option', { name: /user\/wanda/ })).toBeVisible();
});
