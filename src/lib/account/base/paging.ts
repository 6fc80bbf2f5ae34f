import * as v from 'valibot';
import type { Account } from '../account';
import type { Json } from './json';
import { fail, type Applied } from './applied';
import { marker, maxItems } from './parameters';
import { placeOf, type Table } from './table';

/** Parameters of every operation that answers in pages. */
export const paging = { Marker: v.optional(marker), MaxItems: v.optional(maxItems, 100) };

export interface Page {
	readonly Marker?: string | undefined;
	readonly MaxItems: number;
}

/** What the answer says of the next page. */
interface Next {
	readonly IsTruncated: boolean;
	readonly Marker?: string;
}

/** What is on one page, and what the answer says of the next. */
interface Cut<T> extends Next {
	readonly shown: readonly T[];
}

/** An answer that is a list under a name, and what it says of the next page. */
type Listing<Name extends string, Item extends Json> = Next & {
	readonly [List in Name]: readonly Item[];
};

/**
 * One page of a table. The marker names what the next page begins with, so that a caller can delete
 * what it has been shown before it asks on. What is not `wanted` counts for no page.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html
 */
export function tablePage<T, Name extends string, Item extends Json>(
	account: Account,
	page: Page,
	name: Name,
	table: Table<T>,
	show: (entity: T) => Item,
	wanted?: (entity: T) => boolean
): Applied<Listing<Name, Item>> {
	const cut = cutTables([table], page, wanted);
	if (!cut) return invalidMarker;
	const { shown, ...rest } = cut;
	const items = shown.map(({ entity }) => show(entity));
	return { ok: true, account, value: { ...listing(name, items), ...rest } };
}

/** One page of a short list. The marker says at which place the next begins. */
export function listPage<T, Name extends string, Item extends Json>(
	account: Account,
	page: Page,
	name: Name,
	items: readonly T[],
	show: (item: T) => Item,
	wanted?: (item: T) => boolean
): Applied<Listing<Name, Item>> {
	const cut = cutPage(items, page, wanted);
	if (!cut) return invalidMarker;
	const { shown, ...rest } = cut;
	return { ok: true, account, value: { ...listing(name, shown.map(show)), ...rest } };
}

function listing<Name extends string, Item>(name: Name, items: readonly Item[]) {
	// The compiler does not keep what a name is that stands in brackets.
	return { [name]: items } as { readonly [List in Name]: readonly Item[] };
}

export const invalidMarker = fail('ValidationError', 'Invalid Marker.');

/** Of tables one after another, with the number of its table beside each. Nothing where the marker is not ours. */
export function cutTables<T>(
	tables: readonly Table<T>[],
	{ Marker: given, MaxItems: most }: Page,
	wanted: (entity: T) => boolean = () => true
): Cut<{ readonly table: number; readonly entity: T }> | undefined {
	const start = given === undefined ? { table: 0, place: 0 } : startIn(tables, given);
	if (!start) return undefined;
	const shown: { table: number; entity: T }[] = [];
	for (let table = start.table; table < tables.length; table += 1) {
		const entries = tables[table] ?? [];
		const from = table === start.table ? start.place : 0;
		const { taken, next } = take(entries, from, most - shown.length, (entry) => wanted(entry[1]));
		shown.push(...taken.map(([, entity]) => ({ table, entity })));
		if (next !== undefined) {
			return { shown, IsTruncated: true, Marker: markerIn(table, entries[next]?.[0] ?? '', next) };
		}
	}
	return { shown, IsTruncated: false };
}

/** Of a list. Nothing where the marker is not ours. */
export function cutPage<T>(
	items: readonly T[],
	{ Marker: given, MaxItems: most }: Page,
	wanted: (item: T) => boolean = () => true
): Cut<T> | undefined {
	const start = given === undefined ? 0 : placeIn(given);
	if (start === undefined) return undefined;
	const { taken, next } = take(items, start, most, wanted);
	return next === undefined
		? { shown: taken, IsTruncated: false }
		: { shown: taken, IsTruncated: true, Marker: markerAt(next) };
}

/** As many as are wanted from a place on, and where the next of them would be. */
function take<T>(
	items: readonly T[],
	from: number,
	most: number,
	wanted: (item: T) => boolean
): { readonly taken: readonly T[]; readonly next?: number } {
	const taken: T[] = [];
	for (let place = from; place < items.length; place += 1) {
		const item = items[place] as T; // it is one of them; a copy of thousands is not made for the type's sake
		if (!wanted(item)) continue;
		if (taken.length === most) return { taken, next: place };
		taken.push(item);
	}
	return { taken };
}

/*
 * Callers are not to read markers. That of a list is the place in base 36, with letters around it;
 * that of tables is the number of the table and the key. Serial numbers may be longer than a marker.
 */

const longestKey = 300;

function markerIn(table: number, key: string, place: number): string {
	return key.length <= longestKey ? `${table}/${key}` : `${table}#${place.toString(36)}`;
}

function startIn<T>(tables: readonly Table<T>[], marker: string) {
	const [, number, form, rest] = /^(\d)([/#])(.+)$/.exec(marker) ?? [];
	const table = Number(number);
	const entries = tables[table];
	if (!entries || rest === undefined) return undefined;
	if (form === '/') return { table, place: placeOf(entries, rest) };
	const place = placeIn(`page-${rest}`);
	return place === undefined ? undefined : { table, place };
}

function markerAt(place: number): string {
	return `page-${place.toString(36)}`;
}

function placeIn(marker: string): number | undefined {
	const place = /^page-([0-9a-z]{1,8})$/.exec(marker)?.[1];
	return place === undefined ? undefined : Number.parseInt(place, 36);
}
