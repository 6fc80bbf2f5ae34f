import type { p256 as Curve } from '@noble/curves/nist.js';

/*
 * The curve on which nearly every security key signs. Its arithmetic is large and most attempts never
 * meet a key, so it is loaded when a call brings what a key said, and at hand when that is checked.
 */

let loaded: typeof Curve | undefined;

export async function loadCurve(): Promise<void> {
	loaded ??= (await import('@noble/curves/nist.js')).p256;
}

/** Not to be asked before it is loaded: that is a mistake of ours and throws. */
export function curve(): typeof Curve {
	if (!loaded) throw new Error('P-256 is used before it is loaded: see loadCurve');
	return loaded;
}
