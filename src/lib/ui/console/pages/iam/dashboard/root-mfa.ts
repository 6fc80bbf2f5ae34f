import type { Account } from '$lib/account/account';
import type { Time } from '$lib/account/base/time';

/** For so many days after its first sign-in root may put MFA off. */
export const graceDays = 35;
const day = 86_400_000;

/** How many of the days are left, counted from the first sign-in that the event history knows of. */
export function graceLeft({ events }: Account, now: Time): number {
	const first = [...events].find(
		({ record: { eventName, userIdentity, errorMessage } }) =>
			eventName === 'ConsoleLogin' && userIdentity.type === 'Root' && errorMessage === undefined
	);
	if (!first) return graceDays;
	const gone = Math.floor((now - Date.parse(first.record.eventTime)) / day);
	return Math.max(0, graceDays - gone);
}
