import { connect, isNamed } from './connection';
import { tellingDeletions } from './deletions';
import { indexedDbStore } from './indexed-db';
import { memoryStore } from './memory';
import { withOverflow } from './overflow';
import type { Store, Written } from './store';

export type Opened =
	| { readonly kind: 'kept'; readonly store: Store }
	| { readonly kind: 'memory'; readonly store: Store; readonly because: Because };

export type Because =
	/** The browser keeps nothing for this site. */
	| 'refused'
	/** The browser's storage does not answer, as happens in Safari until the page is loaded anew. */
	| 'silent'
	/** Another tab holds the database open in an older version and does not let go. */
	| 'blocked'
	/** A newer version of Leastwise has been here; what it keeps is not ours to change. */
	| 'newer';

export interface Told {
	/** The disk is full: from now on work lives in memory. */
	full(): void;
	/** Another version took the database over: nothing can be written before a reload. */
	closed(): void;
	/** The database was deleted or cut off, as when this site's data is cleared: look what is left. */
	cut(): void;
}

/** How long an answer is waited for, in milliseconds. A slow disk takes a second. */
const patience = 6000;

/** Opens what is kept in this browser; where that cannot be had, a store in memory. */
export async function openStore(
	told: Told,
	name = 'leastwise',
	longest = patience
): Promise<Opened> {
	const connected = await connectInTime(told, name, longest);
	if (typeof connected === 'string')
		return { kind: 'memory', store: memoryStore(), because: connected };
	return {
		kind: 'kept',
		store: tellingDeletions(askingToKeep(withOverflow(indexedDbStore(connected), told.full)))
	};
}

async function connectInTime({ closed, cut }: Told, name: string, longest: number) {
	let giveUp: (because: Because) => void = () => undefined;
	const givenUp = new Promise<Because>((resolve) => (giveUp = resolve));
	const waiting = setTimeout(() => giveUp('silent'), longest);

	const connecting = connect(name, { closed, cut, blocked: () => giveUp('blocked') });
	const first = await Promise.race([connecting.catch(whyNot), givenUp]);
	clearTimeout(waiting);
	// What opens after all is not to stand in another tab's way.
	if (typeof first === 'string') connecting.then(({ close }) => close()).catch(() => undefined);
	return first;
}

function whyNot(error: unknown): Because {
	return isNamed(error, 'VersionError') ? 'newer' : 'refused';
}

/**
 * Asks the browser not to clear this site's data when the disk runs low. Some browsers put the
 * question to the learner, so it waits until there is something to lose.
 */
function askingToKeep(store: Store): Store {
	async function asking(writing: Promise<Written>) {
		const result = await writing;
		if (result.ok) void navigator.storage?.persist?.().catch(() => false);
		return result;
	}
	return {
		...store,
		addAttempt: (attempt) => asking(store.addAttempt(attempt)),
		addStudy: (entry) => asking(store.addStudy(entry)),
		addOwn: (set) => asking(store.addOwn(set)),
		savePapers: (papers) => asking(store.savePapers(papers)),
		rewrite: (change, study, own, papers) => asking(store.rewrite(change, study, own, papers))
	};
}
