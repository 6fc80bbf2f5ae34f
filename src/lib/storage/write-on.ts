import type { Entry } from '../scenario/log';
import { kept, reasonOf, type Refusal, type Store } from './store';

/** How far a log is written, and why no further. */
export interface WrittenOn {
	readonly length: number;
	readonly reason?: Refusal;
}

/** Adds entries to a log of that length, up to the first that is refused. Nothing else adds to one. */
export async function writeOn(
	store: Store,
	attempt: string,
	length: number,
	entries: readonly Entry[]
): Promise<WrittenOn> {
	for (const [index, entry] of entries.entries()) {
		const reason = reasonOf(await kept(store.append(attempt, length + index, entry)));
		if (reason) return { length: length + index, reason };
	}
	return { length: length + entries.length };
}
