import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilKept } from './site';
import { long, test } from './test';

const editor = (page: Page) => page.getByRole('textbox', { name: /Tab indents once you write/ });
const decision = (page: Page) => page.getByRole('region', { name: 'Decision' });
const road = (page: Page) => page.getByRole('navigation', { name: 'The way of the request' });

async function open(page: Page) {
	await page.goto('/playground/');
	await expect(editor(page)).toBeVisible();
}

/** What the browser complains of, violations of the content security policy among it. */
function complaintsOf(page: Page) {
	const complaints: string[] = [];
	page.on('pageerror', ({ message }) => complaints.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	return complaints;
}

async function choose(page: Page, example: string) {
	await page.getByRole('button', { name: 'Examples', exact: true }).click();
	await page.getByRole('button', { name: example }).click();
}

async function write(page: Page, text: string) {
	await editor(page).click();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(text);
}

const misspelt = JSON.stringify(
	{
		Version: '2012-10-17',
		Statement: [
			{ Effect: 'Allow', Action: 's3:DeleteObjekt', Resource: 'arn:aws:s3:::marlow-maps/*' }
		]
	},
	null,
	2
);

test('it opens with the simplest example', async ({ page }) => {
	await open(page);
	await expect(decision(page)).toContainText('The bucket is not its objects');
	await expect(page.getByRole('region', { name: 'Policies' }).getByRole('tab')).toHaveCount(1);
});

test('what an answer rests on is said beside it: the path of a session’s role', async ({
	page
}) => {
	await open(page);
	await write(
		page,
		'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/team/*"}}}}'
	);
	await expect(decision(page)).not.toContainText('does not tell the path');
	await page
		.getByRole('combobox', { name: 'Principal' })
		.fill('arn:aws:sts::111122223333:assumed-role/Mapper/jun');
	await expect(decision(page)).toContainText('A session’s ARN does not tell the path of its role');
	await expect(decision(page)).toContainText('Add aws:PrincipalArn to the context');
});

test('an example is decided at once, and its road, statements and message agree', async ({
	page
}) => {
	await open(page);
	await choose(page, 'What the organization leaves out');

	await expect(decision(page)).toContainText('Implicitly denied');
	await expect(decision(page)).toContainText('because no service control policy allows');
	await expect(road(page).getByRole('button', { name: /Service control policies/ })).toContainText(
		'stops it'
	);
	await expect(road(page).getByRole('button', { name: /Identity/ })).toContainText('not reached');
	const statement = page.getByRole('listitem').filter({ hasText: 'OnlyThese' });
	await expect(statement).toContainText('Allow, did not match');
	await expect(statement).toContainText('dynamodb:CreateTable is not covered by s3:*');
});

test('a misspelt action is found, its fix is taken, and the decision follows', async ({ page }) => {
	const complaints = complaintsOf(page);
	await open(page);
	await choose(page, 'A boundary that is too small');
	await write(page, misspelt);

	const findings = page.getByRole('region', { name: 'Findings' });
	await expect(findings).toContainText('INVALID_ACTION');
	await expect(decision(page)).toContainText('Implicitly denied');

	await findings.getByRole('button', { name: /s3:DeleteObject"/ }).click();
	await expect(findings).toBeHidden();
	await expect(decision(page)).toContainText('Allowed');

	await editor(page).click();
	await page.keyboard.press('ControlOrMeta+Z');
	await expect(findings).toContainText('INVALID_ACTION');
	expect(complaints).toEqual([]);
});

test('a policy that is half typed is told so, and the rest stays where it is', async ({ page }) => {
	const complaints = complaintsOf(page);
	await open(page);
	const top = () =>
		editor(page).evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
	const before = await top();
	await write(page, '{ "Statement": [ { "Effect": "Allow", ');

	await expect(decision(page)).toContainText('Not decided yet');
	await expect(page.getByRole('region', { name: 'Findings' })).toContainText('JSON_SYNTAX_ERROR');
	expect(Math.abs((await top()) - before)).toBeLessThan(2);
	expect(complaints).toEqual([]);
});

test(
	'while a policy is broken, the road claims nothing of the verdict before',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		await choose(page, 'All but IAM is a lot');
		await expect(road(page)).toContainText('allows');
		await write(page, '{ "Statement": [ ');
		await expect(decision(page)).toContainText('Not decided yet');
		await expect(road(page).getByRole('button', { name: /Identity/ })).toContainText(
			'cannot be read'
		);
		await expect(road(page)).not.toContainText('allows');
	}
);

test('policy, road and verdict are on one screen, side by side, at 1440 by 900', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page);
	const box = async (of: ReturnType<typeof editor>) => {
		const found = await of.boundingBox();
		if (!found) throw new Error('it is not shown');
		return found;
	};
	const [policy, verdict] = [
		await box(editor(page)),
		await box(decision(page).getByText('Implicitly denied'))
	];
	expect(policy.x + policy.width).toBeLessThanOrEqual(verdict.x);
	expect(verdict.y + verdict.height).toBeLessThan(900);
	expect(policy.y + 240).toBeLessThan(900);
	await expect(road(page)).toBeInViewport({ ratio: 1 });
});

