import { inverse, mod } from './modular';

/*
 * Checking a signature on the curve P-256. Everything here is public (key, message, signature), so
 * nothing depends on how long it takes; making signatures would be another matter.
 *
 * https://csrc.nist.gov/pubs/fips/186-5/final, section 6.4.2, and NIST SP 800-186, section 3.2.1.3
 */

/** y² = x³ − 3x + b over the integers modulo p. */
const p = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
/** How many points there are. */
const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export interface Point {
	readonly x: bigint;
	readonly y: bigint;
}

const generator: Point = {
	x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
	y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n
};

export function isOnCurve({ x, y }: Point): boolean {
	if (x >= p || y >= p) return false;
	return mod(y * y - (x * x * x - 3n * x + b), p) === 0n;
}

/** Whether `r` and `s` sign this digest under this key, which must be on the curve. */
export function verifiesOnP256(key: Point, digest: bigint, r: bigint, s: bigint): boolean {
	if (r <= 0n || r >= n || s <= 0n || s >= n) return false;
	const w = inverse(s, n);
	const { x, z } = sumOfProducts((digest * w) % n, generator, (r * w) % n, key);
	if (z === 0n) return false;
	// The point's x is X / Z²: compared without dividing, for both numbers below p that leave r.
	const zz = (z * z) % p;
	return [r, r + n].some((candidate) => candidate < p && mod(candidate * zz - x, p) === 0n);
}

/** Jacobian coordinates: x = X / Z², y = Y / Z³; Z = 0 is the point at infinity. */
interface Jacobian extends Point {
	readonly z: bigint;
}

const infinity: Jacobian = { x: 1n, y: 1n, z: 0n };

/** a·P + b·Q, bit by bit for both at once. */
function sumOfProducts(a: bigint, P: Point, b: bigint, Q: Point): Jacobian {
	const one = { ...P, z: 1n };
	const other = { ...Q, z: 1n };
	const both = add(one, other);
	let sum = infinity;
	for (let bit = 255n; bit >= 0n; bit--) {
		sum = double(sum);
		const inA = (a >> bit) & 1n;
		const inB = (b >> bit) & 1n;
		if (inA && inB) sum = add(sum, both);
		else if (inA) sum = add(sum, one);
		else if (inB) sum = add(sum, other);
	}
	return sum;
}

/** https://hyperelliptic.org/EFD/g1p/auto-shortw-jacobian-3.html#doubling-dbl-2001-b */
function double({ x, y, z }: Jacobian): Jacobian {
	const delta = (z * z) % p;
	const gamma = (y * y) % p;
	const beta = (x * gamma) % p;
	const alpha = (3n * (x - delta) * (x + delta)) % p;
	const x3 = mod(alpha * alpha - 8n * beta, p);
	return {
		x: x3,
		y: mod(alpha * (4n * beta - x3) - 8n * gamma * gamma, p),
		z: mod((y + z) * (y + z) - gamma - delta, p)
	};
}

/** https://hyperelliptic.org/EFD/g1p/auto-shortw-jacobian-3.html#addition-add-2007-bl */
function add(a: Jacobian, b: Jacobian): Jacobian {
	if (a.z === 0n) return b;
	if (b.z === 0n) return a;
	const zza = (a.z * a.z) % p;
	const zzb = (b.z * b.z) % p;
	const ua = (a.x * zzb) % p;
	const sa = (a.y * b.z * zzb) % p;
	const h = mod(b.x * zza - ua, p);
	const r = mod(2n * (b.y * a.z * zza - sa), p);
	// The same x: the same point, or its mirror image.
	if (h === 0n) return r === 0n ? double(a) : infinity;

	const i = (4n * h * h) % p;
	const j = (h * i) % p;
	const v = (ua * i) % p;
	const x = mod(r * r - j - 2n * v, p);
	return { x, y: mod(r * (v - x) - 2n * sa * j, p), z: mod(2n * a.z * b.z * h, p) };
}
