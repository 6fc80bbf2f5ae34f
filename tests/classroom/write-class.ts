import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePack } from '../../src/lib/classroom/pack/pack-file';
import { makeClass } from './class';

/** Writes a class into a folder: its files under `hand-ins`, `pack.json`, and `roster.csv`. */
export function writeClass(folder: string, ...size: Parameters<typeof makeClass>) {
	const made = makeClass(...size);
	mkdirSync(join(folder, 'hand-ins'), { recursive: true });
	for (const { name, bytes } of made.files) writeFileSync(join(folder, 'hand-ins', name), bytes);
	writeFileSync(join(folder, 'pack.json'), writePack(made.pack));
	const roster = made.codes.map((code, at) => `Learner ${at + 1},${code}\n`).join('');
	writeFileSync(join(folder, 'roster.csv'), `Name,Code\n${roster}`);
	return made;
}
