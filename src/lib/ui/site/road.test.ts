import { expect, test } from 'vitest';
import { course } from 'virtual:course';
import type { Outline } from '$lib/scenario/scenario';
import { road } from './road';

const outline = (number: string, title: string, part: string): Outline => ({
	slug: `${number}-slug`,
	number,
	title,
	part,
	minutes: 20,
	line: '',
	story: '',
	teaches: '',
	learn: [],
	misconception: '',
	topics: [],
	domains: [],
	objectives: 3
});

const stops = (outlines: readonly Outline[]) =>
	road(outlines, course.road).flatMap(({ stops }) => stops);

test('without any scenario the whole campaign is to come, in order', () => {
	const numbers = stops([]).map(({ number }) => number);
	expect(numbers).toHaveLength(26);
	expect(numbers).toEqual([...numbers].sort());
	expect(stops([]).every(({ kind }) => kind === 'toCome')).toBe(true);
});

test('a scenario that exists takes the place that was planned for it, with its own title', () => {
	const [first, second] = stops([outline('01', 'Root, put away', 'The account')]);
	expect(first).toMatchObject({ kind: 'open', number: '01', title: 'Root, put away' });
	expect(second).toMatchObject({ kind: 'toCome', number: '02' });
	expect(stops([outline('01', 'Root, put away', 'The account')])).toHaveLength(26);
});

test('a scenario nobody planned extends the road', () => {
	const legs = road([outline('27', 'One more', 'Encore')], course.road);
	expect(legs.at(-1)).toMatchObject({ part: 'Encore', stops: [{ kind: 'open', number: '27' }] });
});

test('each part is one leg', () => {
	const parts = road([], course.road).map(({ part }) => part);
	expect(new Set(parts).size).toBe(parts.length);
});
