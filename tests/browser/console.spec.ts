import { expect, type Page } from '@playwright/test';
import { main, openConsole, turnTo } from './at-console';
import { attemptAddress, bring, madeUpTo, playAddress, untilOpen } from './half-way';
import { long, test } from './test';

/* What somebody new would stumble over in the console. */

const sizes = [
	{ width: 360, height: 740 },
	{ width: 1440, height: 900 }
] as const;

/** Where there is room for one pane, the console. */
async function narrow(page: Page, size: (typeof sizes)[number]) {
	await page.setViewportSize(size);
	const toConsole = page
		.getByRole('navigation', { name: 'Panes' })
		.getByRole('button', { name: /^Console/ });
	if (await toConsole.isVisible()) await toConsole.click();
}

const press = (page: Page, name: string | RegExp) =>
	main(page).getByRole('button', { name, exact: true }).first().click();

async function signOut(page: Page, who: string) {
	await press(page, who);
	await page.getByRole('menuitem', { name: 'Sign out' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
}

for (const size of sizes) {
	test(`a notice covers nothing at ${size.width} pixels, and can be dismissed`, async ({
		page
	}) => {
		await openConsole(page, 'user-group', '#/users/robin/groups');
		await narrow(page, size);
		await press(page, /^Remove/);
		const notice = page.getByText('robin was removed from administrators.');
		await expect(notice).toBeVisible();

		const covered = await page.evaluate(() => {
			const told = [...document.querySelectorAll('[role=status]')].find(({ textContent }) =>
				textContent.includes('was removed')
			);
			const { top = 0, left = 0, right = 0 } = told?.getBoundingClientRect() ?? {};
			const panes = [...document.querySelectorAll('.pane')].filter((pane) => pane.clientHeight > 0);
			// What is seen of a pane ends where what it scrolls in ends.
			const bottomOf = (pane: Element) =>
				Math.min(
					pane.getBoundingClientRect().bottom,
					pane.closest('.side')?.getBoundingClientRect().bottom ?? Infinity
				);
			const isBeside = (pane: Element) => {
				const place = pane.getBoundingClientRect();
				return place.right <= left + 1 || place.left >= right - 1;
			};
			return panes.filter((pane) => bottomOf(pane) > top + 1 && !isBeside(pane)).length;
		});
		expect(covered).toBe(0);

		await page.getByRole('button', { name: 'Dismiss' }).click();
		await expect(notice).toBeHidden();
	});
}

test('what is missing is said by the field, in our words', { tag: long }, async ({ page }) => {
	await page.goto(playAddress);
	await untilOpen(page);
	await press(page, 'Sign in');
	const email = page.getByRole('textbox', { name: 'Root user email address' });
	await expect(email).toBeFocused();
	await expect(email).toHaveAccessibleDescription('Root user email address is missing.');

	// Filling in takes the complaints away with their cause.
	await press(page, 'Root user');
	await expect(page.getByText('is missing.')).toHaveCount(0);
	await expect(main(page).getByRole('button', { name: 'Sign in', exact: true })).toBeFocused();
});

test('the sign-in page remembers who signed in, and fills in what is given', async ({ page }) => {
	await openConsole(page, 'user-in-mfa');
	await signOut(page, 'robin');
	await expect(page.getByRole('radio', { name: /^IAM user/ })).toBeChecked();
	await expect(page.getByRole('textbox', { name: 'IAM user name' })).toHaveValue('robin');
	await expect(page.getByRole('textbox', { name: /^Account ID/ })).toHaveValue('111122223333');

	await press(page, 'Root user');
	await expect(page.getByRole('radio', { name: /^Root user/ })).toBeChecked();
	await press(page, 'Sign in');
	await expect(page.getByRole('textbox', { name: 'MFA code' })).toBeVisible();
});

test('a user made on the way is given, with its password in this tab only', async ({ page }) => {
	await openConsole(page, 'user-in-mfa', '#/create-user');
	await page.getByRole('textbox', { name: 'User name' }).fill('ines');
	await page.getByRole('checkbox', { name: /Provide user access/ }).check();
	await press(page, 'Next');

	await press(page, 'Create group');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox', { name: 'User group name' }).fill('readers');
	await dialog.getByRole('checkbox', { name: 'AmazonS3ReadOnlyAccess' }).check();
	await dialog.getByRole('button', { name: 'Create user group' }).click();
	await expect(main(page).getByRole('checkbox', { name: 'readers' })).toBeChecked();
	await press(page, 'Next');
	await press(page, 'Create user');
	await expect(page.getByRole('heading', { level: 1, name: 'Retrieve password' })).toBeVisible();

	await signOut(page, 'robin');
	await press(page, 'ines');
	const password = page.getByRole('textbox', { name: 'Password', exact: true });
	const generated = await password.inputValue();
	expect(generated).toHaveLength(16);
	const kept = await page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const all = await Promise.all(
			names.map(
				(name) =>
					new Promise<unknown[]>((resolve) => {
						const request = indexedDB.open(name);
						request.onsuccess = () => {
							const stores = [...request.result.objectStoreNames];
							if (stores.length === 0) return resolve([]);
							const read = request.result.transaction(stores);
							void Promise.all(
								stores.map(
									(store) =>
										new Promise((done) => {
											const rows = read.objectStore(store).getAll();
											rows.onsuccess = () => done(rows.result);
										})
								)
							).then(resolve);
						};
					})
			)
		);
		return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }]);
	});
	expect(kept).toContain('readers');
	expect(kept).not.toContain(generated);

	await press(page, 'Sign in');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/must change your password/);
	await page.reload();
	await untilOpen(page);
	await press(page, 'Sign out');
	await press(page, 'ines');
	await expect(password).toHaveValue('');
	await expect(password).toBeFocused();
});

