import { isWild } from './actions';

/**
 * Which entries of a list are covered by another. An entry can only be covered by one whose text
 * before the first wildcard begins its own, so that few have to be compared.
 */
export class CoverIndex {
	readonly #texts: readonly string[];
	readonly #covers: (wide: string, narrow: string) => boolean;
	readonly #budget: { left: number };
	/** By text, where it stands first. */
	readonly #first = new Map<string, number>();
	/** Entries with wildcards by their beginning up to the first. */
	readonly #wild = new Map<string, number[]>();
	#longest = 0;

	/** The budget counts comparisons, and may be shared. */
	constructor(
		texts: readonly string[],
		covers: (wide: string, narrow: string) => boolean,
		budget: { left: number }
	) {
		this.#texts = texts;
		this.#covers = covers;
		this.#budget = budget;
		for (const [at, text] of texts.entries()) {
			if (this.#first.has(text)) continue;
			this.#first.set(text, at);
			if (!isWild(text)) continue;
			const start = beginning(text);
			this.#wild.set(start, [...(this.#wild.get(start) ?? []), at]);
			this.#longest = Math.max(this.#longest, start.length);
		}
	}

	/** Where the entry stands that makes this one needless; nothing where it is needed. */
	coverOf(at: number): number | undefined {
		const text = this.#texts[at];
		if (text === undefined) return undefined;
		const first = this.#first.get(text);
		if (first !== undefined && first < at) return first;
		const start = beginning(text);
		for (let length = 0; length <= Math.min(start.length, this.#longest); length++) {
			for (const other of this.#wild.get(start.slice(0, length)) ?? []) {
				if (other !== at && this.#isWider(other, at)) return other;
			}
		}
		return undefined;
	}

	/** Of two that cover each other, the first stays. */
	#isWider(other: number, at: number): boolean {
		const [wide, narrow] = [this.#texts[other] ?? '', this.#texts[at] ?? ''];
		if (--this.#budget.left < 0 || !this.#covers(wide, narrow)) return false;
		return other < at || !this.#covers(narrow, wide);
	}
}

function beginning(text: string): string {
	const end = text.search(/[*?]/);
	return end < 0 ? text : text.slice(0, end);
}
