import { compile, search, TreeInterpreter, type JSONValue } from '@jmespath-community/jmespath';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Json } from '../account/base/json';
import { someEventFits } from './some-event';

const text = `length(Events[?Name=='b' && !contains(Text, 'no')]) > \`0\``;
const event = (name: string, said = '') => ({ Name: name, Text: said });

test.each([
	['some event fits', text, [event('a'), event('b')], true],
	['none does', text, [event('b', 'no'), event('a')], false],
	['there is none', text, [], false],
	['how many there are is asked', `length(Events[?Name=='b']) > \`1\``, [event('b')], undefined],
	['the first is asked about', `Events[0].Name == 'b'`, [event('b')], undefined],
	['something is made of what fits', `length(Events[?Name=='b'].Name) > \`0\``, [], undefined]
])('%s', (_, query, Events, expected) => {
	expect(someEventFits(compile(query), { Events })).toBe(expected);
});

test('an answer without events is left to others', () => {
	expect(someEventFits(compile(text), { Users: [] })).toBeUndefined();
	expect(someEventFits(compile(text), null)).toBeUndefined();
});

test('what cannot be asked of an event throws, as it does elsewhere', () => {
	const query = compile(`length(Events[?contains(Text, 'no')]) > \`0\``);
	expect(() => someEventFits(query, { Events: [{ Text: 7 }] })).toThrow();
});

const events = fc.array(
	fc.record({ Name: fc.constantFrom('a', 'b'), Text: fc.constantFrom('', 'no') }),
	{ maxLength: 6 }
);

test('however a history grows, is taken back and grows otherwise, it is as if looked through anew', () => {
	fc.assert(
		fc.property(events, events, events, (before, after, otherwise) => {
			const expression = compile(text);
			const newestFirst = (...parts: Json[][]) => parts.flat().toReversed();
			for (const Events of [
				newestFirst(before),
				newestFirst(before, after),
				newestFirst(before, otherwise),
				// The oldest have expired.
				newestFirst(before.slice(2), otherwise)
			]) {
				expect(someEventFits(expression, { Events })).toBe(search({ Events } as JSONValue, text));
			}
		})
	);
});

test('each event is asked about once, however often the question is put', () => {
	const expression = compile(text);
	const asked = vi.spyOn(TreeInterpreter, 'search');
	let Events: Json[] = [];
	for (let more = 0; more < 50; more += 1) {
		Events = [event('a'), ...Events];
		expect(someEventFits(expression, { Events })).toBe(false);
	}
	expect(asked).toHaveBeenCalledTimes(50);
	asked.mockRestore();
});
