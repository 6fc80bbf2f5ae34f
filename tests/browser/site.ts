import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { pages } from '../../scripts/pages.mjs';
import { serve } from '../../scripts/serve.mjs';
import { test as base } from './test';

export const build = 'build';

/** Of these pages there are a hundred, which differ in words alone. */
const isOneOfMany = (address: string) =>
	/^\/beliefs\/./.test(address) && !/^\/beliefs\/(?:test|groups-nest)\//.test(address);

/** The address of every page of the site, read from the build: a new page is tested by itself. */
export const addresses = pages(build)
	.map(({ path }) => path)
	.filter((address) => !isOneOfMany(address));

/** One of each kind of page: those of other scenarios and chapters differ from these in words alone. */
export const oneOfEach = addresses.filter(
	(address) =>
		!/^\/(scenarios|workbook)\/\d/.test(address) || /^\/(scenarios\/01|workbook\/08)-/.test(address)
);

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

	/**
	 * Puts the next version in place, as a host does: every page says `data-newer`, every script and
	 * style has another name, and what had the old names is gone.
	 */
	async release() {
		await this.stop();
		const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
		for (const file of files.filter((name) => /\.(br|gz)$/.test(name))) rmSync(this.#at(file));
		const { version } = JSON.parse(readFileSync(this.#at('_app/version.json'), 'utf8'));
		const renamed = new Map(
			files
				.filter((file) => /^_app.immutable.*\.(js|css)$/.test(file))
				.map((file) => [basename(file), basename(file).replace('.', '-newer.')])
		);
		for (const file of files.filter((name) => /\.(js|css|html|json)$/.test(name))) {
			const text = readFileSync(this.#at(file), 'utf8')
				.replaceAll(/[\w.-]+\.(?:js|css)/g, (name) => renamed.get(name) ?? name)
				.replaceAll(version, `${version}-newer`)
				.replace('<html', '<html data-newer');
			writeFileSync(this.#at(file), file.endsWith('.html') ? allowed(text) : text);
			const name = renamed.get(basename(file));
			if (name) renameSync(this.#at(file), this.#at(join(dirname(file), name)));
		}
		await this.start();
	}

	#at(file: string) {
		return join(this.folder, file);
	}
}

/** A page whose policy allows the inline scripts that it has. */
function allowed(html: string): string {
	const hashes = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
	);
	return html.replace(/script-src 'self'[^;"]*/, `script-src 'self' ${hashes.join(' ')}`);
}

export const test = base.extend<{ site: OwnSite }>({
	// A site of one's own is there to be kept, updated or taken away.
	serviceWorkers: 'allow',
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

export const offer = (page: Page) => page.getByRole('status').getByText('A new version is ready');

/** Waits until a new version is offered, which is when all of it has been fetched. */
export async function untilOffered(page: Page) {
	await expect(offer(page)).toBeVisible({ timeout: 45_000 });
}
