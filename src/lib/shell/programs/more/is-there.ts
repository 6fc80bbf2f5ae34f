import { isDirectory, type Files } from '../../files';

/** Whether a path, which is absolute, is a file or a directory. */
export function isThere(files: Files, path: string): boolean {
	return files.content.has(path) || isDirectory(files, path);
}
