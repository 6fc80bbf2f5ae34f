import * as fc from 'fast-check';
import type { Call, Caller } from '../account/base/call';
import { serviceNames } from '../account/perform/registry';
import { longestSkip, rungs, type Entry } from '../scenario/log';
import type { Saved } from './store';

const time = fc.integer({ min: 0, max: 4e12 });
const name = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
const secret = fc.stringMatching(/^[A-Z2-7]{32}$/);
const id = fc.stringMatching(/^[a-z0-9-]{8,12}$/);

const caller = fc.oneof<fc.Arbitrary<Caller>[]>(
	fc.constant({ kind: 'anonymous' }),
	fc.record({ kind: fc.constant('session'), id: name }),
	fc.record({ kind: fc.constant('accessKey'), id: name }),
	fc.record(
		{ kind: fc.constant('service'), name, sourceArn: name },
		{ requiredKeys: ['kind', 'name'], noNullPrototype: true }
	),
	fc.record({ kind: fc.constant('outsider'), arn: name })
);

/** As JSON keeps it: no undefined, no -0. */
const parameters = fc
	.dictionary(fc.stringMatching(/^[A-Z][A-Za-z]{0,9}$/), fc.jsonValue(), { noNullPrototype: true })
	.map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
	.filter((value) => !JSON.stringify(value).includes('__proto__'));

const call = fc.record<Call, 'service' | 'operation' | 'parameters' | 'caller' | 'time' | 'door'>(
	{
		service: fc.constantFrom(...serviceNames),
		operation: name,
		parameters,
		caller,
		time,
		door: fc.constantFrom('console', 'terminal', 'sdk', 'endpoint', 'program'),
		sourceIp: name,
		userAgent: name,
		origin: name
	},
	{
		requiredKeys: ['service', 'operation', 'parameters', 'caller', 'time', 'door'],
		noNullPrototype: true
	}
);

const entry = fc.oneof<fc.Arbitrary<Entry>[]>(
	fc.record({
		type: fc.constantFrom(
			'begin',
			'undo',
			'redo',
			'pause',
			'resume',
			'finish',
			'giveUp',
			'startAgain'
		),
		time
	}),
	fc.record(
		{
			type: fc.constant('act'),
			time,
			calls: fc.array(call, { minLength: 2, maxLength: 3 }),
			regardless: fc.constant(true),
			line: fc.nat().map((place) => place + 1),
			came: fc.array(fc.constantFrom('ok', 'AccessDenied', 'NoLongerKnown'), { maxLength: 2 })
		},
		{ requiredKeys: ['type', 'time', 'calls'], noNullPrototype: true }
	),
	fc.record(
		{
			type: fc.constant('incident'),
			time,
			id: name,
			came: fc.array(fc.constantFrom('ok', 'AccessDenied', 'NoLongerKnown'), { maxLength: 2 })
		},
		{ requiredKeys: ['type', 'time', 'id'], noNullPrototype: true }
	),
	fc.record({
		type: fc.constant('goOn'),
		time,
		from: fc.integer({ min: 1, max: 20 }),
		fingerprint: name
	}),
	fc.record({ type: fc.constant('skip'), time, skipped: fc.nat(longestSkip) }),
	fc.record({
		type: fc.constant('hint'),
		time,
		objective: name,
		rung: fc.constantFrom(...rungs)
	})
);

const saved: fc.Arbitrary<Saved> = fc.record(
	{
		attempt: fc.record({ id, scenario: id, fingerprint: name, seed: name, started: time }),
		log: fc.array(entry, { maxLength: 8 }),
		authenticator: fc.record({
			accounts: fc.uniqueArray(fc.record({ issuer: name, label: name, secret }), {
				maxLength: 2,
				selector: (account) => account.secret
			}),
			clockOffset: fc.integer({ min: -300_000, max: 300_000 })
		}),
		terminal: fc.record({
			files: fc.uniqueArray(
				fc.oneof(
					fc.record({ path: id.map((each) => `/home/${each}`), text: name }),
					fc.record({ path: id.map((each) => `/home/${each}`), base64: fc.constant('AQID') })
				),
				{ maxLength: 2, selector: ({ path }) => path }
			),
			directories: fc.constantFrom([], ['/home', '/home/a b']),
			variables: fc.constantFrom(
				[],
				[{ name: 'A', value: '"x"' }],
				[{ name: 'AWS_PROFILE', value: 'jun', exported: true as const }]
			),
			directory: fc.constant('/home'),
			history: fc.array(name, { maxLength: 2 })
		}),
		outcome: fc.record(
			{
				phase: fc.constantFrom('playing', 'debrief', 'givenUp', 'startedAgain'),
				score: fc.integer({ min: 0, max: 100 }),
				stars: fc.integer({ min: 0, max: 3 }),
				objectivesMet: fc.nat(9),
				updated: time
			},
			{ requiredKeys: ['phase', 'updated'], noNullPrototype: true }
		)
	},
	{ requiredKeys: ['attempt', 'log'], noNullPrototype: true }
);

/** What learners may have kept: any attempts with any logs, ids apart. */
export const anythingSaved = fc.uniqueArray(saved, {
	maxLength: 5,
	selector: ({ attempt }) => attempt.id
});

/** Puts it into an empty store, in the order of the ids. */
export const byId = (all: readonly Saved[]) =>
	[...all].sort((a, b) => (a.attempt.id < b.attempt.id ? -1 : 1));
