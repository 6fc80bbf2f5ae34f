import { fixedStart, isWild } from '../pattern/wildcards';

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
	/** How long those beginnings are. */
	readonly #lengths: readonly number[];

	/** The budget counts characters compared, and may be shared. */
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
			const start = fixedStart(text);
			const alike = this.#wild.get(start) ?? [];
			alike.push(at);
			this.#wild.set(start, alike);
		}
		this.#lengths = [...new Set([...this.#wild.keys()].map(({ length }) => length))];
	}

	/** Where the entry stands that makes this one needless; nothing where it is needed. */
	coverOf(at: number): number | undefined {
		const text = this.#texts[at];
		if (text === undefined) return undefined;
		const first = this.#first.get(text);
		if (first !== undefined && first < at) return first;
		const start = fixedStart(text);
		for (const length of this.#lengths) {
			if (length > start.length) continue;
			for (const other of this.#wild.get(start.slice(0, length)) ?? []) {
				if (this.#budget.left < 0) return undefined;
				if (other !== at && this.#isWider(other, at)) return other;
			}
		}
		return undefined;
	}

	/** Of two that cover each other, the first stays. */
	#isWider(other: number, at: number): boolean {
		const [wide, narrow] = [this.#texts[other] ?? '', this.#texts[at] ?? ''];
		this.#budget.left -= wide.length + narrow.length;
		if (!this.#covers(wide, narrow)) return false;
		return other < at || !this.#covers(narrow, wide);
	}
}
