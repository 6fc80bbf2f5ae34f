import { describe, expect, test } from 'vitest';
import { ShellBench } from '../../bench.fixture';

const typed = (line: string) => new ShellBench().type(line);

describe('a day or a time that does not exist is none', () => {
	test.each([
		'2026-13-01',
		'2026-00-10',
		'2026-02-31',
		'20260132',
		'20261301',
		'Feb 31 2026',
		'31 June 2026',
		'2026-01-10 24:01',
		'2026-01-10 10:61',
		'10:61',
		'25:00'
	])('%s', async (words) => {
		expect(await typed(`date -d '${words}'`)).toBe(`date: invalid date '${words}'\n`);
	});
});

describe('what is said of a time', () => {
	test.each([
		['1 day ago 2026-01-10', '2026-01-09 00:00:00'],
		['tomorrow 10:30', '2026-11-24 10:30:00'],
		['2026-01-31 23:59:59 +1 second', '2026-02-01 00:00:00'],
		['Jan 10, 2026', '2026-01-10 00:00:00'],
		['', '2026-11-23 00:00:00'],
		['now', '2026-11-23 08:05:09']
	])('%s', async (words, shown) => {
		expect(await typed(`date -d '${words}' '+%F %T'`)).toBe(`${shown}\n`);
	});
});

describe('how a time is shown', () => {
	test.each([
		['%c', 'Sun Jan  4 05:06:07 2026'],
		['%V %G %g', '01 2026 26'],
		['%U %W', '01 00'],
		['%k|%l|%r', ' 5| 5|05:06:07 AM'],
		['%C %q %3N %N', '20 1 000 000000000'],
		['%^a %_d %-d %e', 'SUN  4 4  4'],
		['%05j|%10A|%_5m|%P', '00004|    Sunday|    1|am'],
		['%x %X %%', '01/04/26 05:06:07 %']
	])('%s', async (format, shown) => {
		expect(await typed(`date -d '2026-01-04 05:06:07' '+${format}'`)).toBe(`${shown}\n`);
	});
	test.each(['%E', '%:z', '%#Z', '%'])('%s is not there, and that is told', async (format) => {
		expect(await typed(`date '+${format}'`)).toContain(`date: ${format} is not there`);
	});
});
