import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { long, test } from './test';

// A worker's script that the offline copy answers with could not be held up.
const decision = (page: Page) => page.getByRole('region', { name: 'Decision' });

interface Policy {
	readonly name: string;
	readonly document: string;
}

function policy(name: string, statements: readonly object[]): Policy {
	const lines = statements.map((statement) => JSON.stringify(statement)).join(',\n');
	return { name, document: `{"Version": "2012-10-17", "Statement": [\n${lines}\n]}` };
}

/** Near the limit of what is read of a policy. */
const nearTheLimit = policy(
	'Long',
	Array.from({ length: 2_900 }, (_, i) => ({
		Effect: 'Allow',
		Action: 's3:GetObject',
		Resource: `arn:aws:s3:::marlow-${i}/*`
	}))
);

/** Comparing it takes some seconds. */
const hard = policy(
	'Hard',
	Array.from({ length: 1_600 }, (_, i) => ({
		Effect: i % 2 ? 'Allow' : 'Deny',
		Action: 's3:Get*',
		Resource: `arn:aws:s3:::b${i}/*`,
		Condition: { StringLike: { 'aws:PrincipalTag/t': `a*${i}` } }
	}))
);

async function open(page: Page, identity: Policy, compare?: readonly [Policy, Policy]) {
	const question = {
		request: {
			principal: 'arn:aws:iam::111122223333:user/tomas',
			action: 's3:GetObject',
			resource: 'arn:aws:s3:::marlow-7/a.png'
		},
		policies: { identity: [identity] },
		...(compare && { compare })
	};
	const packed = deflateRawSync(JSON.stringify(question)).toString('base64url');
	await page.goto(`/playground/#question=${packed}`);
}

/** Nothing is worked out beside the page until it is let go. */
async function holdWorkers(page: Page) {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/workers/**', async (route) => {
		await held;
		await route.continue();
	});
	return () => release();
}

test('a policy near the limit is decided and checked beside the page, which goes on meanwhile', async ({
	page
}) => {
	const release = await holdWorkers(page);
	await open(page, nearTheLimit);
	await expect(decision(page).getByRole('status')).toContainText('Deciding takes a while');
	await expect(page.getByRole('status').filter({ hasText: 'Checking the policy' })).toBeVisible();
	await expect(decision(page)).not.toContainText('llowed');

	await page.getByRole('button', { name: 'Examples', exact: true }).click();
	await expect(page.getByRole('list', { name: 'Examples' })).toBeVisible();
	release();
	await expect(decision(page)).toContainText('Allowed');
	await expect(page.getByRole('region', { name: 'Findings' })).toContainText('POLICY_SIZE');
	await expect(page.getByText('takes a while')).toHaveCount(0);
});

test('an answer that is overtaken is never shown', { tag: long }, async ({ page }) => {
	const release = await holdWorkers(page);
	await open(page, nearTheLimit);
	await expect(decision(page).getByRole('status')).toContainText('takes a while');
	await page.getByRole('combobox', { name: 'Resource' }).fill('arn:aws:s3:::somebody-elses/a.png');
	const seen = page.evaluate(
		() =>
			new Promise<boolean>((resolve) => {
				const section = document.querySelector('section.answer');
				if (!section) throw new Error('the decision is not shown');
				let allowed = false;
				new MutationObserver(() => {
					const text = section.textContent ?? '';
					allowed ||= text.includes('Allowed');
					if (text.includes('Implicitly denied')) resolve(allowed);
				}).observe(section, { subtree: true, childList: true, characterData: true });
			})
	);
	release();
	expect(await seen).toBe(false);
});

test(
	'a comparison that takes seconds is said to, stopped, begun again and overtaken',
	{ tag: long },
	async ({ page }) => {
		await open(page, nearTheLimit, [hard, { ...hard, name: 'Harder' }]);
		const working = page.getByRole('status').filter({ hasText: 'Comparing' });
		const result = page.getByRole('region', { name: /beyond/ });
		// On a page that does the work itself none of this could be shown or pressed before the result.
		await expect(working).toContainText('Comparing takes a while');
		await page.getByRole('button', { name: /^Stop.*Comparing/ }).focus();
		await page.keyboard.press('Enter');
		await expect(working).toContainText('Comparing was stopped');
		await expect(page.getByText('Not compared', { exact: true })).toBeVisible();
		await expect(result).toHaveCount(0);

		await expect(page.getByRole('button', { name: /^Try again.*Comparing/ })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(working).toContainText('Comparing takes a while');
		await expect(page.getByRole('button', { name: /^Stop.*Comparing/ })).toBeFocused();

		const editor = page.getByRole('textbox', { name: /^Second policy Harder/ });
		await editor.click();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.insertText(
			'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}'
		);
		await expect(page.getByRole('region', { name: 'Harder beyond Hard' })).toContainText(
			'Harder allows more than Hard',
			{ timeout: 30_000 }
		);
	}
);

test(
	'a worker that cannot be started is said, and tried again',
	{ tag: long },
	async ({ page }) => {
		await page.route('**/workers/**', (route) => route.abort());
		await open(page, nearTheLimit);
		await expect(decision(page).getByRole('status')).toContainText('Deciding did not work');
		await page.unroute('**/workers/**');
		await decision(page)
			.getByRole('button', { name: /^Try again.*Deciding/ })
			.click();
		await expect(decision(page)).toContainText('Allowed');
	}
);

test('a policy beyond what is read is told the limit, and nothing hangs', async ({ page }) => {
	await page.goto('/playground/');
	await expect(page.getByRole('textbox', { name: /Tab indents once you write/ })).toBeVisible();
	await page.locator('input[type=file]').setInputFiles({
		name: 'huge.json',
		mimeType: 'application/json',
		buffer: Buffer.from(`{"Statement": [${' '.repeat(256_000)}]}`)
	});
	await expect(page.getByRole('alert')).toContainText(
		'huge.json is too long: 256 kB are read at most. Nothing has changed.'
	);
	await open(page, { name: 'Huge', document: ' '.repeat(256_001) });
	await expect(decision(page)).toContainText('Huge is too long: 256 kB are read at most.');
	await expect(page.getByRole('alert').filter({ hasText: 'The policy is too long' })).toBeVisible();
});
