/** The beginning of a fingerprint as two people compare it: `3f2a 91bc 07de`. */
export function inGroups(fingerprint: string): string {
	return (fingerprint.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ');
}
