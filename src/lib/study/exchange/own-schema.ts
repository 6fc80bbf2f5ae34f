import * as v from 'valibot';
import { lastMoment } from '../../scenario/log';
import { longestSetName, type OwnSet } from './own';
import { faultOf, longestText, mostOptions, mostQuestions, tidied } from './question';

/* Exact, as for all that comes from a file: a field that is not named here is a fault. */

const text = v.pipe(v.string(), v.maxLength(longestText));

/** Far above what a question may have, so that no time is lost on a file that means no good. */
const most = 100;

const choice = v.strictObject({
	topic: text,
	stem: text,
	options: v.pipe(
		v.array(v.strictObject({ text, right: v.boolean(), why: text })),
		v.maxLength(mostOptions)
	)
});

/** Since the eighth version of backups. */
const matching = v.strictObject({
	topic: text,
	stem: text,
	pairs: v.pipe(v.array(v.strictObject({ text, target: text })), v.maxLength(most)),
	spare: v.pipe(v.array(text), v.maxLength(most)),
	why: text
});

const question = v.pipe(
	v.union([choice, matching]),
	v.check(
		(each) => faultOf(each) === undefined && JSON.stringify(each) === JSON.stringify(tidied(each)),
		'This question cannot be asked'
	)
);

export const ownSetSchema = v.strictObject({
	id: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\w-]+$/)),
	added: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(lastMoment)),
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestSetName)),
	questions: v.pipe(v.array(question), v.minLength(1), v.maxLength(mostQuestions))
}) satisfies v.GenericSchema<OwnSet>;

/** Whether what is stored is a set such as Leastwise writes. */
export function isOwnSet(stored: unknown): stored is OwnSet {
	return v.is(ownSetSchema, stored);
}
