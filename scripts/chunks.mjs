// Which files of a build a page loads, from Vite's manifest and the page's own HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { Sentence } from './sentence.mjs';

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

const build = join(root, 'build');

/** @returns {Record<string, Chunk>} */
function manifest() {
	const path = join(root, '.svelte-kit/output/client/.vite/manifest.json');
	if (!existsSync(path)) throw new Sentence('There is no build yet. Run "npm run build" first.');
	return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * The file of the chunk that begins with a module.
 * @param {string} entry such as `src/lib/ui/play/live.ts`
 * @param {Record<string, Chunk>} [chunks]
 */
export function fileOf(entry, chunks = manifest()) {
	const chunk = chunks[entry];
	if (!chunk) throw new Sentence(`The build has no chunk that begins with ${entry}.`);
	return chunk.file;
}

/**
 * All that a page loads before one can act: what its HTML names, itself and its layouts, and what it
 * imports meanwhile and cannot be used without.
 * @param {string} page its file, such as `settings/index.html`
 * @param {readonly string[]} [meanwhile] modules that begin chunks
 */
export function loadedBy(page, meanwhile = []) {
	const chunks = manifest();
	const html = readFileSync(join(build, page), 'utf8');
	const awaited = meanwhile.map((entry) => fileOf(entry, chunks));
	return closure([...named(html), ...nodes(page, html, chunks), ...awaited], chunks);
}

/**
 * A module with all that it imports statically.
 * @param {string} entry
 */
export function loadedWith(entry) {
	const chunks = manifest();
	return closure([fileOf(entry, chunks)], chunks);
}

/**
 * Scripts and styles that the page's HTML names: preloaded, linked or imported.
 * @param {string} html
 */
function named(html) {
	return [...html.matchAll(/_app\/immutable\/[\w./-]+\.(?:js|css)/g)].map(([file]) => file);
}

/**
 * The page itself and its layouts, which Kit's first script asks for by number.
 * @param {string} page
 * @param {string} html
 * @param {Record<string, Chunk>} chunks
 */
function nodes(page, html, chunks) {
	const numbers = /node_ids: \[([\d, ]+)\]/.exec(html)?.[1]?.split(', ') ?? [];
	if (numbers.length === 0 && page !== '404.html') {
		throw new Error(`${page}: Kit's list of node_ids is not there`);
	}
	return numbers.map((number) =>
		fileOf(`.svelte-kit/generated/client-optimized/nodes/${number}.js`, chunks)
	);
}

/**
 * The files with all that they import statically.
 * @param {string[]} files
 * @param {Record<string, Chunk>} chunks
 */
function closure(files, chunks) {
	const byFile = new Map(Object.values(chunks).map((chunk) => [chunk.file, chunk]));
	const found = new Set(files);
	for (const file of found) {
		const { imports = [], css = [] } = byFile.get(file) ?? {};
		for (const name of imports) found.add(fileOf(name, chunks));
		for (const style of css) found.add(style);
	}
	return [...found];
}
