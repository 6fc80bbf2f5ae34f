import * as v from 'valibot';
import { codeAt } from '../account/services/iam/mfa/totp';
import { paperSchema } from '../classroom/paper-schema';
import { attemptSchema, logSchema, oneOf, timeSchema as time } from '../scenario/log-schema';
import {
	longestAccount,
	longestName,
	sandboxSlug,
	type Sandbox
} from '../scenario/sandbox/sandbox';
import { keptTerminalSchema } from '../shell/kept-schema';
import { ownSetSchema } from '../study/exchange/own-schema';
import { studyEntrySchema } from '../study/log-schema';
import type { Authenticator, Outcome, Saved } from './store';

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
		attempt: attemptSchema,
		log: logSchema,
		authenticator: v.exactOptional(authenticator),
		/** Since the eighth version. */
		terminal: v.exactOptional(keptTerminalSchema),
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
	/** Papers of classes, since the seventh version. */
	papers: v.optional(v.array(paperSchema), []),
	/** What was stored of attempts that cannot be opened, as it was: for whoever may mend it. */
	damaged: v.exactOptional(v.array(v.unknown())),
	damagedStudy: v.exactOptional(v.array(v.unknown())),
	damagedOwn: v.exactOptional(v.array(v.unknown())),
	damagedPapers: v.exactOptional(v.array(v.unknown()))
});

export type Backup = v.InferOutput<typeof backupSchema>;
