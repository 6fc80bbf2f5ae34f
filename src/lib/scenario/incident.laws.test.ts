import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attempt, minute, opened, Player, scenario } from './incident.fixture';
import type { Entry } from './log';
import type { Snapshot } from './machine';
import { objectiveStates } from './objectives';
import { replay, take } from './replay';
import { scoreSheet, type ScoreSheet } from './score';
import { tell } from './story';
import { accountNow, canUndo } from './timeline';

const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
const calls = [
	['iam CreateUser', { UserName: 'jun' }],
	['iam DeleteUser', { UserName: 'jun' }],
	['iam DeleteUser', { UserName: 'copier' }],
	['iam DetachUserPolicy', { UserName: 'priya', PolicyArn: arn }],
	['iam AttachUserPolicy', { UserName: 'priya', PolicyArn: arn }],
	['iam CreateAccessKey', { UserName: 'copier' }],
	['iam DeleteUser', { UserName: 'backdoor' }],
	['iam CreateGroup', { GroupName: 'administrators' }],
	['iam ListUsers', {}],
	['signin ConsoleLogout', {}]
] as const;

const beside = [
	'undo',
	'undo',
	'undo',
	'redo',
	'redo',
	'pause',
	'resume',
	'resume',
	'finish'
] as const;

const move = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ call: fc.constantFrom(...calls) }) },
	{ weight: 2, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 90 }) }) },
	{ weight: 1, arbitrary: fc.record({ later: fc.integer({ min: 1, max: 400 }) }) },
	{
		weight: 3,
		arbitrary: fc.record({
			enter: fc.constantFrom(...beside)
		})
	},
	// As a file may have it: what is not due, and what there is not.
	{
		weight: 1,
		arbitrary: fc.record({ incident: fc.constantFrom('copy', 'mail', 'stolen', 'opened', 'flood') })
	}
);

/** Once: passwords take time. */
const signedIn = new Player();
const root = signedIn.signIn();

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function played(moves: readonly Move[]): Player {
	const player = new Player(signedIn);
	for (const each of moves) {
		const { time } = player;
		if ('pass' in each) {
			player.time += each.pass * minute;
			player.tries({ type: 'skip', time: player.time, skipped: each.pass * minute });
		} else if ('later' in each) {
			player.time += each.later * minute;
		} else if ('enter' in each) {
			const before = player.snapshot;
			const isDone = player.tries({ type: each.enter, time });
			if (each.enter === 'undo')
				expect(isDone).toBe(before.value === 'playing' && canUndo(before.context.timeline));
		} else if ('incident' in each) {
			player.tries({ type: 'incident', time, id: each.incident });
		} else {
			const [name, parameters] = each.call;
			player.tries(player.acting(root, name, parameters));
		}
	}
	return player;
}

/** As `replay` does it, which would open the account each time. */
function again(log: readonly Entry[]): Snapshot {
	return log.reduce((snapshot, entry) => {
		const taken = take(snapshot, entry);
		expect(taken?.entry).toEqual(entry);
		return taken?.snapshot ?? snapshot;
	}, opened);
}

test('whatever a learner does while things happen, it is replayed the same, and never scores above 100', () => {
	fc.assert(
		fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
			const player = played(moves);
			const snapshot = again(player.log);
			expect(JSON.stringify(accountNow(snapshot.context.timeline))).toBe(
				JSON.stringify(player.account)
			);
			expect([...snapshot.context.happened]).toEqual([...player.snapshot.context.happened]);
			const sheet = scoreSheet(snapshot);
			expect(sheet).toEqual(scoreSheet(player.snapshot));
			expect(sheet.score).toBeLessThanOrEqual(100);
			// What is counted is what stands beside the console, and what the story tells.
			const met = objectiveStates(snapshot).flatMap((state) =>
				state.met ? [state.objective.id] : []
			);
			expect(gained(sheet)).toEqual(met);
		}),
		{ numRuns: 500 }
	);
});

test('the points that an attempt’s story tells add up to its score, whoever gained or lost them', () => {
	fc.assert(
		fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
			const { log, snapshot } = played(moves);
			const points = tell(scenario, attempt, log).flatMap((moment) => moment.points);
			expect(points.reduce((sum, each) => sum + each.points, 0)).toBe(
				scoreSheet(snapshot).lines.reduce((sum, each) => sum + each.points, 0)
			);
			expect(replay(scenario, attempt, log).drift).toBeUndefined();
		}),
		{ numRuns: 30 }
	);
});

const gained = ({ lines }: ScoreSheet) =>
	lines.flatMap((line) => (line.kind === 'objective' && line.points > 0 ? [line.id] : []));

test('what others did is there after any undoing and doing again', () => {
	const toAndFro = fc.array(fc.constantFrom('undo', 'redo', 'make', 'look'), { maxLength: 30 });
	fc.assert(
		fc.property(toAndFro, toAndFro, (before, after) => {
			const player = new Player(signedIn);
			const go = (moves: typeof before, name: string) =>
				moves.forEach((each, at) => {
					const { time } = player;
					if (each === 'undo' || each === 'redo') player.tries({ type: each, time });
					else if (each === 'look') player.call(root, 'iam ListUsers');
					else player.call(root, 'iam CreateGroup', { GroupName: `${name}-${at}` });
				});
			go(before, 'before');
			const copied = player.account.iam.groups.map(([key]) => key);
			player.pass(10);
			const events = [...player.account.events].length;
			go(after, 'after');
			const now = player.account;
			expect(now.iam.groups.map(([key]) => key).filter((key) => key.startsWith('before'))).toEqual(
				copied
			);
			expect([...now.events].length).toBeGreaterThanOrEqual(events);
		}),
		{ numRuns: 100 }
	);
});
