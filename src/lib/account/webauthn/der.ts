import { toNumber } from './bytes';

/** The two numbers of an ECDSA signature in DER: SEQUENCE { INTEGER r, INTEGER s }, nothing else. */
export function readSignature(der: Uint8Array): readonly [r: bigint, s: bigint] | undefined {
	// Two numbers of 33 bytes at most: every length fits into one byte.
	if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return undefined;
	const r = readInteger(der, 2);
	if (!r) return undefined;
	const s = readInteger(der, r.end);
	return s?.end === der.length ? [r.value, s.value] : undefined;
}

function readInteger(der: Uint8Array, at: number) {
	const length = der[at + 1] ?? 0;
	const end = at + 2 + length;
	if (der[at] !== 0x02 || length === 0 || end > der.length) return undefined;
	const [first = 0, second = 0] = der.subarray(at + 2, end);
	const negative = first >= 0x80;
	const padded = length > 1 && first === 0 && second < 0x80;
	return negative || padded ? undefined : { value: toNumber(der.subarray(at + 2, end)), end };
}
