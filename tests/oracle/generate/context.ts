import fc from 'fast-check';
import type { QuestionRequest } from '../question';
import { contextKeys, type ContextKey } from './keys';

/**
 * What the request tells of itself: each key is there or not, mostly with values of its type, now
 * and then with one of another type. A list may be empty; of keys with one value it has one.
 */
export const context: fc.Arbitrary<QuestionRequest['context']> = fc
	.tuple(
		...contextKeys.map((contextKey) =>
			fc.option(valueOf(contextKey), { freq: 2 }).map((value) => ({ key: contextKey.key, value }))
		)
	)
	.map((entries) =>
		Object.fromEntries(
			entries.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const]))
		)
	);

function valueOf({ actual, many }: ContextKey): fc.Arbitrary<string | string[]> {
	const value = fc.oneof(
		{ weight: 20, arbitrary: fc.constantFrom(...actual) },
		{ weight: 1, arbitrary: fc.constantFrom('maps', '7', 'true') }
	);
	const values = fc.array(value, many ? { maxLength: 3 } : { minLength: 1, maxLength: 1 });
	const [usual, unusual] = many ? [values, value] : [value, values];
	return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: unusual });
}
