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
	return prints(`${formatted(format.slice(1), new Date(time))}\n`);
};

/** In UTC, as in CloudShell. */
function formatted(format: string, now: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const ymd = now.toISOString().slice(0, 10);
	const hms = now.toISOString().slice(11, 19);
	const [day, month] = [days[now.getUTCDay()] ?? '', months[now.getUTCMonth()] ?? ''];
	const begun = Date.UTC(now.getUTCFullYear(), 0, 1);
	const hour = now.getUTCHours();
	const known: Readonly<Record<string, string>> = {
		A: day,
		a: day.slice(0, 3),
		B: month,
		b: month.slice(0, 3),
		h: month.slice(0, 3),
		D: `${two(now.getUTCMonth() + 1)}/${two(now.getUTCDate())}/${ymd.slice(2, 4)}`,
		d: two(now.getUTCDate()),
		e: String(now.getUTCDate()).padStart(2),
		F: ymd,
		H: two(hour),
		I: two(hour % 12 || 12),
		j: String(Math.floor((now.getTime() - begun) / 86_400_000) + 1).padStart(3, '0'),
		M: two(now.getUTCMinutes()),
		m: two(now.getUTCMonth() + 1),
		N: `${String(now.getUTCMilliseconds()).padStart(3, '0')}000000`,
		n: '\n',
		p: hour < 12 ? 'AM' : 'PM',
		R: hms.slice(0, 5),
		S: two(now.getUTCSeconds()),
		s: String(Math.floor(now.getTime() / 1000)),
		T: hms,
		t: '\t',
		u: String(now.getUTCDay() || 7),
		w: String(now.getUTCDay()),
		Y: String(now.getUTCFullYear()),
		y: ymd.slice(2, 4),
		Z: 'UTC',
		z: '+0000',
		'%': '%'
	};
	return format.replace(/%-?([^])/g, (all, letter: string) => {
		const text = Object.hasOwn(known, letter) ? (known[letter] ?? all) : all;
		return all.startsWith('%-') ? text.replace(/^[0 ]+(?=.)/, '') : text;
	});
}
