/**
 * Entities by name. AWS keeps names unique regardless of case but stores them as typed, so the key
 * is the name in lower case. Plain data, sorted by key: equal tables have equal JSON, a name such as
 * `__proto__` is one like any other, and among thousands one is found in a dozen steps.
 */
export type Table<T> = readonly (readonly [key: string, entity: T])[];

export const emptyTable: Table<never> = [];

export function lookUp<T>(table: Table<T>, name: string): T | undefined {
	const key = keyOf(name);
	const entry = table[placeOf(table, key)];
	return entry?.[0] === key ? entry[1] : undefined;
}

/** Adds or replaces. */
export function put<T>(table: Table<T>, name: string, entity: T): Table<T> {
	return putAt(table, keyOf(name), entity);
}

/** The same by the very key, for what differs by case too. */
export function putAt<T>(table: Table<T>, key: string, entity: T): Table<T> {
	const place = placeOf(table, key);
	return spliced(table, place, table[place]?.[0] === key ? 1 : 0, [[key, entity]]);
}

export function drop<T>(table: Table<T>, name: string): Table<T> {
	return dropAt(table, keyOf(name));
}

/** The same by the very key. */
export function dropAt<T>(table: Table<T>, key: string): Table<T> {
	const place = placeOf(table, key);
	return table[place]?.[0] === key ? spliced(table, place, 1, []) : table;
}

/** A table of many at once; of two with one name the later stays. */
export function tableOf<T>(entities: Iterable<readonly [name: string, entity: T]>): Table<T> {
	const byKey = new Map<string, T>();
	for (const [name, entity] of entities) byKey.set(keyOf(name), entity);
	return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function all<T>(table: Table<T>): readonly T[] {
	return table.map(([, entity]) => entity);
}

export function keyOf(name: string): string {
	return name.toLowerCase();
}

/** Where a key is, or where it would have to be put. */
export function placeOf<T>(table: Table<T>, key: string): number {
	let from = 0;
	let to = table.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((table[middle]?.[0] ?? '') < key) from = middle + 1;
		else to = middle;
	}
	return from;
}

function spliced<T>(table: Table<T>, place: number, gone: number, added: Table<T>): Table<T> {
	const copy = table.slice();
	copy.splice(place, gone, ...added);
	return copy;
}
