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
	let time = seconds ? Number(seconds[1]) * 1000 : now;
	while (rest !== '') {
		const full = taken(
			/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2}(?![\d ])))?)?/
		);
		if (full) {
			const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'z'] = full;
			time = Date.UTC(
				Number(year),
				Number(month) - 1,
				Number(day),
				Number(hour),
				Number(minute),
				Number(second)
			);
			if (new Date(time).getUTCDate() !== Number(day) || Number(hour) > 23) return undefined;
			time -= offsetOf(zone);
			continue;
		}
		const bare = taken(/^(\d{4})(\d{2})(\d{2})(?!\d)/);
		if (bare) {
			time = Date.UTC(Number(bare[1]), Number(bare[2]) - 1, Number(bare[3]));
			continue;
		}
		const named =
			taken(/^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/) ??
			taken(/^([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})/);
		if (named) {
			const [day, month] = /^\d/.test(named[1] ?? '') ? [named[1], named[2]] : [named[2], named[1]];
			const place = months.indexOf(month ?? '');
			if (place < 0) return undefined;
			time = Date.UTC(Number(named[3]), place, Number(day));
			continue;
		}
		const clock = taken(/^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(z|utc))?/);
		if (clock) {
			time = startOf(time) + (Number(clock[1]) * 3600 + Number(clock[2]) * 60) * 1000;
			time += Number(clock[3] ?? 0) * 1000;
			continue;
		}
		if (taken(/^(?:now|today|utc|z|and)(?![a-z])/)) continue;
		if (taken(/^yesterday/)) time -= 86_400_000;
		else if (taken(/^tomorrow/)) time += 86_400_000;
		else {
			const step = taken(
				/^([+-]? ?\d+|next|last|an?)? ?(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])( ago)?/
			);
			if (!step) return undefined;
			const [, many = '1', unit = '', ago] = step;
			const number = { next: 1, last: -1, a: 1, an: 1 }[many] ?? Number(many.replace(' ', ''));
			time = moved(time, ago === undefined ? number : -number, unit);
		}
	}
	return Number.isFinite(time) ? time : undefined;
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
