import type { Saved, Store } from '$lib/storage/store';
import { download } from './download';
import type { ThemeChoice } from './theme.svelte';

/** Gives the learner what is left of an attempt that cannot be opened; the answer is its file's name. */
export async function exportDamaged(saved: Saved): Promise<string> {
	const { exportBackup } = await import('$lib/storage/backup');
	const name = `leastwise-damaged-${saved.attempt.id}.json`;
	const only = {
		everything: async () => [saved],
		study: async () => [],
		own: async () => [],
		papers: async () => []
	};
	download(name, await exportBackup(only, Date.now()));
	return name;
}

/** Gives the learner everything in one file; the answer is its name. */
export async function exportFile(
	store: Store,
	theme: ThemeChoice,
	playing?: Saved
): Promise<string> {
	const { backupName, exportBackup } = await import('$lib/storage/backup');
	const now = Date.now();
	const name = backupName(now);
	// What is being played is exported as it stands here, whatever became of the stored copy.
	const unlessPlaying = (error: unknown) => {
		if (playing) return [];
		throw error;
	};
	const everything = async () => {
		const kept = await store.everything().catch(unlessPlaying);
		const others = kept.filter(({ attempt }) => attempt.id !== playing?.attempt.id);
		return playing ? [...others, playing] : kept;
	};
	const study = () => store.study().catch(unlessPlaying);
	const own = () => store.own().catch(unlessPlaying);
	const papers = () => store.papers().catch(unlessPlaying);
	download(name, await exportBackup({ everything, study, own, papers }, now, { theme }));
	return name;
}
