/** What a token is written with, and nothing else is: in a picture or JSON it ends at a quotation mark. */
const run = /[\w.-]+/g;
/** Of each of its three parts. */
const shortest = 10;

/**
 * The token in what somebody pasted or dropped: itself, a picture that it is baked into, or JSON that wraps
 * it. In all of them it is the only text of its shape.
 */
export function tokenIn(given: string): string | undefined {
	for (const [signs] of given.matchAll(run)) {
		const parts = signs.split('.');
		const at = parts.findIndex(
			(part, place) =>
				part.startsWith('ey') && [0, 1, 2].every((next) => isLong(parts[place + next]))
		);
		if (at >= 0) return parts.slice(at, at + 3).join('.');
	}
	return undefined;
}

function isLong(part = ''): boolean {
	return part.length >= shortest;
}
