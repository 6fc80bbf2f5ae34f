import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from './pack';

/** A pack as it stands in a package: the LMS says who learns, so nobody types a code. Seeds are each learner’s own all the same. */
export function packForLms(pack: Pack): Pack {
	return { ...pack, learners: { kind: 'open' } };
}

/**
 * A learner of an LMS, by a name that says nothing of the one that they have there.
 *
 * @param known to the LMS: a number of theirs, or a mail address
 */
export function lmsLearner(packId: string, known: string): string {
	const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([packId, known]))));
	return `lms-${digest.slice(0, 12)}`;
}

export function isLmsLearner(name: string): boolean {
	return /^lms-[0-9a-f]{12}$/.test(name);
}
