/**
 * `npm run build:portable`: one folder for a USB stick or a file share, made of the site in build/. Its
 * addresses are relative, so its folder `site` also works under any path of any web server.
 */
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
	faultsOf,
	hasAddresses,
	relocated,
	staysBehind
} from '../src/lib/classroom/lms/site/relocate';
import { buildIfStale } from './build.mjs';
import { root } from './run.mjs';

const made = join(root, 'portable');

export function buildPortable(built = join(root, 'build'), folder = made): number {
	rmSync(folder, { recursive: true, force: true });
	cpSync(join(root, 'scripts/portable'), folder, { recursive: true });
	const faults: string[] = [];
	let size = 0;
	for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
		const from = join(built, name);
		const path = relative(built, from).split(sep).join('/');
		if (staysBehind(path) || statSync(from).isDirectory()) continue;
		const to = join(folder, 'site', name);
		mkdirSync(dirname(to), { recursive: true });
		if (hasAddresses(path)) {
			const text = relocated(path, readFileSync(from, 'utf8'), 'folder');
			faults.push(...faultsOf(path, text));
			writeFileSync(to, text);
		} else cpSync(from, to);
		size += statSync(to).size;
	}
	if (faults.length > 0)
		throw new Error(`Addresses that lead out of the folder:\n${faults.join('\n')}`);
	return size;
}

if (process.argv[1]?.endsWith('build-portable.ts')) {
	buildIfStale();
	const size = buildPortable();
	console.log(`portable/ holds ${(size / 1e6).toFixed(1)} MB. Open START-HERE.html in it.`);
}
