import type { Counts } from '$lib/storage/merge';
import { count } from '$lib/policy/wording';

/** `3 attempts`, `1 attempt`, `no attempts`. */
export function attempts(number: number) {
	return number === 0 ? 'no attempts' : count(number, 'attempt');
}

/** `3 attempts and 1 sandbox`. */
export function attemptsAndSandboxes(attempts: number, sandboxes: number) {
	const boxes = count(sandboxes, 'sandbox', 'sandboxes');
	if (sandboxes === 0) return count(attempts, 'attempt');
	return attempts === 0 ? boxes : `${count(attempts, 'attempt')} and ${boxes}`;
}

/** `0 bytes`, `12 kB`, `3.4 MB`. */
export function bytes(size: number) {
	if (size < 1000) return `${size} bytes`;
	if (size < 1_000_000) return `${Math.round(size / 1000)} kB`;
	return `${(size / 1_000_000).toFixed(1)} MB`;
}

/** What an import came to. A sandbox is not told apart from an attempt. */
export function imported(
	{ added, extended, same, keptBoth }: Counts,
	{ damaged = 0, sandboxes = false } = {}
) {
	const those = (number: number) =>
		sandboxes ? count(number, 'attempt or sandbox', 'attempts or sandboxes') : attempts(number);
	const parts = [
		added > 0 && `${those(added)} added.`,
		extended > 0 && `${those(extended)} played further in the file; here now too.`,
		keptBoth > 0 &&
			`${those(keptBoth)} played on here and in the file in different ways; both are kept.`,
		same > 0 && `${those(same)} already here.`,
		damaged > 0 && `${those(damaged)} left out: damaged when the file was made.`
	].filter((part) => part !== false);
	return parts.length > 0
		? parts.join(' ')
		: 'There is neither an attempt nor a sandbox in the file.';
}
