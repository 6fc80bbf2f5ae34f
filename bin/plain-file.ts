import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { inWords } from '../src/lib/policy/reading-limits';

export type FileRead =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly missing: boolean; readonly fault: string };

interface How {
	/** In bytes. */
	readonly longest: number;
	/** Whether a symbolic link is gone after; else it is a fault. */
	readonly follow: boolean;
}

/**
 * The text of a plain file. It is opened in a way that waits for nobody and looked at before it is
 * read, so that a pipe without a writer holds nothing up and a device is not read without end.
 */
export function readPlainFile(file: string, { longest, follow }: How): FileRead {
	let descriptor: number | undefined;
	try {
		// Windows has neither of the two flags, nor what they are about.
		const flags =
			constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
		descriptor = openSync(file, flags);
		const stats = fstatSync(descriptor);
		if (stats.isDirectory()) return refused('is a folder. Name a file in it.');
		if (!stats.isFile()) return refused('is a pipe or a device. Write what it gives into a file.');
		return readDescriptor(descriptor, longest);
	} catch (error) {
		return whyNot(error);
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
}

/** Reads until the end, or until it is too much. */
export function readDescriptor(descriptor: number, longest: number): FileRead {
	const chunks: Buffer[] = [];
	let length = 0;
	for (;;) {
		const chunk = readChunk(descriptor);
		if (chunk.length === 0) return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
		length += chunk.length;
		if (length > longest) return refused(`is too long: ${inWords(longest)} are read at most.`);
		chunks.push(chunk);
	}
}

function readChunk(descriptor: number): Buffer {
	const chunk = Buffer.allocUnsafe(65_536);
	for (;;) {
		try {
			return chunk.subarray(0, readSync(descriptor, chunk));
		} catch (error) {
			const code = codeOf(error);
			if (code === 'EOF') return chunk.subarray(0, 0); // how Windows ends a closed pipe
			if (code !== 'EAGAIN') throw error;
			// Standard input that somebody has made impatient: there is nothing yet.
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
		}
	}
}

function whyNot(error: unknown): FileRead {
	switch (codeOf(error)) {
		case 'ENOENT':
		case 'ENOTDIR':
		case 'ERR_INVALID_ARG_VALUE': // a NUL in the name
			return { ok: false, missing: true, fault: ': there is no such file.' };
		case 'ELOOP':
			return refused('is a symbolic link. Put the file itself there.');
		case 'EISDIR':
			return refused('is a folder. Name a file in it.');
		case 'ENXIO':
			return refused('is a pipe or a device. Write what it gives into a file.');
		case 'EACCES':
		case 'EPERM':
			return refused('may not be read by you. Ask who owns it for the right.');
		case undefined:
			throw error;
		default:
			return refused(`cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
	}
}

function refused(reason: string): FileRead {
	return { ok: false, missing: false, fault: ` ${reason}` };
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
