import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, runQuietly } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** Installs the dependencies unless exactly those that package-lock.json names are there. */
export function installIfStale() {
	if (isInstalled()) return;
	console.log('Installing dependencies …');
	runQuietly('Installing', npm('ci', '--include=dev', '--no-fund', '--no-audit'));
}

function isInstalled() {
	const receipt = join(root, 'node_modules/.package-lock.json'); // npm keeps it
	if (!existsSync(receipt)) return false;
	return satisfies(readLock(receipt), readLock(join(root, 'package-lock.json')));
}

/**
 * Whether what is installed is what the lock file asks for. Optional packages may be absent:
 * most of them are for other machines.
 * @param {Lock} present
 * @param {Lock} wanted
 */
export function satisfies(present, wanted) {
	return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true; // ourselves
		const found = present.packages[path];
		if (!found) return optional === true;
		return found.version === version && found.integrity === integrity;
	});
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
