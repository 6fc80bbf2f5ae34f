import { untrack } from 'svelte';
import { signed } from '../score/signed';
import type { Toasts } from '../toasts.svelte';
import { undoOffer } from '../undo-offer';
import type { Workbench } from '../workbench.svelte';

/** Says at once what has just begun to cost points: the score alone would change unnoticed. */
export function tellDeductions(workbench: Workbench, toasts: Toasts) {
	const applying = $derived(
		workbench.sheet.lines.filter((line) => line.kind === 'deduction' && line.applies)
	);
	// What a reload finds is no news.
	let known = untrack(() => applying);
	$effect(() => {
		const fresh = applying.filter(({ id }) => !known.some((each) => each.id === id));
		known = applying;
		untrack(() => {
			const undo = workbench.acts.at(-1)?.changed ? undoOffer(workbench) : undefined;
			for (const { title, points } of fresh) {
				toasts.show(`${signed(points)} points: ${title}.`, undo);
			}
		});
	});
}
