import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import { timeIn } from './time-words';
import type { Run } from './run';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December']
];

export const date: Run = async ({ args, account }) => {
	const spelled = args.map((arg) =>
		arg.replace(
			/^-I(date|seconds)$|^--iso-8601(?:=(date|seconds))?$/,
			(_, a?: string, b?: string) => ((a ?? b) === 'seconds' ? '-S' : '-I')
		)
	);
	const read = optionsOf('date', spelled, 'uIRS', 'djvf', {
		...{ '--utc': 'u', '--universal': 'u', '--date': 'd', '--rfc-email': 'R' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	if (['j', 'v', 'f'].some((each) => values.has(each))) {
		return fails('date: options of a Mac are not there: date -d "-90 days" +%F, as on Linux');
	}
	const words = values.get('d');
	const time = words === undefined ? account.now() : timeIn(words, account.now());
	if (time === undefined) return fails(`date: invalid date '${words}'`);
	const preset = has.has('I')
		? '+%F'
		: has.has('S')
			? '+%FT%T+00:00'
			: has.has('R')
				? '+%a, %d %b %Y %T +0000'
				: '+%a %b %e %H:%M:%S UTC %Y';
	const [format = preset] = rest;
	if (!format.startsWith('+')) {
		return fails(
			'date: the time is the account’s, and cannot be set. At the top it can be let pass'
		);
	}
	const shown = timeBy(format.slice(1), new Date(time));
	return typeof shown === 'string'
		? prints(`${shown}\n`)
		: fails(`date: ${shown.missing} is not there: %F %T %Y %m %d %H %M %S %s %a %b %j %u are`);
};

/** In UTC, as in CloudShell. */
function timeBy(format: string, now: Date): string | { readonly missing: string } {
	const two = (number: number) => String(number).padStart(2, '0');
	const ymd = now.toISOString().slice(0, 10);
	const hms = now.toISOString().slice(11, 19);
	const [day, month] = [days[now.getUTCDay()] ?? '', months[now.getUTCMonth()] ?? ''];
	const begun = Date.UTC(now.getUTCFullYear(), 0, 1);
	const hour = now.getUTCHours();
	const dayOfYear = Math.floor((now.getTime() - begun) / 86_400_000);
	const weekday = now.getUTCDay();
	const spaced = (number: number) => String(number).padStart(2);
	const [half, week] = [hour < 12 ? 'AM' : 'PM', weekOf(now)];
	const monthNumber = now.getUTCMonth() + 1;
	const known: Readonly<Record<string, string>> = {
		A: day,
		a: day.slice(0, 3),
		B: month,
		b: month.slice(0, 3),
		h: month.slice(0, 3),
		D: `${two(monthNumber)}/${two(now.getUTCDate())}/${ymd.slice(2, 4)}`,
		C: ymd.slice(0, 2),
		c: `${day.slice(0, 3)} ${month.slice(0, 3)} ${spaced(now.getUTCDate())} ${hms} ${ymd.slice(0, 4)}`,
		d: two(now.getUTCDate()),
		e: String(now.getUTCDate()).padStart(2),
		F: ymd,
		G: String(week.year),
		g: two(week.year % 100),
		H: two(hour),
		I: two(hour % 12 || 12),
		j: String(dayOfYear + 1).padStart(3, '0'),
		k: spaced(hour),
		l: spaced(hour % 12 || 12),
		M: two(now.getUTCMinutes()),
		m: two(monthNumber),
		N: `${String(now.getUTCMilliseconds()).padStart(3, '0')}000000`,
		n: '\n',
		P: half.toLowerCase(),
		p: half,
		q: String(Math.ceil(monthNumber / 3)),
		R: hms.slice(0, 5),
		r: `${two(hour % 12 || 12)}:${hms.slice(3)} ${half}`,
		S: two(now.getUTCSeconds()),
		s: String(Math.floor(now.getTime() / 1000)),
		T: hms,
		t: '\t',
		U: two(Math.floor((dayOfYear + 7 - weekday) / 7)),
		u: String(weekday || 7),
		V: two(week.number),
		W: two(Math.floor((dayOfYear + 7 - ((weekday + 6) % 7)) / 7)),
		w: String(weekday),
		X: hms,
		x: `${two(monthNumber)}/${two(now.getUTCDate())}/${ymd.slice(2, 4)}`,
		Y: String(now.getUTCFullYear()),
		y: ymd.slice(2, 4),
		Z: 'UTC',
		z: '+0000',
		'%': '%'
	};
	let missing: string | undefined;
	const shown = format.replace(
		/%([-_^#0]*)(\d{0,2})(:?)([^]?)/g,
		(all, flags: string, width: string, colon: string, letter: string) => {
			const text = Object.hasOwn(known, letter) ? known[letter] : undefined;
			if (text === undefined || colon !== '' || flags.includes('#')) {
				missing ??= all;
				return all;
			}
			if (letter === 'N') return text.slice(0, Number(width || 9)).padEnd(Number(width), '0');
			return padded(text, flags, Number(width));
		}
	);
	return missing === undefined ? shown : { missing };
}

/** Without what fills it up, with blanks in its place, or with zeros, as wide as it is or wider. */
function padded(text: string, flags: string, width: number): string {
	const cased = flags.includes('^') ? text.toUpperCase() : text;
	const bare = cased.replace(/^[0 ]+(?=.)/, '');
	if (flags.includes('-')) return bare;
	const fill = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : undefined;
	const whole = fill === undefined ? cased : bare.padStart(cased.length, fill);
	return whole.padStart(width, fill ?? (/^\d/.test(cased) ? '0' : ' '));
}

/** The week by its Thursday, which says which year it belongs to. */
function weekOf(now: Date): { readonly year: number; readonly number: number } {
	const thursday = new Date(now);
	thursday.setUTCDate(now.getUTCDate() - ((now.getUTCDay() + 6) % 7) + 3);
	const year = thursday.getUTCFullYear();
	const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
	return { year, number: Math.floor(days / 7) + 1 };
}
