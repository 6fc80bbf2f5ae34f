import { expect, test } from 'vitest';
import { all, drop, emptyTable, lookUp, put, type Table } from './table';

const empty: Table<string> = emptyTable;

test('names are found whatever their case, and one replaces the other', () => {
	const table = put(put(empty, 'Bob', 'first'), 'bob', 'second');
	expect(lookUp(table, 'BOB')).toBe('second');
	expect(all(table)).toEqual(['second']);
	expect(lookUp(drop(table, 'bOb'), 'Bob')).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
	'%s is a name like any other',
	(name) => {
		expect(lookUp(empty, name)).toBeUndefined();
		const table = put(empty, name, 'here');
		expect(lookUp(table, name)).toBe('here');
		expect(all(table)).toEqual(['here']);
		expect(JSON.parse(JSON.stringify(table))).toEqual(table);
		expect(lookUp(drop(table, name), name)).toBeUndefined();
	}
);

test('the order of adding leaves no trace', () => {
	const names = ['wanda', 'jun', 'priya', '__proto__', '10', '9'];
	const fill = (order: readonly string[]) =>
		order.reduce((table, name) => put(table, name, name), empty);
	expect(JSON.stringify(fill(names))).toBe(JSON.stringify(fill(names.toReversed())));
});
