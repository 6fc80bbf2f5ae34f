import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('decisions are numbered from 1 without a gap, each with its number as its title’s', async () => {
	const files = (await readdir('docs/decisions')).sort();
	const numbers = files.map((_, at) => at + 1);
	expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(numbers);
	const titles = await Promise.all(
		files.map(async (file) => (await readFile(`docs/decisions/${file}`, 'utf8')).split(' ', 2)[1])
	);
	expect(titles).toEqual(numbers.map((number) => `${number}.`));
});
