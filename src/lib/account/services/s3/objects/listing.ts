import type { SortedMap } from '../../../base/sorted-map';
import type { StoredObject } from '../state';

/** What is to be listed. */
export interface Listing<Item> {
	readonly prefix: string;
	/** Empty: there is none. */
	readonly delimiter: string;
	readonly most: number;
	/** Where the page begins: behind a key that was shown already, or a prefix that was. */
	readonly after: string;
	/** What an object comes to: one line, its versions, or nothing. */
	readonly itemsOf: (object: StoredObject) => readonly Item[];
	/** What is left of the object that the page before ended in. */
	readonly rest?: readonly Item[];
}

/** One page. Items and prefixes count alike. */
export interface Listed<Item> {
	readonly items: readonly Item[];
	readonly prefixes: readonly string[];
	/** What comes last on a page that is not the last: an item, or a prefix. */
	readonly next?: { readonly item: Item } | { readonly prefix: string };
}

/**
 * A page of a bucket, in the order of the keys. What has a common prefix is not read one by one: the
 * search goes on behind it.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html
 */
export function listPage<Item>(
	bucket: SortedMap<StoredObject>,
	listing: Listing<Item>
): Listed<Item> {
	const { prefix, delimiter, most, after } = listing;
	const page = new Page<Item>(most);
	page.add(listing.rest ?? []);
	let found = first(bucket, prefix, startAfter(after, delimiter, prefix));
	while (found?.key.startsWith(prefix) && !page.isCut) {
		const { key } = found;
		const common = commonPrefix(key, prefix, delimiter);
		const items = listing.itemsOf(found);
		if (common === undefined) page.add(items);
		else if (items.length > 0) page.addPrefix(common);
		const goesOnBehindAll = common !== undefined && items.length > 0;
		found = first(bucket, prefix, goesOnBehindAll ? behindAll(common) : behind(key));
	}
	return page.told();
}

class Page<Item> {
	readonly #most: number;
	readonly #items: Item[] = [];
	readonly #prefixes: string[] = [];
	#last: Listed<Item>['next'];
	/** There is more than it has room for. */
	isCut = false;

	constructor(most: number) {
		this.#most = most;
	}

	add(items: readonly Item[]) {
		for (const item of items) {
			if (this.#isFull()) return;
			this.#items.push(item);
			this.#last = { item };
		}
	}

	addPrefix(prefix: string) {
		if (this.#isFull()) return;
		this.#prefixes.push(prefix);
		this.#last = { prefix };
	}

	told(): Listed<Item> {
		const told = { items: this.#items, prefixes: this.#prefixes };
		// Of a page for nothing AWS says that it is whole.
		return this.isCut && this.#last ? { ...told, next: this.#last } : told;
	}

	#isFull(): boolean {
		this.isCut ||= this.#items.length + this.#prefixes.length >= this.#most;
		return this.isCut;
	}
}

function first(
	bucket: SortedMap<StoredObject>,
	prefix: string,
	start: string
): StoredObject | undefined {
	for (const [, object] of bucket.from(start < prefix ? prefix : start)) return object;
	return undefined;
}

/** The part of a key up to the first delimiter behind the prefix. */
function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
	if (delimiter === '') return undefined;
	const at = key.indexOf(delimiter, prefix.length);
	return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

function startAfter(after: string, delimiter: string, prefix: string): string {
	if (after === '') return '';
	const wasPrefix = commonPrefix(after, prefix, delimiter) === after;
	return wasPrefix ? behindAll(after) : behind(after);
}

/** The least text behind another. */
function behind(key: string): string {
	return `${key}\u0000`;
}

/** Behind everything that begins so: no key has this character, which is none. */
function behindAll(start: string): string {
	return `${start}\uFFFF`;
}
