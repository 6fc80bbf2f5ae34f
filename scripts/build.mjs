import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly } from './run.mjs';

/** What the build is made of. Files that are not there yet count as unchanged. */
const sources = [
	'src',
	'static',
	'scenarios',
	'workbook',
	'questions',
	'course.yaml',
	'glossary.yaml',
	'bin/plain-file.ts',
	'bin/scenarios.ts',
	'scripts/glossary-module.ts',
	'scripts/put-in-place.mjs',
	'scripts/scenario-modules.ts',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];

/** Builds the site unless the build is newer than everything it is made of. */
export function buildIfStale() {
	if (builtAt() > changedAt()) return;
	console.log('Building …');
	runQuietly('Building', [process.execPath, ['node_modules/vite/bin/vite.js', 'build']]);
}

/** When the present build was begun; 0 when there is none. It stands there only once it is whole. */
function builtAt() {
	const version = join(root, 'build/_app/version.json');
	if (!existsSync(version)) return 0;
	return Number(JSON.parse(readFileSync(version, 'utf8')).version);
}

function changedAt() {
	return Math.max(...sources.map((source) => newest(join(root, source))));
}

/**
 * The latest change in a folder or file. Folders count too: they change when a file is removed.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return 0;
	if (!stats.isDirectory()) return stats.mtimeMs;
	return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
