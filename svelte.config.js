import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { putInPlace } from './scripts/put-in-place.mjs';
import { recordStore } from './scripts/record-store.mjs';

const store = recordStore(process.env);

/** The CSP hash of the one inline script in app.html, which sets the theme before the first paint. */
function themeScriptHash() {
	const script = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'));
	if (!script?.[1]) throw new Error('src/app.html: the inline theme script is missing');
	return /** @type {const} */ (`sha256-${createHash('sha256').update(script[1]).digest('base64')}`);
}

/**
 * What a site consists of, for a page that makes a package of it. Copies that are packed stay out.
 * @param {string} folder
 */
function filesOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

/** A static site that stands in build/ only once it is whole: whoever reads there meets one build. */
function wholeSite() {
	const made = '.svelte-kit/site';
	const { name, adapt } = adapter({ pages: made, fallback: '404.html', precompress: true });
	return {
		name,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await adapt(builder);
			writeFileSync(join(made, 'files.json'), JSON.stringify(filesOf(made)));
			putInPlace(made, 'build');
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	kit: {
		adapter: wholeSite(),
		// Absolute paths: a page also works when it is opened without its trailing slash.
		paths: { relative: false },
		// Registered by src/lib/ui/update.svelte.ts, so that a new version is offered, never forced.
		serviceWorker: { register: false },
		// One compiler for every folder; only the service worker has its own, for other globals.
		typescript: {
			config: ({ include, ...config }) => ({
				...config,
				include: [...include, '../bin/**/*', '../scripts/**/*', '../*.ts', '../*.js']
			})
		},
		// Every page brings its few kB of styles along: nothing to wait for before the first paint.
		inlineStyleThreshold: 65_536,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', themeScriptHash()],
				'style-src': ['self'],
				// Kit's route announcer carries one inline style attribute; this is its hash.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'font-src': ['self'],
				// Another origin only where whoever hosts the site named a record store for it.
				'connect-src': [
					'self',
					...(store ? [/** @type {`https://${string}.${string}`} */ (store.origin)] : [])
				],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};

export default config;
