import { onMount, untrack } from 'svelte';
import { onDeletion } from '$lib/storage/deletions';
import type { Saved } from '$lib/storage/store';
import type { WorkStorage } from '../storage.svelte';
import type { State } from './desk.svelte';

/**
 * Has the notice above say at once when what is on the desk is not kept, and its export have what is
 * here. For a page, while it is made.
 *
 * @param besides what is kept of the attempt that is not on the desk
 * @returns what looks whether it is still kept
 */
export function tellStorage(
	storage: WorkStorage,
	shown: () => State,
	besides: () => Pick<Saved, 'sandbox'> = () => ({})
): () => void {
	$effect(() => {
		const state = shown();
		if (state.kind !== 'playing') return;
		const { workbench, authenticator, attempt } = state;
		const { accounts, clockOffset } = authenticator;
		storage.playing = {
			saved: () => ({
				attempt,
				log: workbench.log,
				authenticator: { accounts, clockOffset },
				...besides()
			}),
			lookAgain: () => void workbench.lookAgain()
		};
		return () => (storage.playing = undefined);
	});

	$effect(() => {
		const state = shown();
		if (state.kind !== 'playing') return;
		const reasons = [state.workbench.why, state.authenticator.why];
		const lost = reasons.some(Boolean) ? 'failed' : undefined;
		storage.lost = reasons.includes('gone') ? 'gone' : lost;
		return () => (storage.lost = undefined);
	});

	// When the log can be written again, so can what the authenticator could not.
	$effect(() => {
		const state = shown();
		if (state.kind !== 'playing' || state.workbench.log.length === 0 || state.workbench.why) return;
		void untrack(() => state.authenticator.catchUp());
	});

	/** Whoever comes back from elsewhere may have cleared this site's data there. */
	function lookAgain() {
		if (document.visibilityState === 'visible') storage.playing?.lookAgain();
	}

	onMount(() => onDeletion(lookAgain));
	return lookAgain;
}
