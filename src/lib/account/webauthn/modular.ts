/** The remainder that is not negative. */
export function mod(value: bigint, modulus: bigint): bigint {
	const rest = value % modulus;
	return rest < 0n ? rest + modulus : rest;
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	let square = mod(base, modulus);
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** For a prime modulus, by Fermat's little theorem. */
export function inverse(value: bigint, prime: bigint): bigint {
	return power(value, prime - 2n, prime);
}
