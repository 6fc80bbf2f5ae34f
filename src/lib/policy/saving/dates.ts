import { parseDate } from '../condition/date';

/**
 * Whether IAM takes a text for a date. It looks at less than one would think: `01T` is the year 1,
 * and a month has 31 days. What we can compare ourselves it takes as well.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
 */
export function isIamDate(text: string): boolean {
	if (!/[t-]/i.test(text)) return isEpoch(text);
	return isLooseIso(text) || parseDate(text) !== undefined;
}

/** Seconds since 1970 that fit into 63 bits. */
function isEpoch(text: string): boolean {
	return /^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n;
}

const dateForm = /^(-?\d{1,9})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;
const timeForm =
	/^(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2})(?:\.\d{1,9})?)?(?:z|[+-](\d\d)(?::(\d\d))?)?$/i;

function isLooseIso(text: string): boolean {
	const [date = '', time = '', ...more] = text.split(/t/i, 3);
	const [, year, month = '1', day = '1'] = dateForm.exec(date) ?? [];
	if (year === undefined || more.length > 0) return false;
	const inside =
		within(year, -292_275_054, 292_278_993) && within(month, 1, 12) && within(day, 1, 31);
	return inside && (time === '' || isTime(time));
}

function isTime(text: string): boolean {
	const match = timeForm.exec(text);
	if (!match) return false;
	const [, hour = '0', minute = '0', second = '0', zoneHour = '0', zoneMinute = '0'] = match;
	return (
		[hour, zoneHour].every((each) => within(each, 0, 23)) &&
		[minute, second, zoneMinute].every((each) => within(each, 0, 59))
	);
}

function within(text: string, least: number, most: number): boolean {
	return Number(text) >= least && Number(text) <= most;
}
