import * as v from 'valibot';
import type { Caller, Door, Service } from '../account/base/call';
import { lastMoment, longestSkip, rungs, type Attempt, type Entry } from './log';

/*
 * Attempts and their logs as files bring them. Exact: a field that is not named here is a fault. The
 * compiler asks for a new kind of entry or door, so that nothing is written that cannot be read again.
 */

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(lastMoment));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const id = v.pipe(name, v.regex(/^[\w.-]+$/));
const arn = v.pipe(v.string(), v.maxLength(2048));

/** A choice of names; as a record, so that none can be forgotten. */
export function oneOf<T extends string>(names: Record<T, true>) {
	return v.picklist(Object.keys(names) as T[]);
}

/** Whether there is such a service, and such an operation, is judged when the log is replayed. */
const service = v.custom<Service>(
	(value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,62}$/.test(value),
	'Expected a service'
);

/** So is what the operation makes of its parameters. */
const parameters = v.custom<Readonly<Record<string, unknown>>>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'Expected an object'
);

/** An observer leaves no line in a log; one that a file brings is somebody's attempt to look. */
const caller = v.variant('kind', [
	v.strictObject({ kind: v.literal('anonymous') }),
	v.strictObject({ kind: v.literal('session'), id: name }),
	v.strictObject({ kind: v.literal('accessKey'), id: name }),
	v.strictObject({ kind: v.literal('service'), name, sourceArn: v.exactOptional(arn) }),
	v.strictObject({ kind: v.literal('outsider'), arn })
]) satisfies v.GenericSchema<Caller>;

const call = v.strictObject({
	service,
	operation: name,
	parameters,
	caller,
	time,
	door: oneOf<Door>({ console: true, terminal: true, sdk: true, endpoint: true, program: true }),
	sourceIp: v.exactOptional(name),
	userAgent: v.exactOptional(v.pipe(v.string(), v.maxLength(2048))),
	origin: v.exactOptional(v.pipe(v.string(), v.maxLength(2048)))
});

/** `ok` or an error's code, also one that there is no more. */
const came = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,100}$/));
const fromOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Of a log's entry. The first one, which takes the account over, is never left behind. */
const place = fromOne;

const entries = {
	begin: v.strictObject({ type: v.literal('begin'), time }),
	act: v.pipe(
		v.strictObject({
			type: v.literal('act'),
			time,
			calls: v.array(call),
			regardless: v.exactOptional(v.literal(true)),
			line: v.exactOptional(fromOne),
			came: v.exactOptional(v.array(came))
		}),
		v.check(
			({ calls, came = [] }) => came.length <= calls.length,
			'More came of the calls than there are'
		)
	),
	incident: v.strictObject({
		type: v.literal('incident'),
		time,
		id: name,
		came: v.exactOptional(v.pipe(v.array(came), v.maxLength(100)))
	}),
	hint: v.strictObject({ type: v.literal('hint'), time, objective: name, rung: v.picklist(rungs) }),
	undo: v.strictObject({ type: v.literal('undo'), time }),
	redo: v.strictObject({ type: v.literal('redo'), time }),
	skip: v.strictObject({
		type: v.literal('skip'),
		time,
		skipped: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(longestSkip))
	}),
	pause: v.strictObject({ type: v.literal('pause'), time }),
	resume: v.strictObject({ type: v.literal('resume'), time }),
	finish: v.strictObject({ type: v.literal('finish'), time }),
	giveUp: v.strictObject({ type: v.literal('giveUp'), time }),
	goOn: v.strictObject({ type: v.literal('goOn'), time, from: place, fingerprint: name }),
	startAgain: v.strictObject({ type: v.literal('startAgain'), time })
} satisfies { [Type in Entry['type']]: v.GenericSchema<Extract<Entry, { type: Type }>> };

export const attemptSchema = v.strictObject({
	id,
	scenario: id,
	fingerprint: name,
	seed: name,
	started: time
}) satisfies v.GenericSchema<Attempt>;

export const logSchema = v.array(v.variant('type', Object.values(entries)));

export { time as timeSchema };
