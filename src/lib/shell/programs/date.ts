import type { Program } from '../program';
import { isEnded, optionsOf } from './options';
import { fails, prints } from './said';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const date: Program = {
	name: 'date',
	about: 'the account’s time; date +%s in seconds',
	async run({ args, account }) {
		const read = optionsOf('date', args, 'uI', '', { '--utc': 'u' });
		if (isEnded(read)) return read;
		const now = new Date(account.now());
		const [format = read.has.has('I') ? '+%F' : '+%a %b %e %H:%M:%S UTC %Y'] = read.rest;
		if (!format.startsWith('+')) {
			return fails(
				'date: the time is the account’s, and cannot be set. At the top it can be let pass'
			);
		}
		return prints(`${formatted(format.slice(1), now)}\n`);
	}
};

/** In UTC, as in CloudShell. */
function formatted(format: string, now: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	const ymd = now.toISOString().slice(0, 10);
	const hms = now.toISOString().slice(11, 19);
	const known: Readonly<Record<string, string>> = {
		a: days[now.getUTCDay()] ?? '',
		b: months[now.getUTCMonth()] ?? '',
		d: two(now.getUTCDate()),
		e: String(now.getUTCDate()).padStart(2),
		F: ymd,
		H: two(now.getUTCHours()),
		M: two(now.getUTCMinutes()),
		m: two(now.getUTCMonth() + 1),
		S: two(now.getUTCSeconds()),
		s: String(Math.floor(now.getTime() / 1000)),
		T: hms,
		Y: String(now.getUTCFullYear()),
		Z: 'UTC',
		z: '+0000',
		'%': '%'
	};
	return format.replace(/%([^])/g, (all, letter: string) =>
		Object.hasOwn(known, letter) ? (known[letter] ?? all) : all
	);
}
