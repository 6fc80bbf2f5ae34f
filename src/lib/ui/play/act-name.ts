import { narrate } from '$lib/scenario/narrate';
import { isLookUp, type Step } from '$lib/scenario/timeline';
import { count, uncapitalised } from '$lib/policy/wording';

/** What was done, for undo and redo: `created the user group administrators and 1 more step`. */
export function actName(steps: readonly Step[]): string {
	const [first, ...more] = steps.filter((step) => step.answer.ok && !isLookUp(step)).map(narrate);
	if (first === undefined) return 'nothing';
	const words = uncapitalised(first);
	if (more.length === 0) return words;
	return `${words} and ${count(more.length, 'more step')}`;
}
