import { concatBytes } from '@noble/hashes/utils.js';
import type { Row, Value } from './value';

export interface Table {
	readonly name: string;
	/** As it is made: CREATE TABLE … */
	readonly sql: string;
	/** By ascending id. */
	readonly rows: readonly Row[];
}

const pageSize = 4096;
/** Pointers that an inner page has room for, whatever the ids. */
const mostChildren = 250;

/**
 * A database with tables and nothing else, as sqlite3 reads it: version 3 of the file, UTF-8, no
 * journal. The tables’ definitions must fit into one page.
 *
 * https://www.sqlite.org/fileformat2.html
 */
export function writeSqlite(tables: readonly Table[]): Uint8Array {
	const pages: Uint8Array[] = [new Uint8Array(pageSize)];
	const masters = tables.map(({ name, sql, rows }, at): Row => {
		const root = writeTree(pages, rows);
		return { id: at + 1, values: ['table', name, name, root, sql] };
	});
	const first = pages[0];
	if (!first) throw new Error('A database has a first page');
	fillLeaf(
		first,
		100,
		masters.map((row) => cellOf(pages, row))
	);
	first.set(header(pages.length));
	return concatBytes(...pages);
}

function header(pageCount: number): Uint8Array {
	const bytes = new Uint8Array(100);
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode('SQLite format 3\0'));
	view.setUint16(16, pageSize);
	bytes.set([1, 1, 0, 64, 32, 32], 18);
	view.setUint32(24, 1); // changes so far
	view.setUint32(28, pageCount);
	view.setUint32(40, 1); // of the schema
	view.setUint32(44, 4); // the schema’s format
	view.setUint32(56, 1); // UTF-8
	view.setUint32(92, 1); // to which change the next number belongs
	view.setUint32(96, 3_040_000); // as which version of SQLite
	return bytes;
}

/** The number of the page that is the tree’s root. */
function writeTree(pages: Uint8Array[], rows: readonly Row[]): number {
	let level: Child[] = leaves(pages, rows);
	while (level.length > 1) {
		const parents = Math.ceil(level.length / mostChildren);
		const each = Math.ceil(level.length / parents);
		level = Array.from({ length: parents }, (_, at) =>
			innerPage(pages, level.slice(at * each, (at + 1) * each))
		);
	}
	return level[0]?.page ?? 0;
}

interface Child {
	readonly page: number;
	/** The last id in it. */
	readonly last: number;
}

function leaves(pages: Uint8Array[], rows: readonly Row[]): Child[] {
	const made: Child[] = [];
	let cells: Uint8Array[] = [];
	let [room, last] = [pageSize - 8, 0];
	const close = () => {
		const page = addPage(pages);
		fillLeaf(page.bytes, 0, cells);
		made.push({ page: page.number, last });
		cells = [];
		room = pageSize - 8;
	};
	for (const row of rows) {
		const cell = cellOf(pages, row);
		if (cell.length + 2 > room) close();
		cells.push(cell);
		room -= cell.length + 2;
		last = row.id;
	}
	close();
	return made;
}

function fillLeaf(page: Uint8Array, at: number, cells: readonly Uint8Array[]) {
	const view = new DataView(page.buffer);
	let end = pageSize;
	for (const [index, cell] of cells.entries()) {
		end -= cell.length;
		if (end < at + 8 + 2 * cells.length) throw new Error('The page has no room for its cells');
		page.set(cell, end);
		view.setUint16(at + 8 + 2 * index, end);
	}
	page[at] = 0x0d;
	view.setUint16(at + 3, cells.length);
	view.setUint16(at + 5, end);
}

function innerPage(pages: Uint8Array[], children: readonly Child[]): Child {
	const { bytes, number } = addPage(pages);
	const view = new DataView(bytes.buffer);
	const rightmost = children.at(-1);
	if (!rightmost) throw new Error('An inner page has children');
	let end = pageSize;
	for (const [index, { page, last }] of children.slice(0, -1).entries()) {
		const key = varint(last);
		end -= 4 + key.length;
		view.setUint32(end, page);
		bytes.set(key, end + 4);
		view.setUint16(12 + 2 * index, end);
	}
	bytes[0] = 0x05;
	view.setUint16(3, children.length - 1);
	view.setUint16(5, end);
	view.setUint32(8, rightmost.page);
	return { page: number, last: rightmost.last };
}

/** What is too long for a page goes on in pages of its own. */
function cellOf(pages: Uint8Array[], { id, values }: Row): Uint8Array {
	const payload = recordOf(values);
	const head = [...varint(payload.length), ...varint(id)];
	const most = pageSize - 35;
	if (payload.length <= most) return concatBytes(Uint8Array.from(head), payload);
	const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
	const even = least + ((payload.length - least) % (pageSize - 4));
	const local = even <= most ? even : least;
	const next = new Uint8Array(4);
	new DataView(next.buffer).setUint32(0, pages.length + 1);
	for (let at = local; at < payload.length; at += pageSize - 4) {
		const { bytes, number } = addPage(pages);
		const isLast = at + pageSize - 4 >= payload.length;
		new DataView(bytes.buffer).setUint32(0, isLast ? 0 : number + 1);
		bytes.set(payload.subarray(at, at + pageSize - 4), 4);
	}
	return concatBytes(Uint8Array.from(head), payload.subarray(0, local), next);
}

function recordOf(values: readonly Value[]): Uint8Array {
	const columns = values.map(columnOf);
	const types = columns.flatMap(({ type }) => [...varint(type)]);
	// The header’s length counts itself.
	const length = types.length + (types.length + 1 < 0x80 ? 1 : 2);
	const head = Uint8Array.from([...varint(length), ...types]);
	return concatBytes(head, ...columns.map(({ bytes }) => bytes));
}

function columnOf(value: Value): { readonly type: number; readonly bytes: Uint8Array } {
	if (value === null) return { type: 0, bytes: new Uint8Array() };
	if (typeof value === 'number') {
		if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
		const bytes = new Uint8Array(8);
		new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
		return { type: 6, bytes };
	}
	if (typeof value !== 'string') return { type: 12 + 2 * value.length, bytes: value };
	const bytes = new TextEncoder().encode(value);
	return { type: 13 + 2 * bytes.length, bytes };
}

/** Seven bits a byte, the greatest first. */
function varint(value: number): Uint8Array {
	const bytes = [value % 0x80];
	for (let rest = Math.floor(value / 0x80); rest > 0; rest = Math.floor(rest / 0x80))
		bytes.unshift(0x80 + (rest % 0x80));
	return Uint8Array.from(bytes);
}

function addPage(pages: Uint8Array[]): { readonly bytes: Uint8Array; readonly number: number } {
	const bytes = new Uint8Array(pageSize);
	return { bytes, number: pages.push(bytes) };
}
