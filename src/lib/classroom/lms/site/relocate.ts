import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';

/*
 * The site as it is built stands at the root of a host. Here its files are made to work from any folder of
 * any host: addresses become relative to the file that has them. So one build serves for the web, a USB
 * stick and an LMS, and a page can make a package of the site that it is itself a part of.
 *
 * This file is a part of the site, too: it has such addresses in patterns only, so that it is not changed itself.
 *
 * It works on what is built, so it knows how Vite and SvelteKit write addresses, and `faultsOf` says where
 * one was left. The tests open what came of it in a browser.
 */

/**
 * Where it goes. In a folder it is served by a small server of its own; in an LMS it stands in a frame and may
 * not register a service worker. Pages say it in `data-moved`.
 */
export type Destination = 'folder' | 'lms';

/** A file of the site, by its path without a slash before it, such as `study/index.html`. */
export function relocated(path: string, text: string, to: Destination): string {
	if (path.endsWith('.html')) return page(path, text, to);
	if (path.endsWith('.js')) return script(path, text);
	if (path.endsWith('.css')) return text.replaceAll(/url\(\/_app\//g, `url(${upFrom(path)}_app/`);
	if (path.endsWith('.webmanifest')) return text.replaceAll(/": "\/(?!\/)/g, '": "./');
	return text;
}

/** Whether addresses in a file are changed; all others are taken as they are. */
export function hasAddresses(path: string): boolean {
	return /\.(html|js|css|webmanifest)$/.test(path);
}

/** What of the site is of no use elsewhere: packed copies, and what only a host at the root answers with. */
export function staysBehind(path: string): boolean {
	return /\.(br|gz)$/.test(path) || path === 'service-worker.js' || path === '404.html';
}

/** Addresses from the root that are left in a file, which would lead out of the folder. */
export function faultsOf(path: string, text: string): readonly string[] {
	if (!hasAddresses(path)) return [];
	const left = [...text.matchAll(/["'`(]\/_app\/[^"'`)]*|(?:href|src)="\/[^"]*/g)];
	return left.map(([found]) => `${path}: ${found}`);
}

/** From a file up to the site’s folder: `./` or `../` as often as it takes. */
function upFrom(path: string): string {
	return '../'.repeat(path.split('/').length - 1) || './';
}

function page(path: string, text: string, to: Destination): string {
	const up = upFrom(path);
	const moved = text
		.replace(/<html lang="en"(?: data-moved="\w+")?>/, `<html lang="en" data-moved="${to}">`)
		.replaceAll(/(href|src)="\/(?!\/)/g, `$1="${up}`)
		.replaceAll(/url\(\/_app\//g, `url(${up}_app/`)
		.replaceAll(/import\("\/_app\//g, `import("${up}_app/`)
		.replace(/(\t*)\{\s*(__sveltekit_\w+) = \{\s*base: ""\s*\};/, (_, tabs: string, name: string) =>
			[
				`${tabs}{`,
				...(to === 'folder'
					? [
							// Browsers load no modules from a file; the folder’s own page says what to do.
							`${tabs}\tif (location.protocol === "file:") location.replace("${up}../START-HERE.html");`
						]
					: []),
				// Hosts that name a folder’s page would have the router look for a page of that name.
				`${tabs}\tif (location.pathname.endsWith("/index.html")) history.replaceState(history.state, "", location.href.replace(/index\\.html(?=[?#]|$)/, ""));`,
				`${tabs}\t${name} = { base: new URL("${up}", location).pathname.slice(0, -1) };`
			].join('\n')
		);
	return withHashes(text, moved);
}

const inline = /<(script|style)(?: [^>]*)?>([^]*?)<\/\1>/g;

/** The page’s own policy names each inline script and style by its hash. */
function withHashes(before: string, after: string): string {
	const [old, now] = [before, after].map((text) =>
		[...text.matchAll(inline)].map(([, , content = '']) => hashOf(content))
	);
	return (old ?? []).reduce((text, hash, at) => {
		const next = now?.[at];
		return next === undefined || next === hash ? text : text.replaceAll(hash, next);
	}, after);
}

function hashOf(content: string): string {
	return `'sha256-${base64.encode(sha256(new TextEncoder().encode(content)))}'`;
}

/** Addresses are whole texts in what Vite writes; a module knows where it lies itself. */
function script(path: string, text: string): string {
	const up = upFrom(path);
	return text.replaceAll(
		/(["'`])\/_app\/([^"'`\s]*)\1/g,
		(_, quote: string, rest: string) =>
			`(new URL(${quote}${up}_app/${rest}${quote},import.meta.url).href)`
	);
}
