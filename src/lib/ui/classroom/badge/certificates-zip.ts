import type { Award } from '$lib/classroom/badge/credential';
import { certificatePicture } from '$lib/classroom/badge/picture';
import { signedAward } from '$lib/classroom/badge/sign';
import { fingerprintOf } from '$lib/classroom/badge/signer-key';
import { zipped } from '$lib/study/exchange/zip';
import { signerOf } from './signing-key';
import type { KeptKey } from './signing-store';

/** One picture a learner, with the signed credential in it, and the credential alone for other programs. */
export async function certificatesZip(awards: readonly Award[], key: KeptKey): Promise<Uint8Array> {
	const signer = signerOf(key);
	const print = fingerprintOf(key.publicKey);
	const files: Record<string, Uint8Array> = {};
	for (const [at, award] of awards.entries()) {
		const token = await signedAward(award, signer);
		const name = `${String(at + 1).padStart(3, '0')}-${inFileNames(award.learner)}`;
		files[`${name}.svg`] = new TextEncoder().encode(certificatePicture(award, token, print));
		files[`${name}.jwt`] = new TextEncoder().encode(token);
	}
	return zipped(files);
}

function inFileNames(name: string): string {
	return (
		name
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.replaceAll(/^-|-$/g, '')
			.slice(0, 60) || 'learner'
	);
}
