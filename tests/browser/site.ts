import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { pages } from '../../scripts/pages.mjs';
import { serve } from '../../scripts/serve.mjs';

export const build = 'build';

/** The address of every page of the site, read from the build: a new page is tested by itself. */
export const addresses = pages(build).map(({ path }) => path);

/** A site on a server of its own, which a test may stop, start again and change. */
class OwnSite {
	readonly folder = mkdtempSync(join(tmpdir(), 'leastwise-site-'));
	#served: Awaited<ReturnType<typeof serve>> | undefined;
	#port = 0; // any; the same again after a restart

	constructor() {
		cpSync(build, this.folder, { recursive: true });
	}

	get address() {
		if (!this.#served) throw new Error('site: it is not being served');
		return this.#served.address;
	}

	async start() {
		this.#served = await serve({ port: this.#port, folder: this.folder });
		this.#port = Number(new URL(this.#served.address).port);
	}

	async stop() {
		await this.#served?.close();
		this.#served = undefined;
	}

	/** Changes a file and drops its compressed copies, which would be served instead. */
	edit(file: string, change: (text: string) => string) {
		const path = join(this.folder, file);
		writeFileSync(path, change(readFileSync(path, 'utf8')));
		for (const ending of ['.br', '.gz']) rmSync(path + ending, { force: true });
	}
}

export const test = base.extend<{ site: OwnSite }>({
	site: async ({}, use) => {
		const site = new OwnSite();
		await site.start();
		await use(site);
		await site.stop();
		rmSync(site.folder, { recursive: true });
	}
});

/** Waits until the worker keeps the whole site and answers for this page. */
export async function untilKept(page: Page) {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
		.toBe('activated');
}

/** Waits until the page says what it is. */
export async function untilShown(page: Page) {
	await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
	// While an attempt is opened, its page is about to be replaced by another.
	await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
