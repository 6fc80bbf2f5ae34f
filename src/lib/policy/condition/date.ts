const form =
	/^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * Reads a date as conditions have it: ISO 8601 in the W3C's forms, from the year alone to fractions
 * of a second, or seconds since 1970. Without an offset it is UTC.
 *
 * @returns milliseconds since 1970, or nothing where the text is no date
 */
export function parseDate(text: string): number | undefined {
	const match = form.exec(text);
	if (!match) return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) * 1000 : undefined;
	const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
	const [fraction = '', zone = 'Z'] = match.slice(7);
	const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	// Date.parse takes 24:00 and, in some engines, 30 February.
	if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(day) || hour === '24') {
		return undefined;
	}
	const offset = offsetOf(zone);
	return offset === undefined ? undefined : time + Number(`0${fraction}`) * 1000 - offset;
}

function offsetOf(zone: string): number | undefined {
	if (zone === 'Z') return 0;
	const hours = Number(zone.slice(1, 3));
	const minutes = Number(zone.slice(4));
	if (hours > 23 || minutes > 59) return undefined;
	return (hours * 60 + minutes) * 60_000 * (zone.startsWith('-') ? -1 : 1);
}
