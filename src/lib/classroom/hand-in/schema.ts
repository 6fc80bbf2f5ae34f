import * as v from 'valibot';
import { attemptSchema, logSchema, timeSchema as time } from '../../scenario/log-schema';
import { studyEntrySchema } from '../../study/log-schema';
import { isPlainName } from '../pack/name';
import type { HandIn } from './hand-in';

/** How much is read at most. The longest attempts that were seen have some thousand entries. */
export const handInLimits = {
	/** Of the file, in bytes, and of what is packed in it. */
	packed: 8_000_000,
	unpacked: 32_000_000,
	attempts: 200,
	/** Of one log. */
	entries: 20_000,
	study: 10_000
} as const;

const id = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\w-]+$/));
const name = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(120),
	v.check(isPlainName, 'A name is a line of letters')
);

/* Exact: a field that is not named here is a fault. */

export const handInSchema = v.strictObject({
	pack: id,
	packFingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	learner: name,
	name: v.exactOptional(name),
	made: time,
	version: v.pipe(v.string(), v.maxLength(40), v.regex(/^[\w.+-]+$/)),
	attempts: v.pipe(
		v.array(
			v.strictObject({
				item: id,
				attempt: attemptSchema,
				log: v.pipe(logSchema, v.maxLength(handInLimits.entries))
			})
		),
		v.maxLength(handInLimits.attempts)
	),
	study: v.pipe(v.array(studyEntrySchema), v.maxLength(handInLimits.study))
}) satisfies v.GenericSchema<HandIn>;
