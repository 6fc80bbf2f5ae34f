import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
// What the page loads later is there, so that no test waits for it.
import '$lib/ui/editor/open-editor';
import '$lib/ui/editor/visual/Visual.svelte';
import { heading, marlowMaps, open, press, signInAsRoot } from '../../../console.fixture';

beforeEach(() => page.viewport(1000, 900));
afterEach(() => history.replaceState(null, '', '#'));

const accountNumber = '111122223333';

/** The visual editor of a policy that is there, or of a new one. */
async function openVisual(document?: Record<string, unknown>) {
	const account = marlowMaps({ policies: document ? [{ name: 'tiles', document }] : [] });
	await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	const arn = encodeURIComponent(`arn:aws:iam::${accountNumber}:policy/tiles`);
	location.hash = document ? `#/policies/${arn}/edit-policy` : '#/create-policy';
	await expect
		.element(heading(document ? 'Modify permissions' : 'Specify permissions'))
		.toBeVisible();
	if (document) await press('Visual');
	await expect.element(page.getByRole('button', { name: 'Add more permissions' })).toBeVisible();
}

const json = () => page.getByRole('textbox', { name: /Tab indents once you write/ });
const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const statement = (number: number) =>
	page.getByRole('region', { name: `Statement ${number}`, exact: true });
const unfold = (text: string | RegExp, number = 1) =>
	statement(number).getByText(text, { exact: true }).click();

/** The text as the JSON view has it. */
async function written(): Promise<unknown> {
	await press('JSON');
	await expect.element(json()).toBeVisible();
	const { textContent } = json().element();
	await press('Visual');
	return JSON.parse(textContent);
}

async function chooseService(name: string) {
	const combobox = page.getByRole('combobox', { name: /^Select/ });
	await combobox.fill(name);
	await page.getByRole('option', { name: new RegExp(`^${name} `) }).click();
}

const reading = {
	Version: '2012-10-17',
	Statement: [{ Sid: 'Reading', Effect: 'Allow', Action: 's3:Get*', Resource: '*' }]
};

const naming = (Resource: readonly string[]) => ({
	...reading,
	Statement: [{ ...reading.Statement[0], Resource }]
});

function actionsOf(policy: unknown): unknown {
	const { Statement } = v.parse(
		v.object({ Statement: v.tuple([v.object({ Action: v.unknown() })]) }),
		policy
	);
	return Statement[0].Action;
}

describe('a policy is made of choices', () => {
	test('a box for an access level chooses its actions, and takes them away', async () => {
		await openVisual();
		await chooseService('s3');
		await box('All List actions of Amazon S3').click();
		await expect.element(statement(1).getByText(/^List (\d+) of \1$/)).toBeVisible();
		await box('All List actions of Amazon S3').click();
		await expect.element(statement(1).getByText(/^List 0 of \d+$/)).toBeVisible();
	});

	test('all actions of a service take the place of single ones', async () => {
		await openVisual(reading);
		await unfold('Actions allowed');
		await box(/^All Amazon S3 actions/).click();
		expect(actionsOf(await written())).toBe('s3:*');
	});

	test('an ARN is put together from its parts, each of which may be any', async () => {
		await openVisual(naming(['arn:aws:s3:::maps/old']));
		await unfold('Resources');
		await press('Add ARNs: object');
		await page.getByLabelText('Bucket name', { exact: true }).fill('maps');
		await press('Add ARNs');
		await expect.element(page.getByText('Fill in Object name, or tick Any.')).toBeVisible();
		await box('Any object name').click();
		await press('Add ARNs');
		expect(await written()).toEqual(naming(['arn:aws:s3:::maps/old', 'arn:aws:s3:::maps/*']));
	});

	test('a condition key brings an operator that fits it', async () => {
		await openVisual(reading);
		await unfold('Request conditions - optional');
		await press('Add condition');
		await page.getByRole('combobox', { name: 'Condition key' }).fill('aws:SecureTr');
		await page.getByRole('option', { name: /^aws:SecureTransport/ }).click();
		await page.getByRole('group', { name: 'Request condition' }).getByText('Add condition').click();
		expect(await written()).toMatchObject({
			Statement: [{ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }]
		});
	});

	test('MFA and a source IP are asked for by a box, and no longer', async () => {
		await openVisual(reading);
		await unfold('Request conditions - optional');
		await box('MFA required').click();
		await box('Source IP').click();
		await userEvent.keyboard('203.0.113.0/24{Enter}');
		expect(await written()).toMatchObject({
			Statement: [
				{
					Condition: {
						Bool: { 'aws:MultiFactorAuthPresent': 'true' },
						IpAddress: { 'aws:SourceIp': '203.0.113.0/24' }
					}
				}
			]
		});
		await unfold('Request conditions - optional');
		await expect.element(box('Source IP')).toBeChecked();
		await box('Source IP').click();
		await box('MFA required').click();
		expect(await written()).toEqual(reading);
	});

	test('what is still to be chosen is told as that, and is no error', async () => {
		await openVisual();
		await expect
			.element(page.getByText('Choose a service and at least one of its actions.'))
			.toBeVisible();
		await expect.element(page.getByText('EMPTY_ARRAY_ACTION')).not.toBeInTheDocument();
		await press('Next');
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Something is still to be chosen in statement 1.');
		await expect.element(page.getByRole('heading', { name: 'Statement 1' })).toHaveFocus();
	});
});

