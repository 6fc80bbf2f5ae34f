import type { Store } from '$lib/storage/store';
import { download } from './download';
import type { ThemeChoice } from './theme.svelte';

/** Gives the learner everything in one file; the answer is its name. */
export async function exportFile(store: Store, theme: ThemeChoice): Promise<string> {
	const { backupName, exportBackup } = await import('$lib/storage/backup');
	const now = Date.now();
	const name = backupName(now);
	download(name, await exportBackup(store, now, { theme }));
	return name;
}
