import type { Result } from '../../policy/result';
import { packLimits } from '../pack/schema';
import { unzipped } from '../../study/exchange/zip';

/** In bytes: 200 hand-ins take a tenth of it. */
const largest = 200_000_000;
/** Each learner of the largest class, some of them more than once. A small zip may name one file very often. */
const most = 2 * packLimits.learners;

/**
 * The hand-ins in the zip that a learning platform makes of all that was handed in: files that end in
 * .leastwise, in whatever folders. None of a file that is no such zip.
 */
export function handInsIn(file: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, string> {
	const isZip = file[0] === 0x50 && file[1] === 0x4b;
	if (!isZip) return { ok: true, value: new Map() };
	const files = unzipped(file, (name) => name.endsWith('.leastwise'), largest);
	if (files.ok && files.value.size > most)
		return { ok: false, error: `There are more than ${most} hand-ins in it. Ask what it is.` };
	return files;
}
