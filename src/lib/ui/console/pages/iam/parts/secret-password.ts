const alphabets = [
	'ABCDEFGHJKLMNPQRSTUVWXYZ',
	'abcdefghijkmnopqrstuvwxyz',
	'23456789',
	'!@#$%^&*()_+-=[]{}|'
] as const;
const length = 16;

/**
 * A password nobody can guess, of all four classes; without letters that look like others. It is
 * longer where the account's password policy wants it so.
 */
export function generatePassword(
	least = 0,
	random: (below: number) => number = secureRandom
): string {
	const pick = (alphabet: string) => alphabet.charAt(random(alphabet.length));
	const rest = Array.from({ length: Math.max(length, least) - alphabets.length }, () =>
		pick(alphabets.join(''))
	);
	return shuffled([...alphabets.map(pick), ...rest], random).join('');
}

/** Every number is as likely: what would favour the small ones is drawn again. */
function secureRandom(below: number): number {
	const limit = 2 ** 32 - (2 ** 32 % below);
	for (;;) {
		const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
		if (drawn < limit) return drawn % below;
	}
}

function shuffled(letters: readonly string[], random: (below: number) => number): string[] {
	const all = [...letters];
	return letters.map(() => all.splice(random(all.length), 1)[0] ?? '');
}
