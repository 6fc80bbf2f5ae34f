import { narrate } from '$lib/scenario/narrate';
import { isLookUp, type Act } from '$lib/scenario/timeline';

/** What an action did, for undo and redo: `created the user group administrators and 1 more step`. */
export function actName({ steps }: Act): string {
	const [first, ...more] = steps.filter((step) => step.answer.ok && !isLookUp(step)).map(narrate);
	if (first === undefined) return 'nothing';
	const words = first.charAt(0).toLowerCase() + first.slice(1);
	if (more.length === 0) return words;
	return `${words} and ${more.length} more ${more.length === 1 ? 'step' : 'steps'}`;
}