test(
	'a call that was permitted and failed says so, wherever it is shown',
	{ tag: long },
	async ({ page }) => {
		await openConsole(page, 'group', '#/create-group');
		await page.getByRole('textbox', { name: 'User group name' }).fill('administrators');
		await press(page, 'Create user group');
		await expect(page.getByRole('alert')).toContainText('already exists');
		const why = page.getByRole('complementary', { name: 'Why' });
		await expect(why.getByText('Permitted, but failed').first()).toBeVisible();

		await turnTo(page, '#/events', 'Event history');
		const row = page.getByRole('row', { name: /EntityAlreadyExists/ });
		await expect(row).toContainText('Permitted, but failed');
		await row.getByRole('button').click();
		await expect(page.locator('.record').getByText('Permitted, but failed')).toBeVisible();
		await expect(page.locator('.record').getByText('Allowed', { exact: true })).toHaveCount(0);
	}
);

for (const size of sizes) {
	test(`the error code of an event is in sight at ${size.width} pixels`, async ({ page }) => {
		await openConsole(page, 'user-in-mfa', '#/events');
		await narrow(page, size);
		await page.getByRole('checkbox', { name: 'Show read-only events' }).check();
		const code = page
			.getByRole('row', { name: /GetAccountSummary.*AccessDenied/ })
			.getByRole('cell')
			.first();
		await expect(code).toContainText('AccessDenied');
		const cut = await code.evaluate((cell) => {
			const scroller = cell.closest('.scroll-x');
			const right = scroller?.getBoundingClientRect().right ?? 0;
			return cell.getBoundingClientRect().right - right;
		});
		expect(cut).toBeLessThanOrEqual(0);
	});
}

test('a new user is refused, with its mark, and is not once it has joined', async ({ page }) => {
	await bring(page, [madeUpTo('robin-out')]);
	await page.goto(attemptAddress);
	await untilOpen(page);
	await press(page, 'robin');
	await press(page, 'Sign in');
	await expect(page.getByText(/robin is not authorized to perform/).first()).toBeVisible();
	const why = page.getByRole('complementary', { name: 'Why' });
	await expect(why.getByText('Implicitly denied').first()).toBeVisible();
	await expect(why.getByText(/what nobody allows is denied/)).toBeVisible();

	await bring(page, [madeUpTo('user-in', [], 'joined')]);
	await page.goto(`${playAddress}?attempt=joined#/`);
	await untilOpen(page);
	await expect(page.getByRole('heading', { level: 1, name: 'IAM Dashboard' })).toBeVisible();
	await expect(page.getByText(/is not authorized to perform/)).toHaveCount(0);
});