test('no value of the request is cut off at 360 pixels', { tag: long }, async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await open(page);
	const session =
		'arn:aws:sts::111122223333:assumed-role/DeployProductionFrontend/tomas@example.com';
	const field = page.getByRole('combobox', { name: 'Principal' });
	await field.fill(session);
	await expect(field).toHaveValue(session);
	await field.blur();
	const lines = page.locator(`[data-value="${session}"]`);
	expect(await lines.evaluate((element) => element.clientHeight)).toBeGreaterThan(40);
	for (const each of await page
		.getByRole('group', { name: 'Request' })
		.locator('[data-value], code')
		.all()) {
		const cut = await each.evaluate(
			(element) =>
				element.scrollWidth > element.clientWidth + 1 ||
				element.scrollHeight > element.clientHeight + 1
		);
		expect(cut, await each.evaluate((element) => element.textContent)).toBe(false);
	}
});

test('an example that asks shows its answer after a guess', async ({ page }) => {
	await open(page);
	await choose(page, 'An administrator and production');
	await expect(decision(page)).toContainText('May she terminate this instance?');
	await expect(road(page)).not.toContainText('denies');
	await decision(page).getByRole('button', { name: 'Allowed', exact: true }).click();
	await expect(decision(page)).not.toContainText('KeepProduction denies');
	await decision(page)
		.getByRole('combobox', { name: 'What settles it' })
		.selectOption('No statement');
	await decision(page).getByRole('button', { name: 'Check' }).click();
	await expect(decision(page)).toContainText('Explicitly denied');
	await expect(decision(page)).toContainText('You guessed: allowed.');
	await expect(road(page)).toContainText('KeepProduction denies');
});

test('what is not known is told as what it depends on, and a link keeps it', async ({ page }) => {
	const complaints = complaintsOf(page);
	await open(page);
	await choose(page, 'All but IAM is a lot');
	await expect.poll(() => page.url()).toContain('#question=');
	await road(page)
		.getByRole('button', { name: /Service control policies/ })
		.click();
	const before = page.url();
	await page.getByRole('checkbox', { name: 'I do not know this layer' }).check();
	await expect.poll(() => page.url()).not.toBe(before);
	await expect(decision(page)).toContainText('depends on the service control policies');
	await expect(road(page).getByRole('button', { name: /Service control policies/ })).toContainText(
		'may stop it'
	);

	await page.getByRole('button', { name: /^Context/ }).click();
	await page.getByRole('button', { name: 'Add a context key' }).click();
	await page.keyboard.type('aws:SourceIp');
	await page
		.getByRole('combobox', { name: /How aws:SourceIp is given/ })
		.selectOption('is not known');
	await expect(page.getByRole('button', { name: /^Context/ })).toContainText(
		'aws:SourceIp not known'
	);
	await expect(decision(page)).not.toContainText('aws:SourceIp'); // no statement asks for it

	await page.reload();
	await expect(decision(page)).toContainText('depends on the service control policies');
	expect(complaints).toEqual([]);
});

test(
	'a link with a principal of 200,000 characters opens, and the page goes on',
	{ tag: long },
	async ({ page }) => {
		const principal = `${'a.'.repeat(100_000)}:`;
		const document = {
			Version: '2012-10-17',
			Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Federated: principal } }
		};
		const question = {
			request: {
				principal: 'arn:aws:iam::111122223333:user/tomas',
				action: 'sts:AssumeRole',
				resource: 'arn:aws:iam::111122223333:role/Publisher'
			},
			policies: { resource: { name: 'Trust', document: JSON.stringify(document) } }
		};
		const packed = deflateRawSync(JSON.stringify(question)).toString('base64url');
		expect(packed.length).toBeLessThan(2000);
		await page.goto(`/playground/#question=${packed}`);
		await expect(decision(page)).toContainText('no role trust policy allows');
		await page.getByRole('tab', { name: 'Two policies' }).click();
		await expect(page.getByRole('region', { name: 'Before beyond After' })).toBeVisible();
	}
);

