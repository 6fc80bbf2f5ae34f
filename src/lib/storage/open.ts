import { tellingDeletions } from './deletions';
import { dexieStore } from './dexie';
import { memoryStore } from './memory';
import { withOverflow } from './overflow';
import { declareDatabase, newestVersion, type Database } from './schema';
import type { Store } from './store';

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
	const database = declareDatabase(name);
	database.on('versionchange', ({ newVersion }) => {
		database.close();
		if (newVersion === null) void comeBack(database, told);
		else told.closed();
		return false; // Dexie would open it again, in the new version's hands
	});
	// Each time that it is opened.
	const watch = () =>
		database.backendDB().addEventListener('close', () => void comeBack(database, told));
	database.on('ready', watch, true);

	const because = await failure(database, longest);
	if (because) {
		database.close();
		return { kind: 'memory', store: memoryStore(), because };
	}
	return {
		kind: 'kept',
		store: tellingDeletions(askingToKeep(withOverflow(dexieStore(database), told.full)))
	};
}

/** In milliseconds: when to try to open a database again that the browser is about to clear. */
const moments = [0, 100, 500, 2000];

/** Opens the database anew that was deleted or cut off; who plays then sees what is left. */
async function comeBack(database: Database, told: Told) {
	for (const moment of moments) {
		await new Promise((resolve) => setTimeout(resolve, moment));
		database.close(); // Dexie does not try again after it failed once
		const opened = await database.open().catch(() => undefined);
		if (opened) break;
	}
	told.cut();
}

async function failure(database: Database, longest: number): Promise<Because | undefined> {
	const blocked = new Promise<'blocked'>((resolve) =>
		database.on('blocked', () => resolve('blocked'))
	);
	const opened = database.open().then(
		() => undefined,
		() => 'refused' as const
	);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const silent = new Promise<'silent'>((resolve) => {
		waiting = setTimeout(() => resolve('silent'), longest);
	});
	const because = await Promise.race([blocked, opened, silent]);
	clearTimeout(waiting);
	if (because) return because;
	// Dexie opens newer databases too, and counts versions in tens.
	return database.backendDB().version >= (newestVersion + 1) * 10 ? 'newer' : undefined;
}

/**
 * Asks the browser not to clear this site's data when the disk runs low. Some browsers put the
 * question to the learner, so it waits until there is something to lose.
 */
function askingToKeep(store: Store): Store {
	return {
		...store,
		async addAttempt(attempt) {
			const result = await store.addAttempt(attempt);
			if (result.ok) void navigator.storage?.persist?.().catch(() => false);
			return result;
		}
	};
}
