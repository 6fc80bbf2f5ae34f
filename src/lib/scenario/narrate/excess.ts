import type { Excess } from '../check/late';

/** What is allowed beyond what is needed, in a sentence; nothing where nothing is. */
export function tellExcess([first, ...more]: readonly Excess[]): string | undefined {
	if (!first) return undefined;
	const rest = more.length === 0 ? '' : `, and ${more.map(({ action }) => action).join(', ')}`;
	return `Still allowed, and not needed: ${first.action} on ${first.resource}${rest}.`;
}