test(
	'completion offers what the catalogue knows, from service to action to ARN',
	{ tag: long },
	async ({ page }) => {
		const complaints = complaintsOf(page);
		await open(page);
		await write(page, '{\n"Version": "2012-10-17",\n"Statement": [{ "Effect": "Allow", "Action": ');
		const take = (name: string | RegExp) => page.getByRole('option', { name }).first().click();
		await page.keyboard.type('"sqs');
		await take('sqs:');
		await page.keyboard.type('SendM');
		await take(/sqs:SendMessage/);
		await page.keyboard.type(', "Res');
		await take(/^Resource$/);
		await take(/arn:aws:sqs/);
		await expect(editor(page)).toContainText('"sqs:SendMessage"');
		await expect(editor(page)).toContainText('"arn:aws:sqs:');
		expect(complaints).toEqual([]);
	}
);

test('a link restores the question to the letter elsewhere', async ({ page, browser, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page);
	await choose(page, 'A key has the last word');
	await write(page, misspelt);
	await page.getByRole('button', { name: /^Context/ }).click();
	await page.getByRole('button', { name: 'Add a context key' }).click();
	await page.keyboard.type('aws:SourceIp');
	await page.getByRole('combobox', { name: 'Value of aws:SourceIp' }).fill('203.0.113.7');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('The link is copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const text = await editor(page).textContent();

	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await other.goto(link);
	await expect(editor(other)).toBeVisible();
	await other.getByRole('tab', { name: 'Resource' }).click();
	await expect(editor(other)).toContainText('s3:DeleteObjekt');
	expect(await editor(other).textContent()).toBe(text);
	await expect(other.getByRole('combobox', { name: 'Action' })).toHaveValue('kms:Decrypt');
	await expect(other.getByRole('button', { name: /^Context/ })).toContainText(
		'aws:SourceIp = 203.0.113.7'
	);
	await elsewhere.close();
});

test('a reload keeps what was written', { tag: long }, async ({ page }) => {
	await open(page);
	await write(page, misspelt);
	await expect.poll(() => page.url()).toContain('#question=');
	await page.reload();
	await expect(editor(page)).toBeVisible();
	await expect(editor(page)).toContainText('s3:DeleteObjekt');
});

test(
	'the way to the content leaves the question in the address',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		await choose(page, 'A key has the last word');
		await expect.poll(() => page.url()).toContain('#question=');
		await page.getByRole('link', { name: 'Skip to the content' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).toContain('#question=');
		await page.reload();
		await expect(page.getByRole('combobox', { name: 'Action' })).toHaveValue('kms:Decrypt');
	}
);

test('a damaged link says so and changes nothing', async ({ page }) => {
	await page.goto('/playground/#question=abcdef');
	await expect(page.getByRole('alert')).toContainText('could not be read');
	await expect(decision(page)).toContainText('Implicitly denied');
});

test('a policy is removed and comes back with Undo', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Add a layer' }).click();
	await page.getByRole('button', { name: /Service control policy/ }).click();
	await expect(page.getByRole('tab', { name: 'SCP' })).toHaveAttribute('aria-selected', 'true');

	await page.getByRole('button', { name: 'More for FullAWSAccess' }).click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await expect(page.getByText('FullAWSAccess is removed.')).toBeVisible();
	await page
		.getByRole('region', { name: 'Policies' })
		.getByRole('button', { name: /Undo/ })
		.click();
	await expect(page.getByLabel('Policy name')).toHaveValue('FullAWSAccess');
});

