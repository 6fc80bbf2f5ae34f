import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../account/base/call';
import { sealPassword } from '../account/services/iam/credentials/password';
import { longestPause, type Entry } from './log';
import { folder } from './folder.fixture';
import { advance, open, type Snapshot } from './machine';
import { readScenario } from './read';
import { objectivesOf } from './scenario';
import { worth } from './help';
import { scoreSheet } from './score';
import { accountNow } from './timeline';

const read = readScenario('99-jun', folder);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { scenario } = read.value;

const attempt = { seed: 'seed', started: Date.UTC(2026, 10, 23, 8) };
const at = (seconds: number) => attempt.started + seconds * 1000;
/** Opened once: sealing its passwords takes time. */
const opened = open(scenario, attempt);
const account = accountNow(opened.context.timeline);

const begin: Entry = { type: 'begin', time: at(0) };
const act = (
	seconds: number,
	...calls: readonly Pick<Call, 'service' | 'operation' | 'parameters'>[]
): Extract<Entry, { type: 'act' }> => ({
	type: 'act',
	time: at(seconds),
	calls: calls.map((call) => ({
		...call,
		time: at(seconds),
		door: 'console',
		caller:
			call.operation === 'ConsoleLogin' ? { kind: 'anonymous' } : { kind: 'session', id: session }
	}))
});
const signIn = act(10, {
	service: 'signin',
	operation: 'ConsoleLogin',
	parameters: {
		as: 'root',
		email: 'ines@marlowmaps.example',
		password: sealPassword('paper-Harbour-41', account)
	}
});
let session = '';
session = accountNow(play(begin, signIn).context.timeline).signin.sessions[0]?.id ?? '';

const createUser = (seconds: number, name: string) =>
	act(seconds, { service: 'iam', operation: 'CreateUser', parameters: { UserName: name } });
const listUsers = (seconds: number) =>
	act(seconds, { service: 'iam', operation: 'ListUsers', parameters: {} });

function play(...log: readonly Entry[]): Snapshot {
	return log.reduce(advance, opened);
}

function users(snapshot: Snapshot): readonly string[] {
	return accountNow(snapshot.context.timeline).iam.users.map(([key]) => key);
}

