import { runnerImport } from 'vite';

interface Imported<T> {
	readonly module: T;
}

const imported = new Map<string, Promise<Imported<unknown>>>();

/**
 * Imports what reads our files as Vite itself would, once for a whole build: each time the core is made
 * ready anew, which took most of a build and, on a busy machine, more time than Vite waits for. While
 * developing, what reads files is loaded again with the server.
 */
export function importOnce<T>(file: string): Promise<Imported<T>> {
	const known = imported.get(file) ?? runnerImport(file);
	imported.set(file, known);
	known.catch(() => imported.delete(file));
	return known as Promise<Imported<T>>;
}
