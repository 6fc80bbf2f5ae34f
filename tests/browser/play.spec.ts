import { expect, type Locator, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import { seedOf } from '../../src/lib/account/services/iam/mfa/codes';
import { showsCodes } from '../../src/lib/account/services/iam/mfa/devices';
import { all } from '../../src/lib/account/base/table';
import { replay } from '../../src/lib/scenario/replay';
import { objectivesOf } from '../../src/lib/scenario/scenario';
import { scriptAttempt } from '../../src/lib/scenario/script';
import { accountNow } from '../../src/lib/scenario/timeline';
import type { Saved } from '../../src/lib/storage/store';
import { attemptAddress, bring, bringAttempt, madeUpTo, madeWithout, untilOpen } from './half-way';
import { long, test } from './test';

const { scenario } = readFolder('scenarios', '01-lock-down-root');

const sizes = [
	{ width: 1440, height: 900 },
	{ width: 1100, height: 700 },
	{ width: 360, height: 740 }
];
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) <= 1024;
const panes = ['Mission', 'Console', 'Authenticator', 'Why?'];

async function turnTo(page: Page, pane: string) {
	if (!isNarrow(page)) return;
	await page
		.getByRole('navigation', { name: 'Panes' })
		.getByRole('button', { name: new RegExp(`^${pane.replace('?', '\\?')}`) })
		.click();
}

async function open(page: Page, hash = '#/') {
	await page.goto(`${attemptAddress}${hash}`);
	await expect(page.getByRole('group', { name: 'Attempt' })).toBeVisible();
}

const told = (page: Page) => page.getByRole('region', { name: 'What happened' });
const console = (page: Page) => page.getByRole('main');

async function setAlias(page: Page) {
	await console(page).getByRole('button', { name: 'Create account alias' }).click();
	await console(page).getByRole('textbox', { name: 'Preferred alias' }).fill('marlow-maps');
	await console(page).getByRole('button', { name: 'Save changes' }).click();
}

/** Whole, without scrolling. */
const inView = (locator: Locator) => expect(locator).toBeInViewport({ ratio: 1 });

/** On a phone what is told has a quarter of the window, and scrolls there. */
async function isTold(page: Page, text: Locator) {
	if ((page.viewportSize()?.width ?? 0) > 640) return inView(text);
	await text.scrollIntoViewIfNeeded();
	await expect(text).toBeInViewport();
	const strip = await told(page).boundingBox();
	expect(strip?.height).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) / 4 + 1);
}

