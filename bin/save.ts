import { writeFileSync } from 'node:fs';
import { Misused } from './arguments';

/** Writes what a command was asked for; that it cannot be is told in a sentence. */
export function save(file: string, content: string | Uint8Array): void {
	try {
		writeFileSync(file, content);
	} catch (error) {
		throw new Misused(
			`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`
		);
	}
}
