import type { Pieces, TextSet, VariablePiece } from './pieces';

/** What a place waits for, where it is not a character. */
const end = -1;
const star = -2;
const segmentStar = -3;
const one = -4;
const segmentOne = -5;
const firstVariable = -16;
/** Added to a code point for which letter case does not count. */
const anyCase = 1 << 21;

export const colon = 58;

/** Places of an automaton, in ascending order. */
export type Places = readonly number[];

/**
 * A set of texts as an automaton: one place for each thing a pattern waits for, all patterns one
 * after the other. What can be matched from a set of places follows from the places alone.
 */
export class Automaton {
	readonly #codes: number[] = [];
	/** For each place, the first place of its pattern. */
	readonly #begins: number[] = [];
	/** For each place, a number that grows wherever a colon can have been read. */
	readonly #segments: number[] = [];
	readonly #variables: VariablePiece[] = [];
	readonly #marks: number[] = [];
	readonly start: Places;
	#mark = 0;

	/** @param relaxed takes variables for wildcards; otherwise they wait to be entered */
	constructor(set: TextSet, relaxed: boolean) {
		const begins: number[] = [];
		for (const pieces of set) {
			begins.push(this.#codes.length);
			this.#addPattern(pieces, relaxed);
		}
		this.start = this.closure(begins);
	}

	get size(): number {
		return this.#codes.length;
	}

	#addPattern(pieces: Pieces, relaxed: boolean): void {
		const begin = this.#codes.length;
		let segment = begin;
		const add = (code: number, readsColon: boolean) => {
			this.#codes.push(code);
			this.#begins.push(begin);
			this.#segments.push(segment);
			this.#marks.push(0);
			if (readsColon) segment++;
		};
		for (const piece of pieces) {
			switch (piece.kind) {
				case 'text':
					for (const character of piece.anyCase ? piece.text.toLowerCase() : piece.text) {
						const code = character.codePointAt(0) ?? 0;
						add(piece.anyCase ? code + anyCase : code, code === colon);
					}
					break;
				case 'star':
					add(piece.withinSegment ? segmentStar : star, !piece.withinSegment);
					break;
				case 'one':
					add(piece.withinSegment ? segmentOne : one, !piece.withinSegment);
					break;
				case 'variable':
					if (relaxed) {
						add(piece.withinSegment ? segmentStar : star, !piece.withinSegment);
					} else {
						add(firstVariable - this.#variables.length, true);
						this.#variables.push(piece);
					}
			}
		}
		add(end, true);
	}

	/** Adds the places that follow without reading, and leaves out those that add nothing. */
	closure(places: Iterable<number>): Places {
		this.#mark++;
		const found: number[] = [];
		for (const place of places) this.#visit(place, found);
		return this.#undominated(found);
	}

	step(places: Places, character: number): Places {
		this.#mark++;
		const found: number[] = [];
		for (const place of places) {
			const code = this.#codes[place] ?? end;
			if (code === star || (code === segmentStar && character !== colon)) {
				this.#visit(place, found);
			} else if (accepts(code, character)) {
				this.#visit(place + 1, found);
			}
		}
		return this.#undominated(found);
	}

	#visit(from: number, found: number[]): void {
		for (let place = from; this.#marks[place] !== this.#mark; place++) {
			this.#marks[place] = this.#mark;
			found.push(place);
			const code = this.#codes[place];
			if (code !== star && code !== segmentStar) return;
		}
	}

	/**
	 * Whoever has come to a star needs no earlier place of the pattern: the star makes up for all
	 * that could be read from there. It keeps the sets small whatever the number of stars.
	 */
	#undominated(found: number[]): Places {
		if (found.length < 2) return found;
		found.sort((one, other) => one - other);
		const kept: number[] = [];
		let begin = -1;
		let segment = -1;
		for (let at = found.length - 1; at >= 0; at--) {
			const place = found[at] ?? 0;
			if (this.#begins[place] === begin || this.#segments[place] === segment) continue;
			kept.push(place);
			if (this.#codes[place] === star) begin = this.#begins[place] ?? -1;
			if (this.#codes[place] === segmentStar) segment = this.#segments[place] ?? -1;
		}
		return kept.reverse();
	}

	accepts(places: Places): boolean {
		return places.some((place) => this.#codes[place] === end);
	}

	matches(text: string): boolean {
		let places = this.start;
		for (const character of text) places = this.step(places, character.codePointAt(0) ?? 0);
		return this.accepts(places);
	}

	/** Whether all texts match from here. */
	acceptsAll(places: Places): boolean {
		return places.some((place) => this.#codes[place] === star && this.#codes[place + 1] === end);
	}

	/** The variable that a place waits for. */
	variableAt(place: number): VariablePiece | undefined {
		const code = this.#codes[place] ?? end;
		return code <= firstVariable ? this.#variables[firstVariable - code] : undefined;
	}

	/** Adds the characters that the places tell from others. */
	collect(places: Places, characters: Set<number>): void {
		for (const place of places) {
			const code = this.#codes[place] ?? end;
			if (code >= anyCase) for (const each of sameInLowerCase(code - anyCase)) characters.add(each);
			else if (code >= 0) characters.add(code);
			else if (code === segmentStar || code === segmentOne) characters.add(colon);
		}
	}

	/** The places that lie ahead one by one, for following a single path. */
	branches(place: number, character: number): readonly number[] {
		const code = this.#codes[place] ?? end;
		if (code === star || (code === segmentStar && character !== colon)) return [place];
		return accepts(code, character) ? [place + 1] : [];
	}

	isStar(place: number): boolean {
		return this.#codes[place] === star || this.#codes[place] === segmentStar;
	}
}

function accepts(code: number, character: number): boolean {
	if (code >= anyCase) return lowerCase(character) === code - anyCase;
	if (code >= 0) return code === character;
	return code === one || (code === segmentOne && character !== colon);
}

/** The code point in lower case; itself where lower case is more than one. */
function lowerCase(character: number): number {
	if (character < 128) return character >= 65 && character <= 90 ? character + 32 : character;
	const lower = String.fromCodePoint(character).toLowerCase();
	const code = lower.codePointAt(0) ?? character;
	return String.fromCodePoint(code) === lower ? code : character;
}

/** Made when a pattern first asks: it looks at 125,000 characters and is the same for ever. */
let upperCases: Map<number, number[]> | undefined;

/** All code points whose lower case this is: `K` and the Kelvin sign have the same. */
function sameInLowerCase(lower: number): readonly number[] {
	if (!upperCases) {
		upperCases = new Map();
		for (let code = 0; code < 0x1e944; code++) {
			const to = lowerCase(code);
			if (to !== code) upperCases.set(to, [...(upperCases.get(to) ?? []), code]);
		}
	}
	return [lower, ...(upperCases.get(lower) ?? [])];
}
