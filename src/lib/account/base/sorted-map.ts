/** How many entries a block holds at most. Putting one copies a block and the list of blocks. */
const longest = 128;

type Entry<T> = readonly [key: string, value: T];
type Block<T> = readonly Entry<T>[];

/**
 * Values by key, in the order of the keys, for what may be many: where a table copies all its entries
 * to put one, a map copies two short lists. Never changed in place. In JSON it is an array of entries.
 */
export class SortedMap<T> {
	static readonly empty: SortedMap<never> = new SortedMap<never>([], 0);

	private constructor(
		/** None is empty. */
		private readonly blocks: readonly Block<T>[],
		readonly size: number
	) {}

	/** Of two entries with one key the later stays. */
	static of<T>(entries: Iterable<Entry<T>>): SortedMap<T> {
		const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
		const blocks: Block<T>[] = [];
		for (let from = 0; from < sorted.length; from += longest) {
			blocks.push(sorted.slice(from, from + longest));
		}
		return new SortedMap(blocks, sorted.length);
	}

	get(key: string): T | undefined {
		const block = this.blocks[this.placeOf(key)] ?? [];
		const entry = block[placeIn(block, key)];
		return entry?.[0] === key ? entry[1] : undefined;
	}

	/** Adds or replaces. */
	with(key: string, value: T): SortedMap<T> {
		const at = this.placeOf(key);
		const block = this.blocks[at] ?? [];
		const place = placeIn(block, key);
		const isThere = block[place]?.[0] === key;
		const grown = block.toSpliced(place, isThere ? 1 : 0, [key, value]);
		const half = grown.length >> 1;
		const put = grown.length > longest ? [grown.slice(0, half), grown.slice(half)] : [grown];
		return new SortedMap(this.blocks.toSpliced(at, 1, ...put), this.size + (isThere ? 0 : 1));
	}

	without(key: string): SortedMap<T> {
		const at = this.placeOf(key);
		const block = this.blocks[at] ?? [];
		const place = placeIn(block, key);
		if (block[place]?.[0] !== key) return this;
		const rest = block.toSpliced(place, 1);
		const put = rest.length > 0 ? [rest] : [];
		return new SortedMap(this.blocks.toSpliced(at, 1, ...put), this.size - 1);
	}

	/** From a key on, whether it is there or not. */
	*from(key = ''): Generator<Entry<T>> {
		const at = this.placeOf(key);
		const first = this.blocks[at] ?? [];
		yield* first.slice(placeIn(first, key));
		for (const block of this.blocks.slice(at + 1)) yield* block;
	}

	*values(): Generator<T> {
		for (const [, value] of this.from()) yield value;
	}

	toJSON(): readonly Entry<T>[] {
		return this.blocks.flat();
	}

	/** The block that has a key or would have to: the last that begins with it or before it. */
	private placeOf(key: string): number {
		let from = 0;
		let to = this.blocks.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((this.blocks[middle]?.[0]?.[0] ?? '') <= key) from = middle + 1;
			else to = middle;
		}
		return Math.max(from - 1, 0);
	}
}

/** Where a key is in a block, or where it would have to be put. */
function placeIn<T>(block: Block<T>, key: string): number {
	let from = 0;
	let to = block.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((block[middle]?.[0] ?? '') < key) from = middle + 1;
		else to = middle;
	}
	return from;
}
