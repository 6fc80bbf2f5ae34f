import fc from 'fast-check';
import type { QuestionRequest } from '../question';
import { contextKeys } from './keys';

/**
 * What the request tells of itself: each key is there or not, mostly with values of its type, now
 * and then with one of another type. A list may be empty; of keys with one value it has one.
 */
export const context: fc.Arbitrary<QuestionRequest['context']> = fc
	.array(
		fc.constantFrom(...contextKeys).chain(({ key, actual, many }) => {
			const value = fc.oneof(
				{ weight: 12, arbitrary: fc.constantFrom(...actual) },
				{ weight: 1, arbitrary: fc.constantFrom('maps', '7', 'true', '') }
			);
			const values = fc.array(value, many ? { maxLength: 3 } : { minLength: 1, maxLength: 1 });
			const usual = many ? values : value;
			const unusual = many ? value : values;
			return fc.tuple(
				fc.constant(key),
				fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: unusual })
			);
		}),
		{ maxLength: 8 }
	)
	.map((entries) => Object.fromEntries(entries));
