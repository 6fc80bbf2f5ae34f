import { count } from '$lib/policy/wording';

/** `2026-03-04T09:31:00Z` as AWS's console writes it, in the learner's own zone. */
export function dateTime(iso: string): string {
	return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(
		new Date(iso)
	);
}

const steps = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000]
] as const;

const relative = new Intl.RelativeTimeFormat('en');

/** How long ago something was by the account's time, in the largest whole unit. */
export function ago(iso: string, now: number): string {
	const age = now - Date.parse(iso);
	const step = steps.find(([, length]) => age >= length);
	return step ? relative.format(-Math.floor(age / step[1]), step[0]) : 'just now';
}

/** How old something is by the account's time: `3 days`. */
export function age(iso: string, now: number): string {
	const old = now - Date.parse(iso);
	const step = steps.find(([, length]) => old >= length);
	return step ? count(Math.floor(old / step[1]), step[0]) : 'Less than a minute';
}

/** How long something lasts: `1 hour`, `1 hour 30 minutes`. */
export function duration(seconds: number): string {
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor((seconds % 3600) / 60),
		seconds % 60
	];
	return [
		...(hours > 0 ? [count(hours, 'hour')] : []),
		...(minutes > 0 ? [count(minutes, 'minute')] : []),
		...(rest > 0 ? [count(rest, 'second')] : [])
	].join(' ');
}