test(
	'a question in a file is opened, one that is damaged is not',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		const file = page.locator('input[type=file]');
		await file.setInputFiles({
			name: 'ask.json',
			mimeType: 'application/json',
			buffer: Buffer.from(
				JSON.stringify({
					request: {
						principal: '*',
						action: 's3:GetObject',
						resource: 'arn:aws:s3:::marlow-maps/a'
					},
					policies: {}
				})
			)
		});
		await expect(page.getByRole('combobox', { name: 'Principal' })).toHaveValue('*');

		await file.setInputFiles({
			name: 'bad.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{"request": {"principal": 7}, "policies": {}}')
		});
		await expect(page.getByRole('alert')).toContainText('request.principal');
		await expect(page.getByRole('combobox', { name: 'Principal' })).toHaveValue('*');
	}
);

test('two policies are compared, and the difference can be asked about', async ({ page }) => {
	await open(page);
	await page.getByRole('tab', { name: 'Two policies' }).click();
	const beyond = page.getByRole('region', { name: 'Before beyond After' });
	await expect(beyond).toContainText('Before allows more than After');
	await beyond.getByRole('button', { name: 'See why After refuses it' }).click();
	await expect(decision(page)).toContainText(/denied/);
});

test.describe('kept by the worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('offline, the editor and the catalogue are there too', async ({ page, context }) => {
		await page.goto('/');
		await untilKept(page);
		await context.setOffline(true);

		await open(page);
		await write(page, misspelt);
		await expect(page.getByRole('region', { name: 'Findings' })).toContainText('INVALID_ACTION');
		await expect(decision(page)).toContainText('Implicitly denied');
		await choose(page, 'What nobody has told you');
		await expect(decision(page)).toContainText('depends on');
		await page.getByRole('tab', { name: 'Two policies' }).click();
		await expect(page.getByRole('region', { name: 'Before beyond After' })).toContainText(
			'Before allows more than After'
		);
	});
});

test(
	'with scripts late, what is typed into the plain field goes on in the editor',
	{ tag: long },
	async ({ page }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/playground/', { waitUntil: 'commit' });
		const plain = page.getByRole('textbox', { name: /Identity-based policy/ });
		await plain.click();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.insertText(misspelt);
		release();

		await expect(editor(page)).toBeVisible();
		await expect(editor(page)).toContainText('s3:DeleteObjekt');
		await expect(page.getByRole('region', { name: 'Findings' })).toContainText('INVALID_ACTION');
	}
);

test('by keyboard alone: an example, a policy written, and out of the editor again', async ({
	page
}) => {
	await open(page);
	const tabTo = async (name: string | RegExp, role: 'button' | 'textbox' = 'button') => {
		const target = page.getByRole(role, { name }).first();
		for (let presses = 0; presses < 80; presses++) {
			if (await target.evaluate((element) => element.matches(':focus'))) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`Tab never reaches ${String(name)}`);
	};

	await tabTo('Examples');
	await page.keyboard.press('Enter');
	await tabTo('The bucket is not its objects');
	await page.keyboard.press('Enter');
	await expect(decision(page)).toContainText('Implicitly denied');

	await tabTo(/Tab indents once you write/, 'textbox');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(
		'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}'
	);
	await expect(decision(page)).toContainText('Allowed');
	await page.keyboard.press('Home');
	await page.keyboard.press('Tab'); // indents now
	await expect(editor(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(editor(page)).not.toBeFocused();
});

test('axe finds nothing in any state of it', { tag: long }, async ({ page }) => {
	await open(page);
	const check = async (state: string, ...widths: number[]) => {
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			const found = await faultsInThemes(page);
			expect(found, `${state}, ${width} pixels wide`).toEqual({ light: [], dark: [] });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, `${state} scrolls sideways`).toBeLessThanOrEqual(width);
		}
	};
	await page.getByRole('button', { name: /^Context/ }).click();
	await write(page, misspelt);
	await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
	await check('a context and findings', 360, 1440);
	await write(page, '{ "Statement": ');
	await expect(decision(page)).toContainText('Not decided yet');
	await choose(page, 'What nobody has told you');
	await expect(decision(page)).toContainText('depends on');
	await check('it depends', 360, 1440);
	await choose(page, 'Only the right tags');
	await check('a guess is due', 360, 1440);
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await write(page, '{ "Statement": ');
	await page.getByRole('button', { name: /By form/ }).click();
	await page.getByRole('button', { name: 'Examples', exact: true }).click();
	await check('undecided, a form and the examples open', 1440);
	await page.getByRole('tab', { name: 'Two policies' }).click();
	await expect(page.getByRole('region', { name: 'Before beyond After' })).toBeVisible();
	await check('two policies', 360);
});
