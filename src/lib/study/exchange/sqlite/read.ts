import type { Result } from '../../../policy/result';
import { valuesIn, varintAt } from './record';
import type { Row } from './value';

/** The tables that are wanted, by name; one that is not there is left out. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/**
 * Reads tables of a SQLite database that may be anything. Each page is read once, so what is read is
 * never more than the file has; `most` rows of a table at most. Indexes, views and what a journal beside
 * the file holds are not looked at.
 *
 * https://www.sqlite.org/fileformat2.html
 */
export function readSqlite(
	file: Uint8Array,
	wanted: readonly string[],
	most: number
): Result<Tables, string> {
	try {
		const database = opened(file, most);
		const found = new Map<string, readonly Row[]>();
		for (const { values } of database.rowsFrom(1)) {
			const [type, name, , root] = values;
			if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') continue;
			if (wanted.includes(name) && !found.has(name)) found.set(name, database.rowsFrom(root));
		}
		return { ok: true, value: found };
	} catch (error) {
		if (error instanceof Damaged) return { ok: false, error: error.message };
		// Something points out of the file.
		if (error instanceof RangeError) return { ok: false, error: damaged };
		throw error;
	}
}

const damaged = 'The database in it is damaged.';

class Damaged extends Error {}

function opened(file: Uint8Array, most: number) {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const text = new TextDecoder();
	if (file.length < 512 || text.decode(file.subarray(0, 16)) !== 'SQLite format 3\0')
		throw new Damaged('There is no SQLite database in it.');
	const written = view.getUint16(16);
	const pageSize = written === 1 ? 65_536 : written;
	const usable = pageSize - view.getUint8(20);
	if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480)
		throw new Damaged(damaged);
	if (view.getUint32(56) !== 1) throw new Damaged('Its database is not in UTF-8.');

	const seen = new Set<number>();
	function startOf(page: number): number {
		if (page < 1 || seen.has(page) || page * pageSize > file.length) throw new Damaged(damaged);
		seen.add(page);
		return (page - 1) * pageSize;
	}

	function payloadAt(at: number, length: number): Uint8Array {
		const whole = usable - 35;
		if (length <= whole) return sliceOf(at, length);
		const least = Math.floor(((usable - 12) * 32) / 255) - 23;
		const even = least + ((length - least) % (usable - 4));
		const local = even <= whole ? even : least;
		const payload = new Uint8Array(length);
		payload.set(sliceOf(at, local));
		let next = view.getUint32(at + local);
		for (let done = local; done < length; done += usable - 4) {
			const start = startOf(next);
			payload.set(sliceOf(start + 4, Math.min(usable - 4, length - done)), done);
			next = view.getUint32(start);
		}
		return payload;
	}

	function sliceOf(at: number, length: number): Uint8Array {
		if (at + length > file.length) throw new Damaged(damaged);
		return file.subarray(at, at + length);
	}

	/** By a list of what is still to be read, and not by calls: a chain of pages may be long. */
	function rowsFrom(root: number): readonly Row[] {
		const rows: Row[] = [];
		const open = [root];
		for (let page = open.pop(); page !== undefined; page = open.pop()) {
			const start = startOf(page);
			const at = page === 1 ? 100 : start;
			const [type, cells] = [view.getUint8(at), view.getUint16(at + 3)];
			if (type !== 0x0d && type !== 0x05) throw new Damaged(damaged);
			const isLeaf = type === 0x0d;
			const first = at + (isLeaf ? 8 : 12);
			if (first + 2 * cells > start + pageSize) throw new Damaged(damaged);
			const places = Array.from(
				{ length: cells },
				(_, index) => start + view.getUint16(first + 2 * index)
			);
			if (isLeaf) rows.push(...places.map(rowAt));
			else {
				const children = places.map((place) => view.getUint32(place));
				open.push(...[...children, view.getUint32(at + 8)].reverse());
				// None is read twice, so no more can be open than there are.
				if (open.length > file.length / pageSize) throw new Damaged(damaged);
			}
			if (rows.length > most)
				throw new Damaged(`There are more than ${most.toLocaleString('en')} rows in its database.`);
		}
		return rows;
	}

	/** Many cells may point at one place; all of them together say no more than the file. */
	let left = file.length;
	function rowAt(at: number): Row {
		const [length, afterLength] = varintAt(view, at);
		const [id, begin] = varintAt(view, afterLength);
		left -= length;
		if (length < 0 || left < 0) throw new Damaged(damaged);
		return { id, values: valuesIn(payloadAt(begin, length)) };
	}

	return { rowsFrom };
}
