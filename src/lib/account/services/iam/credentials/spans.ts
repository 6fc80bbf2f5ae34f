import type { Time } from '../../../base/time';

/*
 * AWS notes the first use of a credential within a span and none of the others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */

const minute = 60_000;
const spans = { password: 5 * minute, accessKey: 15 * minute };

/** Whether a use begins a new span, so that it is noted. */
export function isNoted(what: keyof typeof spans, last: Time | undefined, time: Time): boolean {
	return last === undefined || time - last >= spans[what];
}
