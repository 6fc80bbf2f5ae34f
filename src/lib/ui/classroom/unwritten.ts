import type { Refusal } from '$lib/storage/store';

/** Why a class or a pack could not be written, and what to do. */
export const unwrittenWords: Record<Refusal, string> = {
	conflict: 'Another tab is writing it too. Close that, then try again.',
	full: 'There is no room for it on the disk. Make some, then try again.',
	gone: 'It was deleted in another tab meanwhile.',
	failed: 'The browser could not write it. Reload, then try again.',
	closed: 'Another tab has opened a newer version of Leastwise. Reload, then try again.'
};
