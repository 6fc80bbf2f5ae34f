import { expect, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import budgets from '../../budgets.json' with { type: 'json' };
import { fileOf, loadedBy } from '../../scripts/chunks.mjs';
import { turnTo } from './at-console';
import { attemptAddress, bringAttempt, playAddress, untilOpen } from './half-way';
import { long, test } from './test';

const { scenario } = readFolder('scenarios', '01-lock-down-root');
const [objective] = scenario.stages[0]?.objectives ?? [];
const wide = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

/** Holds the account back until it is let go. */
async function holdAccount(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(`**/${fileOf('src/lib/ui/play/live.ts')}`, async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

const mission = (page: Page) => page.locator('.pane.mission');
const first = (page: Page) => mission(page).getByText(objective?.title ?? '');
const attempt = (page: Page) => page.getByRole('group', { name: 'Attempt' });
const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true });

for (const size of [wide, phone]) {
	test.describe(`at ${size.width} pixels`, () => {
		test.use({ viewport: size });

		test('the brief can be read while the account is on its way, and nothing moves when it comes', async ({
			page
		}) => {
			const letGo = await holdAccount(page);
			await page.goto(playAddress);
			await expect(
				mission(page).getByRole('button', { name: 'Copy: Root password' })
			).toBeVisible();
			await expect(mission(page).getByText(scenario.story)).toBeVisible();
			await expect(first(page)).toBeVisible();
			await expect(attempt(page)).toHaveCount(0);

			const brief = mission(page).locator('.title, .story, dt, dd, li, summary');
			const places = () =>
				brief.evaluateAll((all) =>
					all.map((each) => {
						const { x, y, width, height } = each.getBoundingClientRect();
						return `${each.textContent.trim()} ${[x, y, width, height].join()}`;
					})
				);
			await page.evaluate(() => document.fonts.ready);
			const before = await places();
			const home = page.getByRole('link', { name: 'Leastwise' });
			await home.focus();

			letGo();
			await expect(attempt(page)).toBeVisible();
			await expect(page.getByRole('heading', { name: 'The account now' })).toBeVisible();
			expect((await places()).slice(0, before.length)).toEqual(before);
			await expect(home).toBeFocused();
		});

		test('what is shown before the account is there works, or says that it does not yet', async ({
			page
		}) => {
			const letGo = await holdAccount(page);
			await page.goto(playAddress);
			await expect(
				mission(page).getByRole('button', { name: 'Copy: Root password' })
			).toBeVisible();
			const help = mission(page).getByRole('button', { name: /^Show Nudge/ });
			await expect(help).toBeDisabled();

			letGo();
			await help.click();
			await expect(mission(page).getByText(objective?.hints.nudge ?? '')).toBeVisible();
		});
	});
}

test(
	'whoever goes to the console before it is there is there when it comes',
	{ tag: long },
	async ({ page }) => {
		await page.setViewportSize(phone);
		const letGo = await holdAccount(page);
		await page.goto(playAddress);
		await page.getByRole('button', { name: 'Go to the console' }).click();
		await expect(page.getByText('Opening the account…')).toBeVisible();

		letGo();
		await expect(signIn(page)).toBeVisible();
		await expect(page.getByRole('main')).toBeFocused();
	}
);

test('an account that cannot be loaded is said to be missing, with the way to try again', async ({
	page
}) => {
	const file = `**/${fileOf('src/lib/ui/play/live.ts')}`;
	await page.route(file, (route) => route.abort());
	await page.goto(playAddress);
	const title = page.getByRole('heading', { name: 'The attempt could not be opened.' });
	await expect(title).toBeFocused();

	await page.unroute(file);
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(signIn(page)).toBeVisible();
});

test(
	'a page of the console that cannot be loaded says so, and reloading goes on there',
	{ tag: long },
	async ({ page }) => {
		const file = `**/${fileOf('src/lib/ui/console/pages/iam/users/Users.svelte')}`;
		await page.route(file, (route) => route.abort());
		await bringAttempt(page, 'root-in');
		await page.goto(`${attemptAddress}#/users`);
		await expect(
			page.getByRole('heading', { name: 'This page could not be loaded' })
		).toBeVisible();

		await page.unroute(file);
		await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
		await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
	}
);

test('a part beside the console that cannot be loaded is named, and the console goes on', async ({
	page
}) => {
	const file = `**/${fileOf('src/lib/ui/authenticator/Authenticator.svelte')}`;
	await page.route(file, (route) => route.abort());
	await page.goto(playAddress);
	await expect(signIn(page)).toBeVisible();
	await expect(page.getByText('The authenticator could not be loaded.')).toBeVisible();

	await page.unroute(file);
	await page.getByRole('button', { name: 'Reload and try again' }).first().click();
	await expect(page.getByRole('complementary', { name: 'Authenticator' })).toContainText(
		'Scan the screen'
	);
});

test(
	'the text of a long policy that cannot be loaded is said to be missing, and nothing else is',
	{ tag: long },
	async ({ page }) => {
		await page.route(`**/${fileOf('src/lib/catalog/long-documents.ts')}`, (route) => route.abort());
		await bringAttempt(page, 'root-in');
		await page.goto(`${attemptAddress}#/create-group`);
		await page.getByRole('button', { name: 'JSON of ReadOnlyAccess', exact: true }).click();
		await expect(page.getByText('The policy’s text could not be loaded.')).toBeVisible();
		await page.getByRole('button', { name: 'JSON of AdministratorAccess', exact: true }).click();
		await expect(page.getByRole('main')).toContainText('"Effect": "Allow"');
	}
);

test('a page of the console that comes late has the focus when it comes', async ({ page }) => {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.route(
		`**/${fileOf('src/lib/ui/console/pages/iam/users/Users.svelte')}`,
		async (route) => {
			await held;
			await route.continue();
		}
	);
	await bringAttempt(page, 'root-in');
	await page.goto(attemptAddress);
	const entry = page
		.getByRole('navigation', { name: 'IAM' })
		.getByRole('link', { name: 'Users', exact: true });
	await entry.click();
	await expect(entry).toHaveAttribute('aria-current', 'page');

	letGo();
	await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeFocused();
});

test('what cannot be loaded around the console holds no other back, and is said where it is wanted', async ({
	page
}) => {
	await page.setViewportSize(wide);
	for (const part of ['authenticator/Authenticator', 'play/Confirmations']) {
		await page.route(`**/${fileOf(`src/lib/ui/${part}.svelte`)}`, (route) => route.abort());
	}
	await page.goto(playAddress);
	await expect(page.getByText('The authenticator could not be loaded.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Why?' })).toBeVisible();
	await attempt(page).getByRole('button', { name: 'Start again' }).click();
	await expect(page.getByText('The question before it could not be loaded.')).toBeInViewport();
});