describe('a policy that is there', () => {
	test('shows what a pattern takes in, which only the pattern takes away', async () => {
		await openVisual(reading);
		await unfold('Actions allowed');
		await unfold(/^Read \d+ of/);
		await expect.element(box('GetObject by s3:Get*')).toBeDisabled();
		await expect.element(box('GetObject by s3:Get*')).toBeChecked();
		await press('Remove s3:Get*');
		await expect
			.element(page.getByText('Choose a service and at least one of its actions.'))
			.toBeVisible();
	});

	test('keeps all bytes that a change is not about; Undo takes the change back in both views', async () => {
		await openVisual(reading);
		await statement(1).getByRole('radio', { name: 'Deny' }).click();
		expect(await written()).toEqual({
			...reading,
			Statement: [{ ...reading.Statement[0], Effect: 'Deny' }]
		});
		await press('Undo');
		expect(await written()).toEqual(reading);
		await press('Redo');
		await expect.element(statement(1).getByRole('radio', { name: 'Deny' })).toBeChecked();
	});

	test('all resources and specific ones take turns, and what was named comes back', async () => {
		await openVisual(naming(['arn:aws:s3:::maps/*']));
		await unfold('Resources');
		await statement(1).getByRole('radio', { name: 'All resources' }).click();
		await expect.element(statement(1).getByText('Add ARNs')).not.toBeInTheDocument();
		await statement(1).getByRole('radio', { name: 'Specific' }).click();
		expect(await written()).toMatchObject({ Statement: [{ Resource: 'arn:aws:s3:::maps/*' }] });
	});

	test('a condition is changed in its place and taken away', async () => {
		const condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
		await openVisual({
			...reading,
			Statement: [{ ...reading.Statement[0], Condition: condition }]
		});
		await unfold('Request conditions - optional');
		await press('Edit IpAddress aws:SourceIp');
		await press('Add another value');
		await userEvent.keyboard('198.51.100.7{Enter}');
		await expect.element(statement(1).getByText('198.51.100.7')).toBeVisible();
		await press('Remove IpAddress aws:SourceIp');
		expect(await written()).toEqual(reading);
	});

	test('a statement that cannot be shown is left alone, and says why; another is copied and removed', async () => {
		const all = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' };
		await openVisual({ ...reading, Statement: [...reading.Statement, all] });
		await expect.element(statement(2).getByText(/^NotAction means/)).toBeVisible();
		await press('Clone Statement 1');
		await expect.element(page.getByRole('heading', { name: 'Statement 2' })).toHaveFocus();
		await expect.element(statement(3).getByText(/^NotAction means/)).toBeVisible();
		await press('Remove Statement 1');
		await expect.element(page.getByRole('heading', { name: 'Statement 1' })).toHaveFocus();
		await press('Edit statement 2 as JSON');
		await expect
			.poll(() => document.activeElement?.shadowRoot?.activeElement?.role)
			.toBe('textbox');
	});

	test('a text that is no JSON is told to be one that only the JSON can mend', async () => {
		await openVisual(reading);
		await press('JSON');
		await json().fill('{ "Statement": [');
		await press('Visual');
		await expect
			.element(page.getByText('The text is not JSON: mend the errors first.'))
			.toBeVisible();
		await press('Edit as JSON');
		await expect.element(json()).toBeVisible();
	});
});

describe('what the policy allows stands beside the editor', () => {
	const service = (name: RegExp) => page.getByRole('row', { name });

	test('as it is written, in both views', async () => {
		await openVisual(reading);
		await expect.element(service(/^Amazon S3/)).toHaveTextContent(/Read\s*All resources\s*None/);
		await press('JSON');
		await json().fill(
			JSON.stringify({
				...reading,
				Statement: [{ ...reading.Statement[0], Action: 'lambda:*' }]
			})
		);
		await expect.element(service(/^AWS Lambda/)).toHaveTextContent('Full access');
		await expect.element(service(/^Amazon S3/)).not.toBeInTheDocument();
	});

	test('as far as it can be read', async () => {
		await openVisual(reading);
		await press('JSON');
		await json().fill(JSON.stringify({ ...reading, Version: '2012' }));
		await expect.element(page.getByText(/^As far as it can be read/)).toBeVisible();
		await expect.element(service(/^Amazon S3/)).toBeVisible();
		await json().fill('{');
		await expect
			.element(page.getByText('No statement can be read: mend the errors first.'))
			.toBeVisible();
		await expect.element(service(/^Amazon S3/)).not.toBeInTheDocument();
	});
});
