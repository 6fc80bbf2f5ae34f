import { listed } from '../../policy/wording';
import { comments } from './comments';
import type { Description } from './describe/describe';
import { called } from './thing';

/** What stands above the code: what it makes, how it is used, and what is not in it. */
export function opening({ subject, things, notes }: Description, says: readonly string[]): string {
	const needed = things.filter((thing) => thing !== subject).map(called);
	const makes =
		needed.length === 0
			? `Makes ${called(subject)} anew.`
			: `Makes ${called(subject)} anew, and before it what it needs: ${listed(needed)}.`;
	return comments([makes, ...says, ...notes]);
}
