import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { zipped } from '../../study/exchange/zip';
import type { Pack } from '../pack/pack';
import { fileNames, sealedFormat, sealedVersion } from './files';
import type { HandIn } from './hand-in';
import { seal } from './seal';
import { handInText, readme, sealedReadme } from './text';

/** The bytes of a file that anybody can open and read: a zip. */
export function writeHandIn(handIn: HandIn, { title }: Pick<Pack, 'title'>): Uint8Array {
	const text = utf8ToBytes(handInText(handIn));
	return zipped({
		[fileNames.readme]: utf8ToBytes(readme(handIn, title)),
		[fileNames.handIn]: text,
		[fileNames.fingerprint]: utf8ToBytes(`${bytesToHex(sha256(text))}\n`)
	});
}

/**
 * The same, which nobody but the teacher can open.
 *
 * @param to the pack’s `sealTo`
 * @param random 32 bytes that nobody can guess, and that are used for nothing else
 */
export function writeSealed(
	handIn: HandIn,
	pack: Pick<Pack, 'title'>,
	to: string,
	random: Uint8Array
): Uint8Array {
	const sealed = seal(writeHandIn(handIn, pack), to, random);
	const json = JSON.stringify({ format: sealedFormat, version: sealedVersion, ...sealed });
	return zipped({
		[fileNames.readme]: utf8ToBytes(sealedReadme),
		[fileNames.sealed]: utf8ToBytes(json)
	});
}

/** What a hand-in is saved as: `hand-in-K7M-4RXW.leastwise`. */
export function handInName({ learner }: Pick<HandIn, 'learner'>): string {
	const plain = learner
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^\w]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	return `hand-in${plain === '' ? '' : `-${plain}`}.leastwise`;
}