test(
	'the reasons are shown when the authenticator above them is, and are not pushed down',
	{ tag: long },
	async ({ page }) => {
		let letGo = () => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		await page.setViewportSize(wide);
		await page.route(
			`**/${fileOf('src/lib/ui/authenticator/Authenticator.svelte')}`,
			async (route) => {
				await held;
				await route.continue();
			}
		);
		await page.goto(playAddress);
		await expect(page.getByRole('heading', { name: 'The account now' })).toBeVisible();
		const why = page.getByRole('heading', { name: 'Why?' });
		await expect(why).toHaveCount(0);

		letGo();
		await expect(page.getByRole('heading', { name: 'Authenticator' })).toBeVisible();
		await expect(why).toBeVisible();
	}
);

test(
	'to whoever comes back no objective is shown as open that was met',
	{ tag: long },
	async ({ page }) => {
		await bringAttempt(page, 'root-in');
		await page.goto('/');
		await page.evaluate(() => localStorage.setItem('attempts', 'yes'));
		const letGo = await holdAccount(page);
		await page.goto(attemptAddress);
		await expect(mission(page).getByRole('button', { name: 'Copy: Root password' })).toBeVisible();
		await expect(first(page)).toBeHidden();

		letGo();
		await untilOpen(page);
		await expect(mission(page).getByText('Protect root')).toBeVisible();
	}
);

test('nothing but what the budget counts is needed to act', async ({ page }) => {
	const { meanwhile } = budgets.routes['/scenarios/*/play'];
	const counted = new Set(
		loadedBy(
			`${playAddress.slice(1)}index.html`,
			meanwhile.map((entry) => entry.replace('*', scenario.slug))
		)
	);
	await page.route('**/*.js', (route) => {
		const file = new URL(route.request().url()).pathname.slice(1);
		return counted.has(file) ? route.continue() : route.abort();
	});
	await page.goto(playAddress);
	await page.getByRole('button', { name: 'robin', exact: true }).click();
	await signIn(page).click();
	await expect(page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const size of [wide, phone]) {
		test(`at ${size.width} pixels the brief can be read, and it is said what playing needs`, async ({
			page
		}) => {
			await page.setViewportSize(size);
			await page.goto(playAddress);
			await expect(mission(page).getByText(scenario.story)).toBeVisible();
			await expect(first(page)).toBeVisible();
			await expect(page.locator('noscript').filter({ visible: true })).toHaveCount(1);
			await expect(page.getByText('Opening the account')).toHaveCount(0);
			const buttons = page.locator('button:enabled').filter({ visible: true });
			await expect(buttons).toHaveCount(0);
		});
	}
});

test.describe('the console’s other pages', () => {
	const users = `/${fileOf('src/lib/ui/console/pages/iam/users/Users.svelte')}`;

	test.describe('are fetched ahead', () => {
		test.use({ sparing: false });

		test('once the browser is idle', async ({ page }) => {
			const ahead = page.waitForRequest((request) => request.url().endsWith(users));
			await page.goto(playAddress);
			await ahead;
		});
	});

	test('are fetched when they are gone to, where data are spared', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await bringAttempt(page, 'root-in');
		await page.goto(`${attemptAddress}#/`);
		await expect(page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
		await page.waitForLoadState('networkidle');
		expect(asked).not.toContain(users);

		await turnTo(page, '#/users', 'Users');
		expect(asked).toContain(users);
	});
});
