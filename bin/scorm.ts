import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scormPackage, type Site } from '../src/lib/classroom/lms/package';
import { readPack } from '../src/lib/classroom/pack/pack-file';
import type { Pack } from '../src/lib/classroom/pack/pack';
import { Misused, oneOf, readArguments } from './arguments';
import { strayHere } from './grade/content';
import { readPlainFile } from './plain-file';
import { save } from './save';

const longestPack = 1_000_000;

/** Makes a SCORM package of a pack and the built site; the answer is the exit code. */
export async function makeScorm(
	args: readonly string[],
	say: (line: string) => void
): Promise<number> {
	const { values } = readArguments(args, {
		pack: { type: 'string' },
		out: { type: 'string' },
		version: { type: 'string', default: '1.2' },
		site: { type: 'string', default: 'build' }
	});
	if (values.pack === undefined || values.out === undefined)
		throw new Misused('scorm: write --pack FILE and --out ZIP.');
	const version = oneOf('version', values.version, ['1.2', '2004']);
	const zip = await scormPackage(version, packIn(values.pack), siteIn(values.site));
	save(values.out, zip);
	say(`${values.out}: SCORM ${version}, ${(zip.length / 1e6).toFixed(1)} MB.`);
	return 0;
}

function packIn(file: string): Pack {
	const read = readPlainFile(file, { longest: longestPack, follow: true });
	if (!read.ok) throw new Misused(`${file}${read.fault}`);
	const pack = readPack(read.text);
	if (!pack.ok) throw new Misused(`${file}: ${pack.error.message}`);
	const [stray] = strayHere(pack.value);
	if (stray) throw new Misused(`${file}: ${stray.place}: ${stray.message}`);
	return pack.value;
}

function siteIn(folder: string): Site {
	const list = join(folder, 'files.json');
	if (!existsSync(list))
		throw new Misused(`There is no site in ${folder}. Make it with "npm run build".`);
	const paths: unknown = JSON.parse(readFileSync(list, 'utf8'));
	if (!Array.isArray(paths)) throw new Misused(`${list} is no list of files.`);
	return {
		paths: paths.map(String),
		read: (path) => Promise.resolve(readFileSync(join(folder, path)))
	};
}
