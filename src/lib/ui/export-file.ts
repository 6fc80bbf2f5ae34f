import type { Store } from '$lib/storage/store';
import type { ThemeChoice } from './theme.svelte';

/** Gives the learner everything in one file; the answer is its name. */
export async function exportFile(store: Store, theme: ThemeChoice): Promise<string> {
	const { backupName, exportBackup } = await import('$lib/storage/backup');
	const now = Date.now();
	const name = backupName(now);
	download(name, await exportBackup(store, now, { theme }));
	return name;
}

function download(name: string, text: string) {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it soon after the click; how soon it does not say.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
