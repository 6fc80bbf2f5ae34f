/** The folder that a key is in, or a folder in another: `2026/` of `2026/north.txt`. */
export function folderOf(key: string): string {
	return key.slice(0, key.lastIndexOf('/', key.length - 2) + 1);
}

/** Without the folder that it is in: `north.txt`, or `2026/` of a folder. */
export function lastOf(key: string): string {
	return key.slice(folderOf(key).length);
}

/** Every folder on the way to a key, the outermost first. */
export function foldersTo(key: string): readonly string[] {
	const folder = folderOf(key);
	return folder === '' ? [] : [...foldersTo(folder), folder];
}
