import * as v from 'valibot';
import type { Caller, Door, Service } from '../account/base/call';
import { codeAt } from '../account/services/iam/mfa/totp';
import { lastMoment, longestSkip, rungs, type Attempt, type Entry } from '../scenario/log';
import {
	longestAccount,
	longestName,
	sandboxSlug,
	type Sandbox
} from '../scenario/sandbox/sandbox';
import { ownSetSchema } from '../study/exchange/own-schema';
import { studyEntrySchema } from '../study/log-schema';
import type { Authenticator, Outcome, Saved } from './store';

/*
 * Exact: a field that is not named here is a fault. The compiler asks for a new kind of entry or
 * door, so that no backup comes out that does not go in again.
 */

const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(lastMoment));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const id = v.pipe(name, v.regex(/^[\w.-]+$/));
const arn = v.pipe(v.string(), v.maxLength(2048));

function count(most: number) {
	return v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));
}

function makesCodes(secret: string): boolean {
	try {
		return codeAt(secret, 0).length > 0;
	} catch {
		return false;
	}
}

/** A choice of names; as a record, so that none can be forgotten. */
function oneOf<T extends string>(names: Record<T, true>) {
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
	door: oneOf<Door>({ console: true, endpoint: true, program: true }),
	sourceIp: v.exactOptional(name),
	userAgent: v.exactOptional(v.pipe(v.string(), v.maxLength(2048))),
	origin: v.exactOptional(v.pipe(v.string(), v.maxLength(2048)))
});

/** `ok` or an error's code, also one that there is no more. */
const came = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,100}$/));
/** Of a log's entry. The first one, which takes the account over, is never left behind. */
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const entries = {
	begin: v.strictObject({ type: v.literal('begin'), time }),
	act: v.pipe(
		v.strictObject({
			type: v.literal('act'),
			time,
			calls: v.array(call),
			regardless: v.exactOptional(v.literal(true)),
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

const attempt = v.strictObject({
	id,
	scenario: id,
	fingerprint: name,
	seed: name,
	started: time
}) satisfies v.GenericSchema<Attempt>;

const words = v.pipe(v.string(), v.maxLength(2048));
/** What no code can be made from would keep the attempt from opening. */
const secret = v.pipe(
	words,
	v.regex(/^[A-Z2-7]{16,}$/),
	v.check(makesCodes, 'No code can be made')
);
/** As far as an authenticator's clock can be set wrong, either way. */
const farthest = 5 * 60_000;

const authenticator = v.strictObject({
	accounts: v.pipe(
		v.array(v.strictObject({ issuer: words, label: words, secret })),
		v.maxLength(1000),
		v.check(
			(accounts) => new Set(accounts.map((each) => each.secret)).size === accounts.length,
			'Two accounts have the same secret'
		)
	),
	clockOffset: v.pipe(v.number(), v.safeInteger(), v.minValue(-farthest), v.maxValue(farthest))
}) satisfies v.GenericSchema<Authenticator>;

const outcome = v.strictObject({
	phase: oneOf<Outcome['phase']>({
		playing: true,
		debrief: true,
		givenUp: true,
		startedAgain: true
	}),
	score: v.exactOptional(count(1_000_000)),
	stars: v.exactOptional(count(3)),
	objectivesMet: v.exactOptional(count(1000)),
	updated: time
}) satisfies v.GenericSchema<Outcome>;

/** Whether the account is one is judged when the sandbox is opened, as a log is when it is replayed. */
const sandbox = v.strictObject({
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestName)),
	from: words,
	account: v.pipe(v.string(), v.maxLength(longestAccount))
}) satisfies v.GenericSchema<Sandbox>;

export const savedSchema = v.pipe(
	v.strictObject({
		attempt,
		log: v.array(v.variant('type', Object.values(entries))),
		authenticator: v.exactOptional(authenticator),
		outcome: v.exactOptional(outcome),
		sandbox: v.exactOptional(sandbox)
	}),
	v.check(
		({ attempt, sandbox }) => (attempt.scenario === sandboxSlug) === (sandbox !== undefined),
		'A sandbox has an account, and nothing else has one'
	)
) satisfies v.GenericSchema<Saved>;

export const backupSchema = v.strictObject({
	/** When the file was made. */
	made: time,
	settings: v.strictObject({
		theme: v.exactOptional(v.picklist(['system', 'light', 'dark']))
	}),
	attempts: v.array(savedSchema),
	/** The study log, since the fifth version. */
	study: v.optional(v.array(studyEntrySchema), []),
	/** Questions of the learner’s own, since the sixth version. */
	own: v.optional(v.array(ownSetSchema), []),
	/** What was stored of attempts that cannot be opened, as it was: for whoever may mend it. */
	damaged: v.exactOptional(v.array(v.unknown())),
	damagedStudy: v.exactOptional(v.array(v.unknown())),
	damagedOwn: v.exactOptional(v.array(v.unknown()))
});

export type Backup = v.InferOutput<typeof backupSchema>;
