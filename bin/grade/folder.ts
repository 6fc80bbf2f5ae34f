import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { handInsIn } from '../../src/lib/classroom/hand-in/platform-zip';
import { handInLimits } from '../../src/lib/classroom/hand-in/schema';
import { Misused } from '../arguments';

/** A file as it was found: its bytes, or why it was not read. */
export interface Found {
	/** From the folder on. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** In bytes: a zip of a whole class. */
const largestZip = 200_000_000;
const deepest = 5;

/**
 * The files in a folder and in its folders, as platforms make one for each learner, and the hand-ins in
 * zips that platforms make. Hidden ones and links are left.
 */
export function filesIn(folder: string): readonly Found[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Misused(`grade: there is no folder ${folder}. Name the one with the hand-ins.`);
	return pathsIn(folder, 0).flatMap((path) => filesAt(path, relative(folder, path)));
}

function pathsIn(folder: string, depth: number): readonly string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return depth < deepest ? pathsIn(path, depth + 1) : [];
			return entry.isFile() ? [path] : [];
		});
}

function filesAt(path: string, name: string): readonly Found[] {
	const size = statSync(path).size;
	// Nobody reads all of what is too large to be taken: what is there of it says so.
	if (size > largestZip) return [{ name, bytes: new Uint8Array(handInLimits.packed + 1) }];
	const bytes = new Uint8Array(readFileSync(path));
	if (!path.endsWith('.zip')) return [{ name, bytes }];
	const inside = handInsIn(bytes);
	if (!inside.ok || inside.value.size === 0) return [{ name, bytes }];
	return [...inside.value].map(([within, bytes]) => ({ name: join(name, within), bytes }));
}
