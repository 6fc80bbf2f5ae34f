import type { Glob, Matches } from './glob';

/**
 * Matches any pattern by following all the places it could be at, 32 to a word: time is linear in
 * the text, and what it costs per character grows with the pattern's length alone.
 *
 * Place `n` means that `n` characters of the pattern are behind us. A star before the next
 * character is a loop at its place.
 */
export function compileAutomaton(tokens: Glob): Matches {
	const { length, accepts, loops, segmentLoops } = places(tokens);
	const words = (length >> 5) + 1;
	return (text) => {
		let now = new Uint32Array(words);
		let next = new Uint32Array(words);
		now[0] = 1;
		for (const character of text) {
			const accepted = accepts(character);
			const loop = character === ':' ? loops : segmentLoops;
			let carry = 0;
			for (let word = 0; word < words; word++) {
				const here = now[word] ?? 0;
				const moved = here & (accepted[word] ?? 0);
				next[word] = (moved << 1) | carry | (here & (loop[word] ?? 0));
				carry = moved >>> 31;
			}
			[now, next] = [next, now];
		}
		return (((now[length >> 5] ?? 0) >>> (length & 31)) & 1) === 1;
	};
}

interface Places {
	/** Characters of the pattern, stars not counted: the place at which it has matched. */
	readonly length: number;
	/** The places from which a character of the text leads to the next. */
	readonly accepts: (character: string) => Uint32Array;
	/** The places with a star that a colon does not end. */
	readonly loops: Uint32Array;
	/** The places with any star. */
	readonly segmentLoops: Uint32Array;
}

function places(tokens: Glob): Places {
	const characters = tokens.reduce(
		(sum, token) => sum + (token.kind === 'text' ? [...token.text].length : 1),
		0
	);
	const words = (characters >> 5) + 1;
	const loops = new Uint32Array(words);
	const segmentLoops = new Uint32Array(words);
	const byCharacter = new Map<string, Uint32Array>();
	const wild: { at: number; withinSegment: boolean }[] = [];
	let length = 0;
	for (const token of tokens) {
		if (token.kind === 'star') {
			set(segmentLoops, length);
			if (!token.withinSegment) set(loops, length);
		} else if (token.kind === 'one') {
			wild.push({ at: length++, withinSegment: token.withinSegment });
		} else {
			for (const character of token.text) {
				const accepted = byCharacter.get(character) ?? new Uint32Array(words);
				byCharacter.set(character, accepted);
				set(accepted, length++);
			}
		}
	}
	const other = new Uint32Array(words);
	const colon = byCharacter.get(':') ?? new Uint32Array(words);
	byCharacter.set(':', colon);
	for (const { at, withinSegment } of wild) {
		for (const [character, accepted] of byCharacter) {
			if (character !== ':' || !withinSegment) set(accepted, at);
		}
		set(other, at);
	}
	return {
		length,
		loops,
		segmentLoops,
		accepts: (character) => byCharacter.get(character) ?? other
	};
}

function set(words: Uint32Array, at: number): void {
	words[at >> 5] = (words[at >> 5] ?? 0) | (1 << (at & 31));
}