for (const size of sizes) {
	// Where there is least room, most can go wrong.
	const inCI = size.width === 360 ? {} : { tag: long };
	test.describe(`at ${size.width} pixels`, inCI, () => {
		test.use({ viewport: size });

		test('once all is met, the end and Finish are in view in every pane, and nothing is given up or sold', async ({
			page
		}) => {
			await bring(page, [madeWithout('alias')]);
			await open(page);
			await turnTo(page, 'Console');
			await setAlias(page);
			for (const pane of panes) {
				await turnTo(page, pane);
				await isTold(page, told(page).getByText(scenario.ending));
				await inView(told(page).getByRole('button', { name: 'Finish', exact: true }));
				await expect(page.getByRole('button', { name: /^Show (Nudge|Where|How)/ })).toHaveCount(0);
				await expect(page.getByText('Give up')).toHaveCount(0);
				await expect(page.locator('p:not(.hide)').filter({ hasText: scenario.ending })).toHaveCount(
					1
				);
			}
			if (isNarrow(page)) {
				await page.getByRole('button', { name: 'More', exact: true }).click();
				await expect(page.getByRole('menuitem', { name: 'Finish' })).toBeVisible();
				await page.keyboard.press('Escape');
			}

			await page.reload();
			await isTold(page, told(page).getByText(scenario.ending));
			await told(page).getByRole('button', { name: 'Finish', exact: true }).click();
			await expect(page).toHaveURL(/\/score\/?\?attempt=/);
		});

		test('the mission shows the current objective with what is said about it; what is finished is folded and opens', async ({
			page
		}) => {
			await bringAttempt(page, 'key-off');
			await open(page);
			await turnTo(page, 'Mission');
			const mission = page.locator('.pane.mission');
			await inView(mission.getByRole('button', { name: 'Open: Root has no access key' }));
			await inView(mission.getByText('The key is inactive, so nothing can use it now.'));

			const met = mission.getByRole('button', { name: 'Met: Sign in as root' });
			await expect(met).toBeHidden();
			await mission.getByText('See how things stand').click();
			await expect(met).toBeVisible();
			await expect(mission.getByText(scenario.story)).toBeHidden();
			await mission.getByText('How it came about').click();
			await expect(mission.getByText(scenario.story)).toBeVisible();
		});

		test('the goal is shown below the account, and what is missing of it stands out', async ({
			page
		}) => {
			await bringAttempt(page, 'key-gone');
			await open(page);
			await turnTo(page, 'Mission');
			const mission = page.locator('.pane.mission');
			await mission.getByRole('button', { name: 'Show the goal' }).click();
			const goal = mission.getByRole('group', { name: 'Picture of the goal' });
			await expect(goal).toContainText('New: User group: administrators');
			await expect(goal.getByText('no access key')).not.toHaveClass(/new/);
			await mission.getByRole('button', { name: 'Hide the goal' }).click();
			await expect(goal).toBeHidden();
		});

		test('what is said about an action is in view where the action was, and lies over nothing', async ({
			page
		}) => {
			await bringAttempt(page, 'root-in');
			await open(page, '#/security-credentials');
			await turnTo(page, 'Console');
			await console(page)
				.getByRole('button', { name: /^Deactivate AKIA/ })
				.click();
			const note = told(page).getByText('The key is inactive, so nothing can use it now.');
			await inView(note);

			const pane = await page.locator('.pane.console').boundingBox();
			const strip = await told(page).boundingBox();
			expect((pane?.y ?? 0) + (pane?.height ?? 0)).toBeLessThanOrEqual((strip?.y ?? 0) + 1);
			await told(page).getByRole('button', { name: 'Put away what happened' }).click();
			await expect(note).toHaveCount(isNarrow(page) ? 1 : 0); // there it stays with the objective
		});

		test('a notice covers neither what happened nor the console', async ({ page }) => {
			await bringAttempt(page, 'key-off');
			await open(page, '#/security-credentials');
			await turnTo(page, 'Console');
			const remove = console(page).getByRole('button', { name: /^Delete AKIA/ });
			const key = ((await remove.getAttribute('aria-label')) ?? '').replace('Delete ', '');
			await remove.click();
			await page.getByRole('textbox', { name: `To confirm, type ${key}` }).fill(key);
			await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
			const notice = page.getByText(`The access key ${key} was deleted.`);
			await inView(notice);
			await inView(told(page).getByText('Root has no access key', { exact: true }));
			const other = await notice.boundingBox();
			for (const part of [told(page), page.locator('.pane.console')]) {
				const box = await part.boundingBox();
				const isAbove = (box?.y ?? 0) + (box?.height ?? 0) <= (other?.y ?? 0);
				const isBeside = (box?.x ?? 0) + (box?.width ?? 0) <= (other?.x ?? 0);
				expect(isAbove || isBeside).toBe(true);
			}
		});

		test('an objective that is met is told once, with its points and what an attacker can no longer do', async ({
			page
		}) => {
			await bring(page, [madeWithout('alias')]);
			await open(page);
			await turnTo(page, 'Console');
			await setAlias(page);
			const { won } = objectivesOf(scenario).find(({ id }) => id === 'everyday') ?? { won: '' };
			await isTold(page, told(page).getByText(won));
			await expect(told(page).getByText('+10', { exact: true })).toBeVisible();
			await expect(page.getByRole('status').filter({ hasText: won })).toHaveCount(1);

			await page.reload();
			await isTold(page, told(page).getByText(scenario.ending));
			await expect(told(page).getByText(won)).toHaveCount(0);
		});

		test('Why? is never cut off, and is a pane of its own where only one is shown', async ({
			page
		}) => {
			await bring(page, [madeWithout('alias')]);
			await open(page);
			await turnTo(page, 'Console');
			await setAlias(page);
			if (isNarrow(page)) {
				await turnTo(page, 'Authenticator');
				await expect(page.getByRole('heading', { name: 'Why?' })).toBeHidden();
				await turnTo(page, 'Why?');
			}
			const why = page.locator('.pane.why');
			await expect(why.getByText('AdministratorAccess').first()).toBeVisible();
			await expect(why.locator('pre')).toBeVisible();
			const beyond = await why.evaluate((pane) => {
				const edge = pane.getBoundingClientRect().right;
				return [...pane.querySelectorAll('*:not(.hide)')]
					.filter((each) => each.getBoundingClientRect().right > edge + 0.5)
					.map((each) => each.outerHTML.slice(0, 80));
			});
			expect(beyond).toEqual([]);
		});

		test('what was undone is said to everybody, and can be done again there', async ({ page }) => {
			await bringAttempt(page, 'group');
			await open(page);
			await page.getByRole('button', { name: /^Undo: created the user group/ }).click();
			await inView(told(page).getByText('Undone: created the user group administrators.'));
			await told(page).getByRole('button', { name: 'Redo' }).click();
			await inView(told(page).getByText('Redone: created the user group administrators.'));
		});
	});
}

test(
	'hints say what is left, and that is what arrives: the mission’s points and the score agree',
	{ tag: long },
	async ({ page }) => {
		const hints = (['nudge', 'where', 'how'] as const).map(
			(rung) => ({ type: 'hint', objective: 'root-keys', rung }) as const
		);
		await bring(page, [madeUpTo('key-off', hints)]);
		await open(page, '#/security-credentials');
		const mission = page.locator('.pane.mission');
		await expect(mission.getByText('Worth 1 point now instead of 15.')).toBeVisible();
		const score = page.locator('.score b');
		const before = Number(await score.textContent());

		const remove = console(page).getByRole('button', { name: /^Delete AKIA/ });
		const key = ((await remove.getAttribute('aria-label')) ?? '').replace('Delete ', '');
		await remove.click();
		await page.getByRole('textbox', { name: `To confirm, type ${key}` }).fill(key);
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect(told(page).getByText('+1', { exact: true })).toBeVisible();
		await expect(score).toHaveText(String(before + 1));
	}
);

