/** What stands in the zip that a hand-in is. */
export const fileNames = {
	readme: 'README.txt',
	handIn: 'hand-in.json',
	/** SHA-256 of hand-in.json, in 64 hexadecimal digits. */
	fingerprint: 'fingerprint.txt',
	/** In place of the two, where it is sealed. */
	sealed: 'sealed.json'
} as const;

export const sealedFormat = 'leastwise-sealed-hand-in';
export const sealedVersion = 1;
