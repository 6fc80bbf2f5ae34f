// A built site, read whole into memory: what is served stays one build, whatever happens to its folder.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Sentence } from './sentence.mjs';

/**
 * @typedef {{ body: Buffer, etag: string }} Copy
 * @typedef {{ type: string, plain: Copy, br?: Copy, gzip?: Copy }} SiteFile
 * @typedef {ReadonlyMap<string, SiteFile>} SiteFiles by path, such as /about/index.html
 */

/** @type {Readonly<Record<string, string>>} */
const types = {
	'.css': 'text/css;charset=utf-8',
	'.html': 'text/html;charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript;charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

const tries = 5;

/**
 * Reads a built site. A new build takes the folder's place while it is read: then it is read again.
 * @param {string} folder
 * @returns {Promise<SiteFiles>}
 */
export async function readSite(folder) {
	for (let attempt = 1; attempt <= tries; attempt++) {
		if (attempt > 1) await wait(100);
		const files = readIfWhole(folder);
		if (files) return files;
	}
	throw new Sentence(`There is no site in ${folder}. Make it with "npm run build".`);
}

/**
 * @param {string} folder
 * @returns {SiteFiles | undefined}
 */
function readIfWhole(folder) {
	try {
		const version = versionIn(folder);
		const files = filesIn(folder);
		const whole = files.has('/index.html') && files.has('/404.html');
		return whole && versionIn(folder) === version ? files : undefined;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Each build has another one; what no build made has none.
 * @param {string} folder
 */
function versionIn(folder) {
	const file = join(folder, '_app/version.json');
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * @param {string} folder
 * @returns {SiteFiles}
 */
function filesIn(folder) {
	const bodies = new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file)])
	);
	/** @param {string} path */
	const copy = (path) => {
		const body = bodies.get(path);
		return body && { body, etag: etagOf(body) };
	};
	const files = [...bodies].flatMap(([path, body]) => {
		const packed = /\.(br|gz)$/.test(path) && bodies.has(path.replace(/\.\w+$/, ''));
		if (packed) return [];
		const [br, gzip] = [copy(`${path}.br`), copy(`${path}.gz`)];
		const plain = { body, etag: etagOf(body) };
		const type = types[extname(path)] ?? 'application/octet-stream';
		return [
			/** @type {const} */ ([path, { type, plain, ...(br && { br }), ...(gzip && { gzip }) }])
		];
	});
	return new Map(files);
}

/** @param {Buffer} body */
function etagOf(body) {
	return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
