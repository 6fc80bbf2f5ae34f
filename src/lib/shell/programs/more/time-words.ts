const units: Readonly<Record<string, number>> = {
	sec: 1000,
	second: 1000,
	min: 60_000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
	week: 7 * 86_400_000,
	fortnight: 14 * 86_400_000
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The time that words say, as `date -d` reads them: `2026-01-31`, `90 days ago`, `yesterday`, `@1769853600`,
 * `+1 hour`. In UTC. Nothing for what cannot be read.
 */
export function timeIn(words: string, now: number): number | undefined {
	let rest = words.trim().toLowerCase();
	const taken = (pattern: RegExp) => {
		const found = pattern.exec(rest);
		if (found) rest = rest.slice(found[0].length).trimStart();
		return found;
	};
	const seconds = taken(/^@(-?\d+)(?:\.\d+)?/);
	let time = seconds ? Number(seconds[1]) * 1000 : rest === '' ? startOf(now) : now;
	// Steps are taken from what all other words say, wherever they stand.
	const steps: (readonly [many: number, unit: string])[] = [];
	while (rest !== '') {
		const full = taken(
			/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2}(?![\d ])))?)?/
		);
		const bare = full ? undefined : taken(/^(\d{4})(\d{2})(\d{2})(?!\d)/);
		const day = full ?? bare ?? namedDay(taken);
		if (day) {
			const [year = '', month = '', date = '', hour = '0', minute = '0', second = '0', zone = 'z'] =
				day.slice(day.length === 3 ? 0 : 1);
			const began = dayOf(Number(year), Number(month), Number(date));
			const past = clockOf(hour, minute, second);
			if (began === undefined || past === undefined) return undefined;
			time = began + past - offsetOf(zone);
			continue;
		}
		const clock = taken(/^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(z|utc))?/);
		if (clock) {
			const past = clockOf(clock[1], clock[2], clock[3]);
			if (past === undefined) return undefined;
			time = startOf(time) + past;
			continue;
		}
		if (taken(/^today(?![a-z])/)) continue;
		if (taken(/^(?:now|utc|z|and)(?![a-z])/)) continue;
		if (taken(/^yesterday(?![a-z])/)) steps.push([-1, 'day']);
		else if (taken(/^tomorrow(?![a-z])/)) steps.push([1, 'day']);
		else {
			const step = taken(
				/^([+-]? ?\d+|next|last|an?)? ?(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])( ago)?/
			);
			if (!step) return undefined;
			const [, many = '1', unit = '', ago] = step;
			const number = { next: 1, last: -1, a: 1, an: 1 }[many] ?? Number(many.replace(' ', ''));
			steps.push([ago === undefined ? number : -number, unit]);
		}
	}
	for (const [many, unit] of steps) time = moved(time, many, unit);
	return Number.isFinite(time) && !Number.isNaN(new Date(time).getTime()) ? time : undefined;
}

/** `10 Jan 2026` and `Jan 10, 2026`, as year, month and day. */
function namedDay(taken: (pattern: RegExp) => RegExpExecArray | null) {
	const found =
		taken(/^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/) ?? taken(/^([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})/);
	if (!found) return undefined;
	const [, first = '', second = '', year = ''] = found;
	const [day, month] = /^\d/.test(first) ? [first, second] : [second, first];
	return [year, String(months.indexOf(month) + 1), day];
}

/** When a day begins; nothing for one that there is not. */
function dayOf(year: number, month: number, day: number): number | undefined {
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}

/** How far a day is by a clock; nothing for a time that there is not. */
function clockOf(hour = '0', minute = '0', second = '0'): number | undefined {
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
	return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
}

function startOf(time: number): number {
	return Math.floor(time / 86_400_000) * 86_400_000;
}

function offsetOf(zone: string): number {
	const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
	if (sign === undefined) return 0;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function moved(time: number, many: number, unit: string): number {
	const size = units[unit];
	if (size !== undefined) return time + many * size;
	const date = new Date(time);
	if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + many);
	else date.setUTCMonth(date.getUTCMonth() + many);
	return date.getTime();
}
