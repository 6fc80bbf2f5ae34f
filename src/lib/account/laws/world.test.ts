import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { blueprint, marlow, priya, start } from '../account.fixture';
import type { Account } from '../account';
import type { Call, Caller } from '../base/call';
import { lookUp } from '../base/table';
import { accountBlueprint } from '../perform/blueprint';
import { perform } from '../perform/perform';
import { openWorld, performIn } from '../perform/perform-in';
import { accountNumbered, accountsIn } from '../world';
import { presslineFile, presslineId, trusting } from '../world.fixture';
import { latest } from './play.fixture';
import { step, type Step } from './steps.fixture';

/* Calls of any kind by people of two accounts, Marlow Maps and Pressline, into their own and across. */

const pressline = v.parse(accountBlueprint, {
	...presslineFile,
	roles: [{ name: 'tiler', trust: trusting(marlow.id) }]
});
const opened = openWorld(blueprint, [pressline], 'a seed', start);

const keyOf = (user: string): Caller => {
	const users = accountNumbered(opened, presslineId)?.iam.users ?? [];
	return { kind: 'accessKey', id: lookUp(users, user)?.accessKeys[0]?.id ?? 'none' };
};
const rootKey = accountNumbered(opened, presslineId)?.iam.root.accessKeys[0]?.id ?? 'none';
const owner: Caller = { kind: 'accessKey', id: rootKey };

/** Of Marlow's people, or the same by somebody of Pressline. */
const anyStep = fc.oneof(
	{ weight: 2, arbitrary: step },
	{
		weight: 1,
		arbitrary: fc
			.tuple(step, fc.constantFrom(owner, keyOf('paula'), keyOf('pia')))
			.map(([made, by]): Step => ({ ...made, by }))
	},
	{
		weight: 1,
		arbitrary: fc.record({
			by: fc.constantFrom<Step['by']>(priya, owner, keyOf('pia'), 'latest session'),
			service: fc.constant('sts' as const),
			operation: fc.constant('AssumeRole'),
			parameters: fc.record({
				RoleArn: fc.constantFrom(
					`arn:aws:iam::${marlow.id}:role/tiler`,
					`arn:aws:iam::${presslineId}:role/tiler`
				),
				RoleSessionName: fc.constant('tour')
			})
		})
	}
);
const list = fc.array(anyStep, { minLength: 60, maxLength: 60 });
const runs = { numRuns: 15 };

function callsOf(steps: readonly Step[]): {
	readonly calls: readonly Call[];
	readonly end: Account;
} {
	let world = opened;
	const calls = steps.map(({ by, ...made }, at): Call => {
		const caller = typeof by === 'string' ? latest(world)[by] : by;
		const call = { ...made, caller, time: start + at * 10_000, door: 'program' } as const;
		world = performIn(world, call).account;
		return call;
	});
	return { calls, end: world };
}

const text = (value: unknown) => JSON.stringify(value);

test('the same calls, written down and read again, give the same world byte for byte', () => {
	fc.assert(
		fc.property(list, (steps) => {
			const { calls, end } = callsOf(steps);
			const again = (JSON.parse(text(calls)) as Call[]).reduce(
				(world, call) => performIn(world, call).account,
				opened
			);
			expect(text(again) === text(end)).toBe(true);
		}),
		runs
	);
});

test('what a second account does among its own changes no id and nothing else in the first', () => {
	const among = list.map((steps) =>
		steps.filter(({ by, service, parameters }) =>
			isOf(by) ? service === 'iam' : !reachesOver(by, parameters)
		)
	);
	fc.assert(
		fc.property(among, (steps) => {
			const { calls, end } = callsOf(steps);
			const own = calls.filter(({ caller }) => !isOf(caller));
			const alone = own.reduce((account, call) => perform(account, call).account, marlow);
			const { others, ...first } = end;
			expect(others).toHaveLength(1);
			expect(text(first) === text(alone)).toBe(true);
		}),
		runs
	);
});

test('what is recorded as shared stands in both histories once, and no other id stands twice', () => {
	let shared = 0;
	fc.assert(
		fc.property(list, (steps) => {
			const records = accountsIn(callsOf(steps).end).map(({ events }) =>
				[...events].map(({ record }) => record)
			);
			const [here = [], there = []] = records.map((of) =>
				of.flatMap(({ sharedEventID }) => sharedEventID ?? []).sort()
			);
			expect(here).toEqual(there);
			expect(new Set(here).size).toBe(here.length);
			shared += here.length;
			const ids = records.flat().map(({ eventID }) => eventID);
			expect(new Set(ids).size).toBe(ids.length);
		}),
		runs
	);
	expect(shared).toBeGreaterThan(0);
});

/** Or asks as somebody of an account that is there, whom nobody believes. */
function reachesOver(by: Step['by'], { RoleArn = '' }: Step['parameters']): boolean {
	const isPosing = typeof by !== 'string' && by.kind === 'outsider';
	return isPosing || String(RoleArn).includes(presslineId);
}

function isOf(caller: Step['by']): boolean {
	return typeof caller !== 'string' && caller.kind === 'accessKey' && isPresslines(caller.id);
}

function isPresslines(id: string): boolean {
	const account = accountNumbered(opened, presslineId);
	return (
		account !== undefined && (id === rootKey || lookUp(account.iam.keyHolders, id) !== undefined)
	);
}
