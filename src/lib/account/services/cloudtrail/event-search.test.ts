import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chain } from '../../base/chain';
import { opening, play } from '../../laws/play.fixture';
import { steps } from '../../laws/steps.fixture';
import { EventSearch, attributes, type Attribute } from './event-search';
import { summary } from './event-summary';

const keys = Object.keys(attributes) as Attribute[];

test('what is found is the same whatever was looked for before, in whichever of the histories', () => {
	fc.assert(
		fc.property(
			steps,
			fc.constantFrom(...keys),
			fc.nat(),
			fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
			(list, key, which, order) => {
				const played = play(list);
				// What comes after an undo shares its beginning with what was undone.
				const whole = [opening, ...played.map(({ after }) => after)];
				const undone = play(list.slice(list.length / 2)).map(({ after }) => after);
				const histories = [...whole, ...undone].map(({ events }) => events);
				const values = [...(histories.at(-1) ?? [])].flatMap((event) => attributes[key](event));
				const value = values[which % values.length] ?? '';
				const search = new EventSearch({ key, value });
				for (const place of order) {
					const events = histories[place % histories.length] ?? opening.events;
					const expected = [...events].filter((event) =>
						(attributes[key](event) as readonly (string | undefined)[]).includes(value)
					);
					const found = search.in(events);
					expect([...found].map(({ event }) => event)).toEqual(expected);
					expect([...found].every(({ event, at }) => events.at(at) === event)).toBe(true);
					expect(search.summariesOf(found)).toEqual(expected.toReversed().map(summary));
				}
			}
		),
		{ numRuns: 30 }
	);
});

test('the answer is the same object until another event matches', () => {
	const [event, other] = opening.events;
	if (!event || !other) throw new Error('the account has two events at least');
	const search = new EventSearch({ key: 'EventId', value: event.record.eventID });
	const answer = search.summariesOf(search.in(Chain.of([event])));
	expect(search.summariesOf(search.in(Chain.of([event, other])))).toBe(answer);
	expect(search.summariesOf(search.in(Chain.of([other])))).toEqual([]);
	expect(search.summariesOf(search.in(Chain.of([event])))).toBe(answer);
});
