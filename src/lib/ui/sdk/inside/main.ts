import './globals';
import './rejections';
import './loops';
import './console';
import { inspect } from 'node-inspect-extracted';
import type { Ended, Threw } from '../host';
import { explained } from './explained';
import { host } from './host';
import { lineOf } from './lines';
import { onUntaken, unobserved } from './rejections';

export { rejected } from './rejections';

/** Runs the program to its end, and says which. The engine calls it once. */
export async function run(): Promise<void> {
	let ended: Ended = { kind: 'finished' };
	onUntaken(({ why, ofCall }) =>
		host.say(
			JSON.stringify({ ...threw(why), untaken: ofCall ? 'call' : 'promise' } satisfies Threw)
		)
	);
	try {
		// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- there is such a file in the engine only
		// @ts-ignore
		await import('program.js');
	} catch (error) {
		const said = threw(error);
		ended = { ...said, message: await explained(said.message) };
	}
	host.say(JSON.stringify(ended));
}

function threw(error: unknown): Threw {
	const line = lineOf(error);
	const at = line === undefined ? {} : { line };
	if (!(error instanceof Error)) {
		const message = unobserved(() => inspect(error));
		return { kind: 'threw', name: 'A value that is no error', message, ...at };
	}
	const { name, message, $metadata: metadata } = error as Error & { $metadata?: object };
	return { kind: 'threw', name, message, ...at, ...(metadata ? { metadata } : {}) };
}
