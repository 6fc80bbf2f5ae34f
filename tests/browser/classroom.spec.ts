import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { rowsOf, uncelled } from '../../src/lib/study/exchange/csv-cells';
import { faults, faultsInThemes } from './axe';
import { mouse } from './hands';
import { Learner } from './learner';
import { test, untilKept } from './site';

/* A class from the pack to the feedback: the teacher’s browser and the learner’s are two. */

interface Rules {
	readonly hints: boolean;
	readonly tries: string;
	/** Of the exam. */
	readonly minutes?: string;
}

/** From the empty page of the classroom to the class; the answer is the link and everybody’s code. */
async function makePack(page: Page, { hints, tries, minutes = '' }: Rules) {
	await page.goto('/teach/');
	await page.getByRole('link', { name: 'New pack' }).click();
	await page.getByRole('checkbox', { name: /Lock down the root user/ }).check();
	await page.locator('summary', { hasText: 'An exam' }).click();
	await page.getByRole('checkbox', { name: /^Policy evaluation/ }).check();
	await page.getByLabel(/^Questions, up to/).fill('2');
	await page.getByLabel('Minutes, if any').fill(minutes);
	await page.getByLabel('Minutes, if any').blur();
	await page.getByLabel('Title').fill('First week');
	await page.getByLabel('The class, as you call it').fill('Evening course');
	await page.getByRole('checkbox', { name: /Hints may be taken/ }).setChecked(hints);
	await page.getByLabel('Tries at a scenario').fill(tries);
	await page.getByLabel('The class list').fill('Ruth Adeyemi\nLena Brandt');
	await page.getByRole('button', { name: 'Save the pack' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Evening course' })).toBeVisible();

	const link = await page.getByRole('textbox', { name: 'Link to the pack' }).inputValue();
	await page.locator('summary', { hasText: '2 codes' }).click();
	const codes = await page.locator('table code').allTextContents();
	expect(codes).toHaveLength(2);
	return { link: new URL(link), code: codes[0] ?? '' };
}

/** In a browser of their own. */
async function takePack(browser: Browser, { link, code }: { link: URL; code: string }) {
	const context = await browser.newContext({ serviceWorkers: 'allow', acceptDownloads: true });
	const page = await context.newPage();
	await page.goto('/');
	await untilKept(page);
	await context.setOffline(true);
	await page.goto(`${link.pathname}${link.hash}`);
	await page.getByLabel('Your code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'First week' })).toBeVisible();
	return page;
}

async function saved(page: Page, press: () => Promise<void>) {
	const coming = page.waitForEvent('download');
	await press();
	const file = await coming;
	return { name: file.suggestedFilename(), path: await file.path() };
}

test('a teacher makes a pack; a learner plays it offline and hands in; it is graded, goes out as CSV, and the feedback is opened', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	const given = await makePack(page, { hints: true, tries: '' });

	const learner = await takePack(browser, given);
	await learner.getByRole('button', { name: /^Start Lock down/ }).click();
	const player = new Learner(learner, mouse());
	await expect(learner.getByRole('group', { name: 'Attempt' })).toBeVisible();
	await player.lookAround();
	await learner.getByRole('button', { name: 'Give up' }).click();
	await learner.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
	await expect(learner.getByText('Every point')).toBeVisible();

	await learner.goto(`/pack/`);
	await learner.getByRole('link', { name: 'First week' }).click();
	await expect(learner.getByRole('link', { name: '10 points' })).toBeVisible();
	await learner.getByRole('link', { name: /^Start Exam/ }).click();
	for (const onward of ['Next question', 'To the end']) {
		await learner.getByRole('button', { name: 'I do not know' }).click();
		await learner.getByRole('button', { name: onward }).click();
	}
	await learner.getByRole('link', { name: 'Back to the pack' }).click();
	await expect(learner.getByText('2 of 2 done')).toBeVisible();
	await learner.getByText('Read the whole file').click();
	await expect(learner.getByLabel('The file')).toContainText('"GetAccountSummary"');
	await expect(learner.getByLabel('The file')).not.toContainText('paper-Harbour-41');
	const handIn = await saved(learner, () =>
		learner.getByRole('button', { name: 'Make the file' }).click()
	);
	expect(handIn.name).toBe(`hand-in-${given.code}.leastwise`);

	await page.getByLabel('Hand-ins', { exact: true }).setInputFiles([
		{ name: handIn.name, mimeType: '', buffer: readFileSync(handIn.path) },
		{ name: 'report.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7 no hand-in') }
	]);
	await expect(page.getByText('1 file read. 1 file not read: see below.')).toBeVisible({
		timeout: 60_000
	});
	await expect(page.getByText('This is no hand-in')).toBeVisible();
	const row = page.getByRole('row', { name: /Ruth Adeyemi/ });
	await expect(row).toContainText('10 of 110');
	await expect(page.getByRole('row', { name: /Lena Brandt/ })).toContainText('Nothing handed in');
	await page.setViewportSize({ width: 360, height: 900 });
	expect(await faults(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await page.setViewportSize({ width: 1440, height: 900 });
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.emulateMedia({ colorScheme: 'light' });

	// What is kept is graded again after a reload, and the same file twice is one.
	await page.reload();
	await expect(row).toContainText('10 of 110', { timeout: 60_000 });
	await page.getByRole('link', { name: 'Ruth Adeyemi' }).click();
	await page.getByRole('button', { name: 'Step through it' }).click();
	await expect(page.getByText(/^Step 1 of/)).toBeVisible();
	expect(await faults(page)).toEqual([]);
	await page.getByLabel('Comment on everything').fill('Sign in as root, and go on.');
	await page.getByLabel('Points by hand').first().fill('25');
	const feedback = await saved(page, () =>
		page.getByRole('button', { name: 'Save the feedback file' }).click()
	);
	await page.getByRole('link', { name: 'Back to the class' }).click();
	await expect(row).toContainText('25 of 110');

	await page.getByRole('button', { name: 'Export' }).click();
	const csv = await saved(page, () =>
		page.getByRole('menuitem', { name: 'CSV for a spreadsheet' }).click()
	);
	const read = rowsOf(readFileSync(csv.path, 'utf8'));
	const [head = [], first = []] = read.ok ? read.value.map(({ cells }) => cells.map(uncelled)) : [];
	const cell = (column: string) => first[head.indexOf(column)];
	expect(['Name', 'Code', 'Points', 'Of', 'Comment'].map(cell)).toEqual([
		...['Ruth Adeyemi', given.code, '25', '110', 'Sign in as root, and go on.']
	]);

	await learner.getByLabel('Feedback file').setInputFiles({
		name: feedback.name,
		mimeType: 'application/json',
		buffer: readFileSync(feedback.path)
	});
	await expect(learner.getByText('Sign in as root, and go on.')).toBeVisible();
	await expect(learner.getByText('25 of 100')).toBeVisible();
	await expect(learner.getByText('Given by your teacher, by hand.')).toBeVisible();
	expect(await faults(learner)).toEqual([]);
});

test('a pack without hints and with one try is played so, after a reload too', async ({
	page,
	browser
}) => {
	test.slow();
	const given = await makePack(page, { hints: false, tries: '1' });
	const learner = await takePack(browser, given);
	await learner.getByRole('button', { name: /^Start Lock down/ }).click();
	for (let opened = 0; opened < 2; opened++) {
		await expect(learner.getByText('Your teacher has given this out without hints.')).toBeVisible();
		await expect(learner.getByRole('button', { name: /^Show Nudge/ })).toHaveCount(0);
		await expect(
			learner.getByRole('button', { name: 'Start again: no tries left' })
		).toBeDisabled();
		await learner.reload();
		await expect(learner.getByRole('group', { name: 'Attempt' })).toBeVisible();
	}
	await learner.goto('/pack/');
	await learner.getByRole('link', { name: 'First week' }).click();
	await expect(learner.getByText('last try')).toBeVisible();
	await expect(learner.getByRole('link', { name: /^Continue Lock down/ })).toBeVisible();
});

test('the minutes of an exam run from its beginning, and what comes after them is kept and does not count', async ({
	page
}) => {
	const { link, code } = await makePack(page, { hints: true, tries: '', minutes: '5' });
	await page.clock.install();
	await page.goto(`${link.pathname}${link.hash}`);
	await page.getByLabel('Your code').fill(code);
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.getByRole('link', { name: /^Start Exam/ }).click();
	await expect(page.getByText(/^2 questions in 5 minutes/)).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.getByRole('button', { name: 'Begin the exam' }).click();
	await expect(page.getByRole('timer')).toHaveText(/^0[45]:/);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await page.getByRole('button', { name: 'Next question' }).click();

	// Time runs on while the page is closed.
	await page.getByRole('link', { name: 'To the pack' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'First week' })).toBeVisible();
	await page.clock.fastForward('06:00');
	await page.reload();
	await expect(page.getByText('the time is up')).toBeVisible();
	await page.getByRole('link', { name: /^Look at them/ }).click();
	await expect(page.getByText('The time is up.')).toBeVisible();
	await page.getByRole('button', { name: 'I do not know' }).click();
	await page.getByRole('button', { name: 'To the end' }).click();
	await expect(page.getByText('too late')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the pack' }).click();
	await expect(page.getByText('2 answers, 1 of them after the time of the exam')).toBeVisible();
});

test('a name that is mended keeps its code, and so does whoever leaves the class and comes back', async ({
	page
}) => {
	const { code } = await makePack(page, { hints: true, tries: '' });
	const codes = () => page.locator('table code').allTextContents();
	const [, lena] = await codes();
	async function change(list: string) {
		await page.getByRole('link', { name: 'Change the pack' }).click();
		await page.getByLabel('The class list').fill(list);
		await page.getByRole('button', { name: 'Save as a new version' }).click();
	}
	async function saved(count: string) {
		await expect(page.getByRole('heading', { level: 1, name: 'Evening course' })).toBeVisible();
		await page.locator('summary', { hasText: count }).click();
	}

	await change('Ruth M. Adeyemi\nLena Brandt');
	await expect(page.getByText('Say of each what becomes of them.')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.getByLabel(`Ruth Adeyemi ${code}`).selectOption('is now Ruth M. Adeyemi');
	await page.getByRole('button', { name: 'Save as a new version' }).click();
	await saved('2 codes');
	expect(await codes()).toEqual([code, lena]);

	await change('Ruth M. Adeyemi');
	const dialog = page.getByRole('dialog', { name: 'Lena Brandt leaves the class?' });
	await expect(dialog).toContainText(lena ?? 'a code');
	expect(await faults(page)).toEqual([]);
	await dialog.getByRole('button', { name: 'Save all the same' }).click();
	await saved('1 code');
	expect(await codes()).toEqual([code]);

	await change('Ruth M. Adeyemi\nLena Brandt');
	await saved('2 codes');
	expect(await codes()).toEqual([code, lena]);
});
