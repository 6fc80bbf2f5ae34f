/** How many items a block holds. Adding one copies half of them on average, however long the chain. */
const blockLength = 32;

/**
 * A list that grows at its end and is never changed in place: the longer list shares all but its
 * last block with the shorter one, so the ten-thousandth item costs what the first did. In JSON it
 * is an array.
 */
export class Chain<T> implements Iterable<T> {
	static readonly empty: Chain<never> = new Chain<never>(undefined, [], 0);

	private constructor(
		/** Ends with a full block, so that equal lists are built alike. */
		private readonly earlier: Chain<T> | undefined,
		private readonly block: readonly T[],
		readonly length: number
	) {}

	static of<T>(items: Iterable<T>): Chain<T> {
		let chain: Chain<T> = Chain.empty;
		for (const item of items) chain = chain.with(item);
		return chain;
	}

	/** The list with one more item. */
	with(item: T): Chain<T> {
		const { earlier, block, length } = this;
		return block.length < blockLength
			? new Chain(earlier, [...block, item], length + 1)
			: new Chain<T>(this, [item], length + 1);
	}

	/** The first so many items. */
	take(count: number): Chain<T> {
		if (count <= 0) return Chain.empty;
		if (count >= this.length) return this;
		const { earlier, block, start } = this.holding(count - 1);
		return new Chain(earlier, block.slice(0, count - start), count);
	}

	/** Counted from the end if negative, as arrays do. */
	at(place: number): T | undefined {
		const index = place < 0 ? place + this.length : place;
		if (index < 0 || index >= this.length) return undefined;
		const { block, start } = this.holding(index);
		return block[index - start];
	}

	*[Symbol.iterator](): Iterator<T> {
		for (const block of this.blocks().reverse()) yield* block;
	}

	/** The latest first, beginning with the last of the first `count`. */
	*latestFirst(count = this.length): Generator<T> {
		for (const block of this.take(count).blocks()) yield* block.toReversed();
	}

	toJSON(): readonly T[] {
		return [...this];
	}

	/**
	 * What `add` makes of the items in order. `known` remembers what the full blocks came to: of a
	 * list that has grown since, only the end is read.
	 */
	fold<R extends object>(
		known: WeakMap<object, R>,
		first: R,
		add: (so: R, item: T, at: number) => R
	): R {
		const unknown: Chain<T>[] = [];
		let result = first;
		for (const chain of this.backwards()) {
			const before = known.get(chain);
			if (before) {
				result = before;
				break;
			}
			unknown.push(chain);
		}
		for (const each of unknown.reverse()) {
			result = each.block.reduce((so, item, index) => add(so, item, each.start + index), result);
			if (each.block.length === blockLength) known.set(each, result);
		}
		return result;
	}

	private get start(): number {
		return this.length - this.block.length;
	}

	/** The chain whose last block holds the item at a place. */
	private holding(index: number): Chain<T> {
		for (const chain of this.backwards()) if (index >= chain.start) return chain;
		return this;
	}

	/** The latest first. */
	private blocks(): (readonly T[])[] {
		return Array.from(this.backwards(), ({ block }) => block);
	}

	/** This chain, then what was there before its last block began, and so on. */
	private *backwards(): Generator<Chain<T>> {
		yield this;
		for (let { earlier } = this; earlier; earlier = earlier.earlier) yield earlier;
	}
}