describe('the machine', () => {
	test.each<[string, readonly Entry[], string]>([
		['opens with the brief', [], 'brief'],
		['begins to play', [begin], 'playing'],
		['pauses', [begin, { type: 'pause', time: at(1) }], 'paused'],
		[
			'goes on',
			[begin, { type: 'pause', time: at(1) }, { type: 'resume', time: at(9) }],
			'playing'
		],
		['ends in the debrief', [begin, { type: 'finish', time: at(1) }], 'debrief'],
		['can be given up', [begin, { type: 'giveUp', time: at(1) }], 'givenUp'],
		[
			'can be given up in a pause',
			[begin, { type: 'pause', time: at(1) }, { type: 'giveUp', time: at(2) }],
			'givenUp'
		],
		['can be started again', [begin, { type: 'startAgain', time: at(1) }], 'startedAgain'],
		[
			'does not go on after its end',
			[begin, { type: 'finish', time: at(1) }, { type: 'resume', time: at(2) }],
			'debrief'
		]
	])('%s', (_, log, phase) => {
		expect(play(...log).value).toBe(phase);
	});

	test('performs nothing before the beginning, in a pause and after the end', () => {
		const jun = createUser(20, 'jun');
		const paused: Entry = { type: 'pause', time: at(15) };
		const finished: Entry = { type: 'finish', time: at(15) };
		for (const log of [
			[signIn, jun],
			[begin, signIn, paused, jun],
			[begin, signIn, finished, jun]
		]) {
			expect(users(play(...log))).toEqual(['priya']);
		}
	});

	test('takes an action back and does it again, with the same ids', () => {
		const done = play(begin, signIn, createUser(20, 'jun'));
		const undone = advance(done, { type: 'undo', time: at(30) });
		const redone = advance(undone, { type: 'redo', time: at(40) });
		expect(users(undone)).toEqual(['priya']);
		expect(accountNow(redone.context.timeline)).toEqual(accountNow(done.context.timeline));
	});

	test('undoes the latest change, not the looking around after it', () => {
		const undone = play(begin, signIn, createUser(20, 'jun'), listUsers(25), {
			type: 'undo',
			time: at(30)
		});
		expect(users(undone)).toEqual(['priya']);
	});

	test('can still redo after looking around, but not after another change', () => {
		const undone = play(begin, signIn, createUser(20, 'jun'), { type: 'undo', time: at(30) });
		const looked = advance(undone, listUsers(35));
		expect(users(advance(looked, { type: 'redo', time: at(40) }))).toEqual(['jun', 'priya']);
		const changed = advance(undone, createUser(35, 'dana'));
		expect(users(advance(changed, { type: 'redo', time: at(40) }))).toEqual(['dana', 'priya']);
	});

	test('performs the calls of one action up to the first refusal', () => {
		const call = (name: string) =>
			({ service: 'iam', operation: 'CreateUser', parameters: { UserName: name } }) as const;
		const snapshot = play(begin, signIn, act(20, call('jun'), call('priya'), call('dana')));
		expect(users(snapshot)).toEqual(['jun', 'priya']);
	});

	test('performs all that a page reads, whatever is refused, and so again after an undo', () => {
		const read = (operation: string, name: string) =>
			({ service: 'iam', operation, parameters: { UserName: name } }) as const;
		const reads: Entry = {
			...act(20, read('GetLoginProfile', 'jun'), read('GetUser', 'zoe'), read('GetUser', 'priya')),
			regardless: true
		};
		const undone = play(begin, signIn, createUser(15, 'jun'), reads, createUser(30, 'dana'), {
			type: 'undo',
			time: at(40)
		});
		for (const snapshot of [play(begin, signIn, createUser(15, 'jun'), reads), undone]) {
			const steps = snapshot.context.timeline.acts.at(-1)?.steps ?? [];
			expect(steps.map(({ answer }) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
				'NoSuchEntity',
				'NoSuchEntity',
				'ok'
			]);
			const { events } = accountNow(snapshot.context.timeline);
			expect([...events].slice(-3).map(({ record }) => record.eventName)).toEqual([
				'GetLoginProfile',
				'GetUser',
				'GetUser'
			]);
		}
	});

	test('gives help one step after the other', () => {
		const hint = (rung: 'nudge' | 'where' | 'how'): Entry => ({
			type: 'hint',
			time: at(5),
			objective: 'jun',
			rung
		});
		expect(play(begin, hint('where')).context.hints).toEqual([]);
		expect(play(begin, hint('nudge'), hint('nudge')).context.hints).toHaveLength(1);
		expect(play(begin, hint('nudge'), hint('where'), hint('how')).context.hints).toHaveLength(3);
	});

	test('counts playing time without pauses and without long absences', () => {
		const paused = play(
			begin,
			{ type: 'pause', time: at(60) },
			{ type: 'resume', time: at(3600) },
			{ type: 'finish', time: at(3630) }
		);
		expect(paused.context.clock.elapsed).toBe(90_000);
		const away = play(begin, listUsers(24 * 3600), { type: 'finish', time: at(24 * 3600 + 10) });
		expect(away.context.clock.elapsed).toBe(longestPause + 10_000);
	});

	test('time that is skipped passes in the account and is not played', () => {
		const skipped: Entry = { type: 'skip', time: at(50), skipped: 30_000 };
		const snapshot = play(begin, skipped, { type: 'finish', time: at(60) });
		expect(snapshot.context.clock).toMatchObject({
			elapsed: 30_000,
			latest: at(60),
			skipped: 30_000
		});
		const paused = play(begin, { type: 'pause', time: at(10) }, skipped);
		expect(paused.context.clock).toMatchObject({ elapsed: 10_000, skipped: 0 });
	});

	test('ends in the same account for the same log, whatever was undone on the way', () => {
		const entry = fc.oneof(
			fc.constantFrom('jun', 'dana', 'wanda', 'constructor').map((name) => createUser(20, name)),
			fc.constant(listUsers(20)),
			fc.constantFrom<Entry>({ type: 'undo', time: at(20) }, { type: 'redo', time: at(20) })
		);
		fc.assert(
			fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
				const log = [begin, signIn, ...entries];
				const copy = JSON.parse(JSON.stringify(log)) as Entry[];
				const [a, b] = [log, copy].map((each) =>
					JSON.stringify(accountNow(play(...each).context.timeline))
				);
				expect(a).toBe(b);
			}),
			{ numRuns: 30 }
		);
	});

	test('undoing everything leads back to the start', () => {
		const names = ['jun', 'dana', 'wanda'];
		const log = [begin, signIn, ...names.map((name, i) => createUser(20 + i, name))];
		const undo: Entry = { type: 'undo', time: at(60) };
		const back = play(...log, undo, undo, undo, undo);
		expect(accountNow(back.context.timeline)).toEqual(account);
	});
});

