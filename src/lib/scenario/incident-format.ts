import * as v from 'valibot';
import { check, id } from './check-format';
import { duration } from './duration-format';
import { formByKey } from './form-by-key';
import type { Incident, Occasion } from './incident';
import { callEntriesInAccount } from './written-call-format';
import { text } from './text-format';

const afterTime = v.pipe(
	v.strictObject(
		{ after: duration, of: v.exactOptional(id) },
		'write after: 20m, when: a check, or stage: an id'
	),
	v.transform(({ after, of }) => ({ kind: 'after' as const, wait: after, of }))
);
const whenItHolds = v.pipe(
	v.strictObject({ when: check }),
	v.transform(({ when }) => ({ kind: 'when' as const, check: when }))
);
const atStage = v.pipe(
	v.strictObject({ stage: id }),
	v.transform(({ stage }) => ({ kind: 'stage' as const, stage }))
);

const occasion = formByKey<Occasion>({ when: whenItHolds, stage: atStage }, afterTime);

/** Each time is an entry of the log: a day that is let pass has not too many. */
const interval = v.pipe(duration, v.minValue(600_000, 'write 10m or more'));

/** One of the incidents in scenario.yaml. */
export const incident: v.GenericSchema<unknown, Incident> = v.pipe(
	v.strictObject({
		id,
		who: text,
		at: occasion,
		every: v.exactOptional(interval),
		until: v.exactOptional(check),
		says: v.exactOptional(text),
		fails: v.exactOptional(text),
		calls: v.optional(
			v.pipe(
				v.array(
					v.strictObject({
						...callEntriesInAccount,
						newKey: v.optional(v.boolean('write true or false'), false)
					})
				),
				v.maxLength(20, 'write no more than 20 calls')
			),
			[]
		),
		sourceIp: v.exactOptional(v.pipe(text, v.ip('write an IP address, such as 203.0.113.7'))),
		userAgent: v.exactOptional(text)
	}),
	v.check(
		({ says, calls }) => says !== undefined || calls.length > 0,
		'write says, calls, or both: else nobody would know of it'
	),
	v.check(
		({ fails, calls }) => fails === undefined || calls.length > 0,
		'fails is told where a call is refused: write calls, or leave it out'
	)
);
