import { expect, type Page } from '@playwright/test';
import { oneOfEach, untilKept, untilShown } from './site';
import { long, test } from './test';

test.use({ sparing: false, provokes: true });

/** Names the directive that a deed in the page violates. */
function violated(page: Page, deed: () => void) {
	return page.evaluate(
		(source) =>
			new Promise<string>((resolve) => {
				document.addEventListener(
					'securitypolicyviolation',
					({ effectiveDirective }) => resolve(effectiveDirective),
					{ once: true }
				);
				// Evaluated by Playwright, which the policy does not bind; the deed itself is.
				(0, eval)(`(${source})()`);
			}),
		String(deed)
	);
}

const deeds: [name: string, directive: string, deed: () => void][] = [
	[
		'an injected inline script',
		'script-src-elem',
		() => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "taken over"';
			document.body.append(script);
		}
	],
	[
		'an injected event attribute',
		'script-src-attr',
		() => {
			const image = document.createElement('img');
			image.setAttribute('onerror', 'document.title = "taken over"');
			image.src = '/there-is-no-such-picture.svg';
			document.body.append(image);
		}
	],
	[
		'a script from elsewhere',
		'script-src-elem',
		() => {
			const script = document.createElement('script');
			script.src = 'https://example.com/script.js';
			document.body.append(script);
		}
	],
	[
		'a fetch from elsewhere',
		'connect-src',
		() => void fetch('https://example.com/').catch(() => undefined)
	],
	[
		'an image from elsewhere',
		'img-src',
		() => {
			document.body.append(Object.assign(new Image(), { src: 'https://example.com/dot.png' }));
		}
	],
	[
		'an inline style',
		'style-src-elem',
		() => {
			const style = document.createElement('style');
			style.textContent = 'body { display: none }';
			document.head.append(style);
		}
	],
	[
		'a frame',
		'frame-src',
		() => {
			const frame = document.createElement('iframe');
			frame.src = 'https://example.com/';
			document.body.append(frame);
		}
	]
];

for (const [name, directive, deed] of deeds) {
	test(`the policy blocks ${name}`, async ({ page }) => {
		await page.goto('/');
		const title = await page.title();

		expect(await violated(page, deed)).toBe(directive);
		expect(await page.title()).toBe(title);
	});
}

test('the policy blocks eval in a timer', async ({ page }) => {
	await page.goto('/');
	const outcome = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				setTimeout(() => {
					try {
						resolve(String((0, eval)('"it ran"')));
					} catch (error) {
						resolve(error instanceof Error ? error.name : 'unknown');
					}
				});
			})
	);
	expect(outcome).toBe('EvalError');
});

for (const address of oneOfEach) {
	// That no page leaks, test.ts sees to in every test.
	const details = address === '/' || address === '/playground/' ? {} : { tag: long };
	test(
		`${address} keeps to the policy, logs no error and asks no other origin`,
		details,
		async ({ page, context, baseURL }) => {
			const complaints: string[] = [];
			page.on('pageerror', ({ message }) => complaints.push(message));
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text()); // violations among them
			});
			const origins = new Set<string>();
			context.on('request', (request) => origins.add(new URL(request.url()).origin));

			await page.goto(address);
			await untilShown(page);
			await page.keyboard.press('Tab');
			await page.keyboard.press('End');
			await page.waitForLoadState('networkidle');

			expect(complaints).toEqual([]);
			expect([...origins]).toEqual([baseURL]);
		}
	);
}

test.describe('with the worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('keeping the site keeps to the policy and asks no other origin', async ({
		page,
		context,
		baseURL
	}) => {
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		const origins = new Set<string>();
		context.on('request', (request) => origins.add(new URL(request.url()).origin)); // the worker's too

		await page.goto('/');
		await untilKept(page);
		await page.waitForLoadState('networkidle');

		expect(complaints).toEqual([]);
		expect([...origins]).toEqual([baseURL]);
	});
});