describe('the score sheet', () => {
	const points = (snapshot: Snapshot) =>
		Object.fromEntries(scoreSheet(snapshot).lines.map(({ id, points }) => [id, points]));

	test('counts an objective from when it was met for good', () => {
		const undo: Entry = { type: 'undo', time: at(90) };
		const snapshot = play(begin, signIn, createUser(60, 'jun'), undo, createUser(120, 'jun'));
		const line = scoreSheet(snapshot).lines.find(({ id }) => id === 'jun');
		expect(line).toMatchObject({ points: 90, at: 120_000 });
	});

	test('gives nothing for an objective that was met and lost again', () => {
		const remove = act(90, {
			service: 'iam',
			operation: 'DeleteUser',
			parameters: { UserName: 'jun' }
		});
		expect(points(play(begin, signIn, createUser(60, 'jun'), remove))).toMatchObject({ jun: 0 });
	});

	test('takes off what help cost, but only where the objective was met', () => {
		const nudge: Entry = { type: 'hint', time: at(5), objective: 'jun', rung: 'nudge' };
		expect(points(play(begin, nudge, signIn))).toMatchObject({ 'jun/nudge': 0 });
		expect(points(play(begin, nudge, signIn, createUser(20, 'jun')))).toMatchObject({
			'jun/nudge': -2
		});
	});

	test('what is shown as an objective’s worth is what it gives, whatever help is taken', () => {
		const help = (['nudge', 'where', 'how'] as const).map((rung): Entry => ({
			type: 'hint',
			time: at(5),
			objective: 'no-rights',
			rung
		}));
		for (const taken of [0, 1, 2, 3]) {
			const detach = act(20, {
				service: 'iam',
				operation: 'DetachUserPolicy',
				parameters: {
					UserName: 'priya',
					PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess'
				}
			});
			const snapshot = play(begin, ...help.slice(0, taken), signIn, detach);
			const objective = objectivesOf(scenario)[1];
			if (!objective) throw new Error('The scenario has one objective');
			const shown = worth(scenario, objective, snapshot.context.hints);
			expect(shown).toBe([10, 8, 4, 0][taken]);
			expect(scoreSheet(snapshot).score).toBe(shown);
		}
	});

	test('says how many stars and where the next begins', () => {
		const sheet = scoreSheet(play(begin, signIn, createUser(20, 'jun')));
		expect(sheet).toMatchObject({
			score: 90,
			possible: 100,
			stars: 2,
			nextStar: 95,
			calls: 2,
			par: 3,
			allMet: false
		});
	});

	test('takes off a deduction, with its reason', () => {
		const group = act(30, {
			service: 'iam',
			operation: 'CreateGroup',
			parameters: { GroupName: 'administrators' }
		});
		const sheet = scoreSheet(play(begin, signIn, createUser(20, 'jun'), group));
		expect(sheet.lines).toContainEqual(
			expect.objectContaining({ id: 'admin', points: -5, reason: 'Nobody asked for it.' })
		);
		expect(sheet.score).toBe(85);
	});
});
