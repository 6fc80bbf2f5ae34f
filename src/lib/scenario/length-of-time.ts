import { count } from '../policy/wording';

const minute = 60;
const hour = 60 * minute;

/** `12 s`, `10 minutes`, `1 hour`, `23 hours and 10 minutes`. */
export function lengthOfTime(milliseconds: number): string {
	const seconds = Math.max(1, Math.round(milliseconds / 1000));
	if (seconds < minute) return `${seconds} s`;
	const minutes = Math.round(seconds / minute);
	const hours = Math.floor((minutes * minute) / hour);
	const rest = minutes - (hours * hour) / minute;
	return [
		...(hours > 0 ? [count(hours, 'hour')] : []),
		...(rest > 0 ? [count(rest, 'minute')] : [])
	].join(' and ');
}
