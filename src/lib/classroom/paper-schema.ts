import * as v from 'valibot';
import { lastMoment } from '../scenario/log';
import { mostPoints, type Paper } from './paper';

/* Exact, as for all that comes from a file: a field that is not named here is a fault. */

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(lastMoment));
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const idOf = (kind: string) =>
	v.pipe(v.string(), v.maxLength(400), v.regex(new RegExp(`^${kind}(:[\\w.-]+)+$`)));
const some = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** In characters. A pack in a link is far shorter. */
const longestPack = 1_000_000;
/** In bytes. A hand-in of an evening takes 20 kB. */
const largestHandIn = 8_000_000;
const largestRoster = 2000;

const listSchema = v.pipe(
	v.array(
		v.strictObject({
			code: some,
			name: upTo(200),
			email: v.exactOptional(upTo(1000)),
			username: v.exactOptional(upTo(1000)),
			id: v.exactOptional(upTo(1000))
		})
	),
	v.maxLength(largestRoster)
);

const papers = {
	pack: v.strictObject({
		kind: v.literal('pack'),
		id: idOf('pack'),
		changed: time,
		pack: upTo(longestPack),
		learner: some,
		taken: time,
		handed: v.exactOptional(v.strictObject({ made: time, mark: upTo(64) }))
	}),
	class: v.strictObject({
		kind: v.literal('class'),
		id: idOf('class'),
		changed: time,
		name: some,
		packs: v.pipe(v.array(upTo(longestPack)), v.minLength(1), v.maxLength(200)),
		roster: listSchema,
		former: v.exactOptional(listSchema),
		key: v.exactOptional(upTo(10_000)),
		marks: v.pipe(
			v.array(
				v.strictObject({
					learner: some,
					item: v.exactOptional(some),
					comment: upTo(10_000),
					points: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(mostPoints)))
				})
			),
			v.maxLength(100_000)
		),
		settled: v.pipe(v.array(upTo(1000)), v.maxLength(10_000))
	}),
	handIn: v.strictObject({
		kind: v.literal('handIn'),
		id: idOf('handIn'),
		changed: time,
		name: upTo(1000),
		bytes: v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(Math.ceil((largestHandIn * 4) / 3)))
	})
} satisfies {
	[Kind in Paper['kind']]: v.GenericSchema<Extract<Paper, { kind: Kind }>>;
};

export const paperSchema = v.variant('kind', Object.values(papers));

/** Whether what is stored is a paper such as Leastwise writes. */
export function isPaper(stored: unknown): stored is Paper {
	return v.is(paperSchema, stored);
}
