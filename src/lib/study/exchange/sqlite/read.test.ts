import { expect, test } from 'vitest';
import { readSqlite } from './read';
import { writeSqlite } from './write';

const pageSize = 512;

/** A database of small pages, whose table `notes` begins on page 2 and is as `fill` writes it. */
function databaseOf(pages: number, fill: (view: DataView) => void): Uint8Array {
	const bytes = new Uint8Array(pages * pageSize);
	const view = new DataView(bytes.buffer);
	const sound = writeSqlite([{ name: 'notes', sql: '', rows: [] }]);
	bytes.set(sound.subarray(0, 100));
	view.setUint16(16, pageSize);
	// The one row of the first page says where the table begins.
	const cell = sound.subarray(new DataView(sound.buffer).getUint16(108), 4096);
	bytes.set([0x0d, 0, 0, 0, 1], 100);
	view.setUint16(108, pageSize - cell.length);
	bytes.set(cell, pageSize - cell.length);
	fill(view);
	return bytes;
}

const start = (page: number) => (page - 1) * pageSize;

/** A leaf that claims cells, which are all the one row behind it; the places go on into its page. */
const leafOf = (cells: number) =>
	databaseOf(3, (view) => {
		view.setUint8(start(2), 0x0d);
		view.setUint16(start(2) + 3, cells);
		for (let cell = 0; cell < cells; cell++) view.setUint16(start(2) + 8 + 2 * cell, 600);
		view.setUint32(start(2) + 600, 0x02_01_02_00);
	});

/** An inner page whose children are empty leaves; their numbers stand in the last pages. */
function innerOf(cells: number): Uint8Array {
	const numbers = 10;
	return databaseOf(numbers + 10 + cells, (view) => {
		view.setUint8(start(2), 0x05);
		view.setUint16(start(2) + 3, cells);
		for (let cell = 0; cell <= cells; cell++) {
			const child = numbers + 10 + cell;
			view.setUint8(start(child), 0x0d);
			const place = start(numbers) + 4 * cell;
			view.setUint32(cell === cells ? start(2) + 8 : place, child);
			if (cell < cells) view.setUint16(start(2) + 12 + 2 * cell, place - start(2));
		}
	});
}

const rowsOf = (file: Uint8Array) => {
	const read = readSqlite(file, ['notes'], 1000);
	return read.ok ? read.value.get('notes')?.length : read.error;
};

test('a page has no more cells than it has room for', () => {
	expect(rowsOf(leafOf(252))).toBe(252);
	expect(rowsOf(leafOf(253))).toBe('The database in it is damaged.');
	expect(rowsOf(innerOf(250))).toBe(0);
	expect(rowsOf(innerOf(251))).toBe('The database in it is damaged.');
});

test('a chain of pages that claim all cells there can be ends at its first', () => {
	const pages = 40_000_000 / pageSize;
	const chain = databaseOf(pages, (view) => {
		for (let page = 2; page < pages - 200; page++) {
			view.setUint8(start(page), 0x05);
			view.setUint16(start(page) + 3, 0xffff);
			view.setUint16(start(page) + 12, 500);
			view.setUint32(start(page) + 500, page + 1);
		}
	});
	expect(rowsOf(chain)).toBe('The database in it is damaged.');
});
