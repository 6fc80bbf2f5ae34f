import { expect, test } from 'vitest';
import { dateOf, dayInWords, dayOf, dayOfDate } from './day';
import { isStudyEntry } from './log-schema';
import { studiedDays } from './studied-days';

const noon = (date: number) => new Date(2026, 10, date, 12).getTime();

test('of the last days those count on which something was done, however much it was', () => {
	const days = studiedDays([noon(2), noon(28), noon(28), noon(30)], dayOf(noon(30)), 3);
	expect(days.map(({ day, studied }) => [dateOf(day), studied])).toEqual([
		['2026-11-28', true],
		['2026-11-29', false],
		['2026-11-30', true]
	]);
});

test('a day is one of the calendar on the wall, from midnight to midnight', () => {
	const late = new Date(2026, 11, 14, 23, 59).getTime();
	expect(dayOf(late)).toBe(dayOfDate('2026-12-14'));
	expect(dayOf(late + 60_000)).toBe(dayOfDate('2026-12-15'));
	expect(dayInWords(dayOfDate('2026-12-15'))).toBe('Tuesday 15 December');
});

test.each([
	['2026-12-15', true],
	['2028-02-29', true],
	['2026-02-29', false],
	['2026-02-31', false],
	['2026-13-01', false],
	['2026-12-5', false],
	['15 December', false],
	['+012026-12-15', false],
	['', false]
])('an exam can be planned for “%s”: %s', (on, sound) => {
	expect(isStudyEntry({ id: 'a', time: 1, kind: 'planned', on, newADay: 20 })).toBe(sound);
});
