import type { Counts } from '$lib/storage/merge';
import { count } from '$lib/policy/wording';

/** `3 attempts`, `1 attempt`, `no attempts`. */
export function attempts(number: number) {
	return number === 0 ? 'no attempts' : count(number, 'attempt');
}

/** `3 attempts and 1 sandbox`. */
export function all(attempts: number, sandboxes: number) {
	const boxes = sandboxes === 1 ? '1 sandbox' : `${sandboxes} sandboxes`;
	if (sandboxes === 0) return count(attempts, 'attempt');
	return attempts === 0 ? boxes : `${count(attempts, 'attempt')} and ${boxes}`;
}

/** `0 bytes`, `12 kB`, `3.4 MB`. */
export function bytes(size: number) {
	if (size < 1000) return `${size} bytes`;
	if (size < 1_000_000) return `${Math.round(size / 1000)} kB`;
	return `${(size / 1_000_000).toFixed(1)} MB`;
}

/** What an import came to. */
export function imported({ added, extended, same, keptBoth }: Counts, damaged = 0) {
	const parts = [
		added > 0 && `${attempts(added)} added.`,
		extended > 0 && `${attempts(extended)} played further in the file; here now too.`,
		keptBoth > 0 &&
			`${attempts(keptBoth)} played on here and in the file in different ways; both are kept.`,
		same > 0 && `${attempts(same)} already here.`,
		damaged > 0 && `${attempts(damaged)} left out: damaged when the file was made.`
	].filter((part) => part !== false);
	return parts.length > 0 ? parts.join(' ') : 'There are no attempts in the file.';
}
