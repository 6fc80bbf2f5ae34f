import type { Workbench } from './workbench.svelte';

/** Offers to take back what was just done, for as long as nothing else has been done since. */
export function undoOffer(workbench: Workbench) {
	const act = workbench.undoable;
	return {
		label: 'Undo',
		run: () => void workbench.undo(),
		stands: () => workbench.undoable === act
	};
}
