import { expect, test } from 'vitest';
import { csvOf, rowsOf, uncelled } from './csv-cells';

test.each(['=1+1', '@SUM(1)', '\t=1', ' +1', '\r\n-1', '\uff1d1', "'=1", "''\t=1"])(
	'a spreadsheet takes %j for no formula, and it is read as it was',
	(text) => {
		const read = rowsOf(csvOf([[text, 'x']]));
		const [row] = read.ok ? read.value : [];
		expect(row?.cells[0]?.startsWith("'")).toBe(true);
		expect(uncelled(row?.cells[0] ?? '')).toBe(text);
	}
);

test.each(['a = b', "it's", "'quoted'", ' plain'])('%j stays as it is', (text) => {
	expect(csvOf([[text]])).toBe(`\ufeff${text}\r\n`);
});
