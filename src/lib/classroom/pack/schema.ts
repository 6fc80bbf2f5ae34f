import * as v from 'valibot';
import { timeSchema as time } from '../../scenario/log-schema';
import { isDate } from '../../scenario/date';
import type { Pack } from './pack';

/* Exact: a field that is not named here is a fault. The order of fields is the one they are written in. */

/** How much a pack may hold; texts in characters. */
export const packLimits = {
	title: 120,
	words: 2000,
	items: 100,
	questions: 200,
	learners: 2000,
	minutes: 1000,
	tries: 100
} as const;

const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]+$/));
/** Of a folder or a file of ours. */
const slug = v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w-]+$/));
const question = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]+\/[\w.-]+$/));
const count = (least: number, most: number) =>
	v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const minutes = v.exactOptional(count(1, packLimits.minutes));
const date = v.exactOptional(
	v.pipe(v.string(), v.isoDate(), v.check(isDate, 'There is no such day'))
);
const different = (list: readonly string[]) => new Set(list).size === list.length;

const item = v.variant('kind', [
	v.strictObject({
		kind: v.literal('scenario'),
		id,
		scenario: slug,
		variant: v.picklist(['own', 'same'])
	}),
	v.strictObject({ kind: v.literal('chapter'), id, chapter: slug }),
	v.strictObject({
		kind: v.literal('questions'),
		id,
		questions: v.pipe(
			v.array(question),
			v.minLength(1),
			v.maxLength(packLimits.questions),
			v.check((list) => different(list), 'A question is asked twice')
		)
	}),
	v.strictObject({
		kind: v.literal('exam'),
		id,
		topics: v.pipe(
			v.array(slug),
			v.minLength(1),
			v.maxLength(100),
			v.check((list) => different(list), 'A topic is there twice')
		),
		count: count(1, packLimits.questions),
		minutes
	})
]);

/** What is to be done, also while nothing was chosen yet. */
export const packItemsSchema = v.pipe(
	v.array(item),
	v.maxLength(packLimits.items),
	v.check((items) => different(items.map((each) => each.id)), 'Two items have the same id')
);

export const packSchema = v.pipe(
	v.strictObject({
		id,
		title: v.pipe(v.string(), v.maxLength(packLimits.title), v.regex(/\S/, 'A pack has a title')),
		words: v.pipe(v.string(), v.maxLength(packLimits.words)),
		made: time,
		items: v.pipe(packItemsSchema, v.minLength(1)),
		rules: v.strictObject({
			hints: v.boolean(),
			tries: v.exactOptional(count(1, packLimits.tries)),
			minutes,
			passing: count(0, 100)
		}),
		opens: date,
		due: date,
		learners: v.variant('kind', [
			v.strictObject({
				kind: v.literal('codes'),
				checks: v.pipe(
					v.array(v.pipe(v.string(), v.regex(/^[0-9A-Z]{4}$/))),
					v.minLength(1),
					v.maxLength(packLimits.learners)
				)
			}),
			v.strictObject({ kind: v.literal('open') })
		]),
		sealTo: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/)))
	}),
	v.check(
		({ opens, due }) => opens === undefined || due === undefined || opens <= due,
		'It is due before it opens'
	)
) satisfies v.GenericSchema<Pack>;
