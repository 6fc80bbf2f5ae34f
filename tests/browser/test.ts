import { test as base } from '@playwright/test';

interface Options {
	/**
	 * Whether the browser spares data, so that a page fetches nothing before it is needed: what a visit never
	 * comes to would take most of a test’s time. Tests about what is fetched ahead say no.
	 */
	sparing: boolean;
}

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
	page: async ({ page, context, sparing }, use) => {
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: sparing });
		await use(page);
	}
});
