import { renameSync, rmSync } from 'node:fs';

/**
 * Puts a folder where another one may be, by renaming: whoever looks meets the old one or the new
 * one, whole, or for a moment none.
 * @param {string} made
 * @param {string} place
 */
export function putInPlace(made, place) {
	const old = `${made}-before`;
	rmSync(old, { recursive: true, force: true }); // left behind where this was broken off
	try {
		renameSync(place, old);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
	renameSync(made, place);
	rmSync(old, { recursive: true, force: true });
}
