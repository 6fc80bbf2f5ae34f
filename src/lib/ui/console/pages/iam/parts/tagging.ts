import type { Wish } from '$lib/ui/wish';
import type { Tag, TagChanges } from '../../../parts/tag-drafts';

/** IAM sets and takes away single tags. */
export function tagging(
	tag: (tags: readonly Tag[]) => Wish,
	untag: (keys: readonly string[]) => Wish
): (changes: TagChanges) => readonly Wish[] {
	return ({ gone, set }) => [
		// First, for IAM takes a key that differs in case for the same.
		...(gone.length > 0 ? [untag(gone)] : []),
		...(set.length > 0 ? [tag(set)] : [])
	];
}