test(
	'what is taken off stands with the objectives until it is made good',
	{ tag: long },
	async ({ page }) => {
		await bringAttempt(page, 'root-in');
		await open(page);
		await setAlias(page);
		const mission = page.locator('.pane.mission');
		await expect(mission.getByRole('region', { name: 'Taken off' })).toContainText('−4');
		await page.getByRole('button', { name: /^Undo: / }).click();
		await expect(told(page).getByText('Made good: Root did an everyday task')).toBeVisible();
		await expect(mission.getByRole('region', { name: 'Taken off' })).toHaveCount(0);
	}
);

test(
	'the strip’s buttons stay where they are, whatever time and score become',
	{ tag: long },
	async ({ page }) => {
		await bring(page, [madeWithout('alias')]);
		await open(page);
		const undo = page.getByRole('button', { name: /^Undo/ });
		const at = await undo.boundingBox();
		await setAlias(page);
		await expect(page.locator('.score b')).toHaveText('100');
		expect(await undo.boundingBox()).toEqual(at);
		await page.locator('header .value').evaluate((value) => (value.textContent = '1:02:03'));
		expect(await undo.boundingBox()).toEqual(at);
	}
);

test(
	'the setting of the authenticator’s clock is closed again, also while the clock is wrong',
	{ tag: long },
	async ({ page }) => {
		await bringAttempt(page, 'summary');
		await open(page);
		const slider = page.getByRole('slider', { name: 'Clock of the authenticator' });
		await page.getByRole('button', { name: 'Try a wrong clock' }).click();
		await slider.press('ArrowRight');
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await expect(slider).toBeHidden();
		await expect(page.getByText('Its clock is 30 s ahead.')).toBeVisible();
		await page.getByRole('button', { name: 'Set the clock' }).click();
		await page.getByRole('button', { name: 'Set it right' }).click();
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await expect(page.getByText('Its clock agrees with AWS.')).toBeVisible();
	}
);

/** The attempt with root's device in the authenticator, as if it had been scanned. */
function withPhone(saved: Saved): Saved {
	const account = accountNow(replay(scenario, scriptAttempt, saved.log).snapshot.context.timeline);
	const [device] = all(account.iam.mfaDevices).filter(showsCodes);
	if (!device) throw new Error('Root has no device at that point');
	const phone = { issuer: 'Amazon Web Services', label: 'root-phone', secret: seedOf(device) };
	return { ...saved, authenticator: { accounts: [phone], clockOffset: 0 } };
}

const digits = async (page: Page) => ((await phone(page).textContent()) ?? '').replace(/\D/g, '');
const phone = (page: Page) =>
	page.getByRole('article', { name: 'root-phone' }).getByText(/\d{3}\s\d{3}/);

async function signInWithCode(page: Page) {
	const main = console(page);
	await main
		.getByRole('textbox', { name: 'Root user email address' })
		.fill('ines@marlowmaps.example');
	await main.getByRole('textbox', { name: 'Password' }).fill('paper-Harbour-41');
	await main.getByRole('button', { name: 'Sign in' }).click();
	await main.getByRole('textbox', { name: 'MFA code' }).fill(await digits(page));
	await main.getByRole('button', { name: 'Submit' }).click();
	await expect(main.getByRole('heading', { level: 1, name: 'IAM Dashboard' })).toBeVisible();
}

test('skipping to the next code moves the account’s time on, says so, is kept, and takes no playing time', async ({
	page
}) => {
	await bring(page, [withPhone(madeUpTo('root-out'))]);
	await open(page);
	const played = await page.locator('header .value').textContent();
	const codes = new Set([await phone(page).textContent()]);
	for (let times = 0; times < 3; times++) {
		await page.getByRole('button', { name: 'Skip to the next code' }).click();
		await expect(phone(page)).not.toHaveText([...codes].at(-1) ?? '');
		codes.add(await phone(page).textContent());
	}
	await expect(told(page).getByText(/^Time in the account moved on by \d+ s/)).toBeVisible();
	await expect(page.getByText(/ahead of your computer’s/)).toBeVisible();
	await expect(page.locator('header .value')).toHaveText(played ?? '');

	await page.reload();
	await untilOpen(page);
	await expect(phone(page)).toHaveText([...codes].at(-1) ?? '');
	await signInWithCode(page);
});

test('a computer’s clock that was set back locks nobody out: codes follow the account’s time', async ({
	page
}) => {
	const saved = withPhone(madeUpTo('root-out'));
	await bring(page, [saved]);
	await page.context().clock.setFixedTime((saved.log.at(-1)?.time ?? 0) - 3_600_000);
	await open(page);
	await signInWithCode(page);
});
