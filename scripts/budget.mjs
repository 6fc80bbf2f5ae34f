// What each page loads before one can act, and what the offline copy holds, against budgets.json.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { loadedBy, loadedWith } from './chunks.mjs';
import { pages } from './pages.mjs';
import { root } from './run.mjs';
import { Sentence, orSay } from './sentence.mjs';

/**
 * @typedef {object} Route
 * @property {number} js in kB, as is the rest
 * @property {number} css
 * @property {string[]} [meanwhile] modules that are imported at once, and without which nothing can
 *   be done there; an asterisk is what stands at the asterisk in the address
 * @property {string[]} [figures] components, each of one kind of figure: those count that the page's
 *   chapter has
 * @typedef {object} Group a module that is imported when it is needed, with all it imports
 * @property {string} entry
 * @property {string} [beside] the page that imports it: what that page has loaded counts for the page alone
 * @property {number} js
 * @typedef {{ offlinePackage: number, routes: Record<string, Route>, lazy: Record<string, Group> }} Budgets
 */

const build = join(root, 'build');
/** Pages that the service worker does not keep: see isMadeByScripts there. */
const madeByScripts = /^beliefs[/\\](?!test[/\\])[^/\\]+[/\\]/;
/** Compressed already: brotli would gain nothing. */
const packed = ['.woff2', '.png', '.webp'];

await orSay(() => {
	const budgets = /** @type {Budgets} */ (read(join(root, 'budgets.json')));

	const rows = [
		...pages(build).flatMap(({ path, file }) => {
			const budget = budgetOf(path, budgets);
			const loaded = loadedBy(file, budget.meanwhile);
			return /** @type {const} */ (['js', 'css']).map((kind) => ({
				what: path,
				kind,
				size: kB(loaded.filter((name) => name.endsWith(`.${kind}`))),
				budget: budget[kind]
			}));
		}),
		...Object.entries(budgets.lazy).map(([name, { entry, beside, js }]) => ({
			what: name,
			kind: 'js',
			size: kB(laterBy(entry, loadedAt(beside, budgets))),
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
 * The scripts that a module brings to where others are already.
 * @param {string} entry
 * @param {readonly string[]} there
 */
function laterBy(entry, there) {
	return loadedWith(entry).filter((file) => file.endsWith('.js') && !there.includes(file));
}

/**
 * What a page has loaded; nothing where there is none.
 * @param {string | undefined} page its address
 * @param {Budgets} budgets
 */
function loadedAt(page, budgets) {
	const there = pages(build).find(({ path }) => path === page);
	if (page !== undefined && !there) throw new Sentence(`The build has no page ${page}.`);
	return there ? loadedBy(there.file, budgetOf(there.path, budgets).meanwhile) : [];
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
	const [pattern, budget] = entry;
	const here = parts(path)[parts(pattern).indexOf('*')] ?? '';
	const meanwhile = budget.meanwhile?.map((name) => name.replace('*', here)) ?? [];
	return { ...budget, meanwhile: [...meanwhile, ...figuresOf(here, budget.figures)] };
}

/**
 * @param {string} chapter
 * @param {string[]} [figures]
 */
function figuresOf(chapter, figures) {
	if (figures === undefined) return [];
	const text = readFileSync(join(root, 'workbook', `${chapter}.md`), 'utf8');
	const kinds = new Set(Array.from(text.matchAll(/^```figure (\w+)/gm), ([, kind]) => kind));
	return figures.filter((file) => kinds.has(basename(file, '.svelte').toLowerCase()));
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

/** All that the service worker keeps: the whole site but itself, the compressed copies and what scripts make. */
function offlineFiles() {
	return readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
		.filter((file) => !['.br', '.gz'].includes(extname(file)) && file !== 'service-worker.js')
		.filter((file) => !madeByScripts.test(file));
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
