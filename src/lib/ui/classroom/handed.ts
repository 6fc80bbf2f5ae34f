import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { HandIn } from '$lib/classroom/hand-in/hand-in';
import { handInText } from '$lib/classroom/hand-in/text';
import type { TakenPack } from '$lib/classroom/paper';
import type { Store } from '$lib/storage/store';
import { keepPack, takenPacks } from './taken';

/** By which one knows whether something was done since a file was made: the same for the same work, whenever. */
export function markOf(handIn: HandIn): string {
	const work = { ...handIn, made: 0, version: '' };
	delete work.name;
	return bytesToHex(sha256(utf8ToBytes(handInText(work))));
}

/** Remembers that a file was made. The pack is as it is kept now: another tab may have a newer one. */
export async function rememberHanded(
	store: Store,
	{ id }: TakenPack,
	handIn: HandIn
): Promise<TakenPack['handed']> {
	const handed = { made: handIn.made, mark: markOf(handIn) };
	const now = (await takenPacks(store)).find(({ paper }) => paper.id === id);
	if (now) await keepPack(store, { ...now.paper, handed, changed: Date.now() });
	return handed;
}
