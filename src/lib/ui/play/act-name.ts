import type { Act } from '$lib/scenario/timeline';

/** What an action did, for the labels of undo and redo: `CreateGroup and AttachGroupPolicy`. */
export function actName({ steps }: Act): string {
	const names = steps.filter(({ answer }) => answer.ok).map(({ call }) => call.operation);
	return [...new Set(names)].join(' and ');
}
