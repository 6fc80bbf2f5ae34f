import './globals';
import './console';
import { inspect } from 'node-inspect-extracted';
import type { Ended } from '../host';
import { host } from './host';
import { lineOf } from './lines';

/** Runs the program to its end, and says which. The engine calls it once. */
export async function run(): Promise<void> {
	let ended: Ended = { kind: 'finished' };
	try {
		// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- there is such a file in the engine only
		// @ts-ignore
		await import('program.js');
	} catch (error) {
		ended = threw(error);
	}
	host.say(JSON.stringify(ended));
}

function threw(error: unknown): Ended {
	const line = lineOf(error);
	const at = line === undefined ? {} : { line };
	if (!(error instanceof Error)) {
		return { kind: 'threw', name: 'A value that is no error', message: inspect(error), ...at };
	}
	const { name, message, $metadata: metadata } = error as Error & { $metadata?: object };
	return { kind: 'threw', name, message, ...at, ...(metadata ? { metadata } : {}) };
}
