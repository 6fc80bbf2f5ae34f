import { readFileSync } from 'node:fs';
import { Misused } from './arguments';

/** The text of a file, or of standard input for `-`. */
export function readInput(file: string): string {
	try {
		return readFileSync(file === '-' ? 0 : file, 'utf8');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT') throw new Misused(`${file}: there is no such file.`);
		if (code === 'EISDIR') throw new Misused(`${file} is a folder. Name a file in it.`);
		throw error;
	}
}
