import { expect, test } from 'vitest';
import { folderOf, foldersTo, lastOf } from './keys';

test.each([
	['readme.txt', '', 'readme.txt', []],
	['2026/north.txt', '2026/', 'north.txt', ['2026/']],
	['2026/', '', '2026/', []],
	['maps/2026/', 'maps/', '2026/', ['maps/']],
	['maps/2026/a.txt', 'maps/2026/', 'a.txt', ['maps/', 'maps/2026/']]
])('%s is in the folder %j', (key, folder, last, folders) => {
	expect(folderOf(key)).toBe(folder);
	expect(lastOf(key)).toBe(last);
	expect(foldersTo(key)).toEqual(folders);
});
