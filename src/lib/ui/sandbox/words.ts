import type { Refusal } from '$lib/storage/store';

/** Why a sandbox could not be written, and what to do. */
export const unwrittenWords: Record<Refusal, string> = {
	conflict: 'Another tab is writing the same sandbox. Close it, then try again.',
	full: 'There is no room for it on the disk.',
	gone: 'It was deleted in another tab meanwhile.',
	failed: 'The browser could not write it. Reload, then try again.',
	closed: 'Another tab has opened a newer version of Leastwise. Reload, then try again.'
};
