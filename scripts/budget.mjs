// What each page loads at its start, and what the offline copy holds, against budgets.json.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pages } from './pages.mjs';
import { root } from './run.mjs';
import { Sentence, orSay } from './sentence.mjs';

/**
 * @typedef {{ js: number, css: number }} Sizes in kB
 * @typedef {{ entry: string, js: number }} Group a module that is imported when it is needed, with all it imports
 * @typedef {{ offlinePackage: number, routes: Record<string, Sizes>, lazy: Record<string, Group> }} Budgets
 * @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk
 */

const build = join(root, 'build');
/** Compressed already: brotli would gain nothing. */
const packed = ['.woff2', '.png', '.webp'];

await orSay(() => {
	const budgets = /** @type {Budgets} */ (read(join(root, 'budgets.json')));
	const chunks = chunksByFile();

	const rows = [
		...pages(build).flatMap(({ path, file }) => {
			const loaded = closure([...named(file), ...nodes(file, chunks)], chunks);
			const budget = budgetOf(path, budgets);
			return ['js', 'css'].map((kind) => ({
				what: path,
				kind,
				size: kB(loaded.filter((name) => name.endsWith(`.${kind}`))),
				budget: budget[/** @type {keyof Sizes} */ (kind)]
			}));
		}),
		...Object.entries(budgets.lazy).map(([name, { entry, js }]) => ({
			what: name,
			kind: 'js',
			size: kB(closure([chunkOf(entry, chunks)], chunks)),
			budget: js
		})),
		{ what: 'offline copy', kind: 'all', size: kB(offlineFiles()), budget: budgets.offlinePackage }
	];

	const width = Math.max(...rows.map(({ what }) => what.length));
	for (const { what, kind, size, budget } of rows) {
		const numbers = `${size.toFixed(1).padStart(7)} kB of ${String(budget).padStart(4)} kB`;
		console.log(
			`${what.padEnd(width)}  ${kind.padEnd(3)} ${numbers}${size > budget ? '  OVER' : ''}`
		);
	}

	const over = rows.filter(({ size, budget }) => size > budget);
	if (over.length === 0) return;
	throw new Sentence(
		over
			.map(
				({ what, kind, size, budget }) =>
					`${what} (${kind}) takes ${size.toFixed(1)} kB in brotli; its budget is ${budget} kB.`
			)
			.join('\n')
	);
});

/**
 * Vite's manifest, by the file of each chunk.
 * @returns {{ manifest: Record<string, Chunk>, byFile: Map<string, Chunk> }}
 */
function chunksByFile() {
	const manifest = /** @type {Record<string, Chunk>} */ (
		read(join(root, '.svelte-kit/output/client/.vite/manifest.json'))
	);
	return { manifest, byFile: new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk])) };
}

/**
 * Scripts and styles that the page's HTML names: preloaded, linked or imported.
 * @param {string} page
 */
function named(page) {
	return [...htmlOf(page).matchAll(/_app\/immutable\/[\w./-]+\.(?:js|css)/g)].map(([file]) => file);
}

/**
 * The page itself and its layouts, which Kit's first script asks for by number.
 * @param {string} page
 * @param {ReturnType<typeof chunksByFile>} chunks
 */
function nodes(page, { manifest }) {
	const numbers = /node_ids: \[([\d, ]+)\]/.exec(htmlOf(page))?.[1]?.split(', ') ?? [];
	if (numbers.length === 0 && page !== '404.html') {
		throw new Error(`${page}: Kit's list of node_ids is not there`);
	}
	return numbers.map((number) => {
		const chunk = manifest[`.svelte-kit/generated/client-optimized/nodes/${number}.js`];
		if (!chunk) throw new Error(`Vite's manifest: node ${number} of ${page} is missing`);
		return chunk.file;
	});
}

/** @param {string} page */
function htmlOf(page) {
	return readFileSync(join(build, page), 'utf8');
}

/**
 * The chunk that begins with a module.
 * @param {string} entry
 * @param {ReturnType<typeof chunksByFile>} chunks
 */
function chunkOf(entry, { manifest }) {
	const chunk = manifest[entry];
	if (!chunk) throw new Sentence(`budgets.json names ${entry}, which no page imports when needed.`);
	return chunk.file;
}

/**
 * The files with all that they import statically.
 * @param {string[]} files
 * @param {ReturnType<typeof chunksByFile>} chunks
 */
function closure(files, { manifest, byFile }) {
	const found = new Set(files);
	for (const file of found) {
		const { imports = [], css = [] } = byFile.get(file) ?? {};
		for (const name of imports) {
			const chunk = manifest[name];
			if (!chunk) throw new Error(`Vite's manifest: ${file} imports ${name}, which is missing`);
			found.add(chunk.file);
		}
		for (const style of css) found.add(style);
	}
	return [...found];
}

/**
 * The first pattern that fits; an asterisk stands for one part of the path, alone for any path.
 * @param {string} path
 * @param {Budgets} budgets
 */
function budgetOf(path, { routes }) {
	const fits = (/** @type {string} */ pattern) =>
		pattern === '*' || sameParts(parts(pattern), parts(path));
	const entry = Object.entries(routes).find(([pattern]) => fits(pattern));
	if (!entry) throw new Sentence(`budgets.json has no budget for ${path}.`);
	return entry[1];
}

/** @param {string} path */
function parts(path) {
	return path.split('/').filter(Boolean);
}

/**
 * @param {string[]} pattern
 * @param {string[]} path
 */
function sameParts(pattern, path) {
	return (
		pattern.length === path.length &&
		pattern.every((part, index) => part === '*' || part === path[index])
	);
}

/** All that the service worker keeps: the whole site but itself and the compressed copies. */
function offlineFiles() {
	return readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
		.filter((file) => !['.br', '.gz'].includes(extname(file)) && file !== 'service-worker.js');
}

/**
 * @param {string[]} files
 * @returns {number} in kB
 */
function kB(files) {
	return files.reduce((total, file) => total + transferred(join(build, file)), 0) / 1000;
}

/** @param {string} path */
function transferred(path) {
	if (existsSync(`${path}.br`)) return readFileSync(`${path}.br`).length;
	const content = readFileSync(path);
	return packed.includes(extname(path)) ? content.length : brotliCompressSync(content).length;
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function read(path) {
	if (!existsSync(path)) throw new Sentence(`${path} is missing. Run "npm run build" first.`);
	return JSON.parse(readFileSync(path, 'utf8'));
}
