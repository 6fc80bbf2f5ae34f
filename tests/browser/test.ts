import { expect, test as base } from '@playwright/test';

interface Options {
	/**
	 * Whether the browser spares data, so that a page fetches nothing before it is needed: what a visit never
	 * comes to would take most of a test’s time. Tests about what is fetched ahead say no.
	 */
	sparing: boolean;
	/** Whether the test does on purpose what the content security policy forbids. */
	provokes: boolean;
}

const isHere = (url: string) =>
	/^(?:blob|data|about|chrome-error):/.test(url) ||
	/^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);

/**
 * Of a test that takes long and says little that others do not: `npm run test:all` runs it, `npm test` does
 * not, so that it ends while one waits for it.
 */
export const long = '@long';

/** Where the keyboard does what the mouse does, and more. */
export const longBy = (by: string) => (by === 'mouse' ? { tag: long } : {});

/** Where others show that there is room at 360 pixels. */
export const longAt = (width: number) => (width === 360 ? { tag: long } : {});

export const test = base.extend<Options>({
	sparing: [true, { option: true }],
	provokes: [false, { option: true }],
	/** Whatever a test is about: nothing breaks the content security policy, or asks another origin. */
	context: async ({ context, provokes }, use) => {
		const leaks: string[] = [];
		context.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) leaks.push(message.text());
		});
		context.on('request', (request) => {
			if (!isHere(request.url())) leaks.push(request.url());
		});
		await use(context);
		if (!provokes) expect(leaks).toEqual([]);
	},
	page: async ({ page, context, sparing }, use) => {
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: sparing });
		await use(page);
	}
});
