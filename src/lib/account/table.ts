/**
 * Entities by name. AWS keeps names unique regardless of case but stores them as typed, so the key
 * is the name in lower case. Plain data: an account can be written out and compared as JSON.
 */
export type Table<T> = Readonly<Record<string, T>>;

export function lookUp<T>(table: Table<T>, name: string): T | undefined {
	const key = keyOf(name);
	// A user may be called `constructor`: only own properties are entities.
	return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Adds or replaces. Keys stay sorted, so that equal tables have equal JSON. */
export function put<T>(table: Table<T>, name: string, entity: T): Table<T> {
	const entries = Object.entries(drop(table, name));
	return fromEntries([...entries, [keyOf(name), entity]]);
}

export function drop<T>(table: Table<T>, name: string): Table<T> {
	return fromEntries(Object.entries(table).filter(([key]) => key !== keyOf(name)));
}

export function all<T>(table: Table<T>): readonly T[] {
	return Object.values(table);
}

export function keyOf(name: string): string {
	return name.toLowerCase();
}

function fromEntries<T>(entries: readonly (readonly [string, T])[]): Table<T> {
	const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	// Object.fromEntries defines own properties, even for the key `__proto__`.
	return Object.fromEntries(sorted);
}
