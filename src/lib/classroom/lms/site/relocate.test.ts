import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { expect, test } from 'vitest';
import { faultsOf, relocated, staysBehind } from './relocate';
import source from './relocate.ts?raw';

const hash = (text: string) => `'sha256-${base64.encode(sha256(new TextEncoder().encode(text)))}'`;

const start = `
				{
					__sveltekit_1msjuxl = {
						base: ""
					};

					Promise.all([
						import("/_app/immutable/entry/start.D.js"),
						import("/_app/immutable/entry/app.C.js")
					]);
				}
			`;
const style = '@font-face{src:url(/_app/immutable/assets/serif.woff2)}';
const html = `<!doctype html>
<html lang="en">
<head><link rel="icon" href="/icon.svg"><link href="/_app/immutable/assets/a.css" rel="stylesheet">
<script>theme()</script>
<meta http-equiv="content-security-policy" content="script-src 'self' ${hash('theme()')} ${hash(start)}; style-src 'self' ${hash(style)}">
<style>${style}</style></head>
<body><a href="/">Home</a> <a href="/study/#due">Study</a> <a href="https://example.org/">out</a> <a href="#main">skip</a>
<script>${start}</script></body></html>`;

const moved = relocated('study/exams/index.html', html, 'lms');

test('a page’s addresses lead up to the folder, others stay', () => {
	for (const each of [
		'../../icon.svg',
		'../../_app/immutable/assets/a.css',
		'../../',
		'../../study/#due'
	])
		expect(moved).toContain(`href="${each}"`);
	for (const each of ['https://example.org/', '#main']) expect(moved).toContain(`href="${each}"`);
	expect(moved).toContain('import("../../_app/immutable/entry/start.D.js")');
	expect(moved).toContain('url(../../_app/immutable/assets/serif.woff2)');
	expect(moved).toContain('data-moved="lms"');
	expect(faultsOf('study/exams/index.html', moved)).toEqual([]);
});

test('the page finds its base by where it is', () => {
	expect(moved).toContain('base: new URL("../../", location).pathname.slice(0, -1)');
	expect(relocated('index.html', html, 'folder')).toContain('new URL("./", location)');
});

test('the policy names what stands there now, and nothing else', () => {
	const named = [...moved.matchAll(/'sha256-[^']*'/g)].map(([each]) => each);
	const scripts = [...moved.matchAll(/<(script|style)>([^]*?)<\/\1>/g)];
	expect(named).toHaveLength(3);
	expect(new Set(named)).toEqual(new Set(scripts.map(([, , text = '']) => hash(text))));
});

test('a module’s addresses are made from its own', () => {
	const js =
		'm.f=["/_app/immutable/chunks/a.js"];w(`/_app/immutable/workers/w.js`);return"/_app/x.json"';
	const text = relocated('_app/immutable/chunks/b.js', js, 'folder');
	expect(faultsOf('_app/immutable/chunks/b.js', text)).toEqual([]);
	expect(text).toBe(
		'm.f=[(new URL("../../../_app/immutable/chunks/a.js",import.meta.url).href)];' +
			'w((new URL(`../../../_app/immutable/workers/w.js`,import.meta.url).href));' +
			'return(new URL("../../../_app/x.json",import.meta.url).href)'
	);
});

test('styles and the manifest are moved, what is no text of addresses stays', () => {
	expect(relocated('_app/immutable/assets/a.css', 'a{src:url(/_app/b.woff2)}', 'folder')).toBe(
		'a{src:url(../../../_app/b.woff2)}'
	);
	expect(relocated('manifest.webmanifest', '"start_url": "/", "src": "/icon.png"', 'folder')).toBe(
		'"start_url": "./", "src": "./icon.png"'
	);
	expect(relocated('_app/version.json', '{"a":"/_app/"}', 'folder')).toBe('{"a":"/_app/"}');
});

test('an address that was left is told', () => {
	expect(faultsOf('a.js', 'x="/_app/"+y')).toEqual(['a.js: "/_app/']);
	expect(faultsOf('a.html', '<a href="/study/">')).toEqual(['a.html: href="/study/']);
});

test.each(['index.html.br', 'service-worker.js', '404.html', '_app/a.js.gz'])(
	'%s stays behind',
	(path) => expect(staysBehind(path)).toBe(true)
);

test('what moves a site moves with it unchanged, for a page that was moved makes packages as well', () => {
	expect(relocated('_app/a.js', source, 'folder')).toBe(source);
	expect(faultsOf('_app/a.js', source)).toEqual([]);
});
