import type { Pack } from './pack';

/** Every version of a pack that was given out, the latest last. */
export type PackVersions = readonly [Pack, ...Pack[]];

export function latestOf(packs: PackVersions): Pack {
	return packs.at(-1) ?? packs[0];
}
