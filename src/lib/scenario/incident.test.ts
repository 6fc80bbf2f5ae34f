import { describe, expect, test } from 'vitest';
import type { Caller } from '../account/base/call';
import { holds } from './check';
import { comingUp, due } from './due';
import { attempt, minute, opened, Player, scenario } from './incident.fixture';
import type { Entry } from './log';
import { advance, situationNow } from './machine';
import { occurrencesOf, toldOf } from './occurrences';
import { replay, take } from './replay';
import { scoreSheet } from './score';
import { tell } from './story';
import { accountNow, canUndo, isBarred } from './timeline';

const keyOf = (name: string) =>
	accountNow(opened.context.timeline).iam.users.find(([key]) => key === name)?.[1].accessKeys[0]
		?.id ?? '';
const keysNow = ({ account }: Player, name: string) =>
	(account.iam.users.find(([key]) => key === name)?.[1].accessKeys ?? []).map(({ id }) => id);
const came = (log: readonly Entry[], id: string) =>
	log.flatMap((entry) => (entry.type === 'incident' && entry.id === id ? [entry.came] : []));

describe('an incident happens', () => {
	test('so long after the beginning, and not before', () => {
		const player = new Player();
		expect(comingUp(player.snapshot)).toMatchObject({
			incident: { id: 'copy' },
			wait: 10 * minute
		});
		player.pass(9);
		expect(player.happened).toEqual([]);
		player.pass(1);
		expect(player.happened).toEqual(['copy']);
	});
	test('again and again, each time so long after the one before', () => {
		const player = new Player();
		player.pass(10);
		expect(comingUp(player.snapshot)?.wait).toBe(60 * minute);
		player.pass(60);
		player.pass(60);
		expect(player.happened).toEqual(['copy', 'copy', 'copy']);
	});
	test('once its check holds, and once only', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		player.call(root, 'iam ListUsers');
		expect(player.happened).toEqual(['mail']);
	});
	test('so long after another, which nobody can foresee before that one', () => {
		const player = new Player();
		const root = player.signIn();
		player.pass(9);
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		player.pass(20);
		expect(player.happened).toEqual(['mail', 'copy', 'stolen']);
	});
	test('when a stage opens: all before it is met', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam DetachUserPolicy', {
			UserName: 'priya',
			PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess'
		});
		expect(player.happened).toEqual([]);
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		expect(player.happened).toEqual(['mail', 'opened']);
	});
	test('no more while what ends it holds', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		player.pass(20);
		player.pass(600);
		expect(player.happened).toEqual(['mail', 'copy', 'stolen', 'returns']);
	});
	test('in no pause, and to nobody who is away', () => {
		const player = new Player();
		player.time += 600 * minute;
		expect(due(player.snapshot, player.time)).toBeUndefined();
		player.enter({ type: 'pause', time: player.time });
		player.time += 600 * minute;
		expect(due(player.snapshot, player.time)).toBeUndefined();
		player.enter({ type: 'resume', time: player.time });
		expect(player.happened).toEqual([]);
		expect(comingUp(player.snapshot)?.wait).toBe(5 * minute);
	});
});

describe('what an incident calls', () => {
	function robbed() {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		player.pass(20);
		return { player, root };
	}
	test('is done with the key that it names, and with what it makes on the way', () => {
		const { player } = robbed();
		expect(came(player.log, 'stolen')).toEqual([['ok', 'ok', 'ok', 'InvalidClientTokenId', 'ok']]);
		expect(player.account.iam.users.map(([key]) => key)).toContain('backdoor');
	});
	test('goes on with a role that was taken on, when the key that took it on is gone', () => {
		const { player, root } = robbed();
		const key = { UserName: 'priya', AccessKeyId: keyOf('priya') };
		player.call(root, 'iam DeleteAccessKey', key);
		player.pass(10);
		expect(came(player.log, 'returns')).toEqual([['InvalidClientTokenId', 'ok']]);
		expect(player.account.iam.policies[0]?.[1].defaultVersion).toBe('v2');
	});
	test('stands in the event history with where it was called from', () => {
		const { player } = robbed();
		const made = [...player.account.events].find(
			({ record }) => record.eventName === 'CreateUser' && record.sourceIPAddress === '203.0.113.7'
		);
		expect(made?.record).toMatchObject({
			userIdentity: { userName: 'priya', accessKeyId: keyOf('priya') },
			userAgent: 'aws-cli/2.17'
		});
	});
	test('goes on with its key from before, whatever became of it, and says that it fails', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateAccessKey', { UserName: 'copier' });
		player.call(root, 'iam DeleteAccessKey', {
			UserName: 'copier',
			AccessKeyId: keyOf('copier')
		});
		player.pass(10);
		expect(came(player.log, 'copy')).toEqual([['InvalidClientTokenId']]);
		expect(occurrencesOf(scenario, player.log)).toEqual([
			{ time: player.time, who: 'The nightly copy', words: 'The copy has failed, says its log.' }
		]);
	});
	test('is done with the newest key that was made since, where it says so, and with no other', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateAccessKey', { UserName: 'copier' });
		const [, fresh] = keysNow(player, 'copier');
		const [latest] = [...player.account.events].slice(-1);
		expect(latest?.record).toMatchObject({
			eventName: 'GetCallerIdentity',
			userIdentity: { accessKeyId: fresh },
			userAgent: expect.not.stringContaining('console')
		});
		player.call(root, 'iam DeleteAccessKey', { UserName: 'copier', AccessKeyId: fresh });
		player.pass(120);
		expect(came(player.log, 'moved')).toEqual([['ok'], ['InvalidClientTokenId']]);
	});
	test('is refused without a fault where its caller is gone', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam DeleteAccessKey', {
			UserName: 'copier',
			AccessKeyId: keyOf('copier')
		});
		player.call(root, 'iam DeleteUser', { UserName: 'copier' });
		player.pass(10);
		expect(came(player.log, 'copy')).toEqual([['InvalidClientTokenId']]);
	});
	test('counts neither as the learner’s calls nor against the par', () => {
		const { player } = robbed();
		const { calls } = scoreSheet(player.snapshot);
		expect(calls).toBe(2);
	});
	test('is told step by step on the score sheet, with who did it', () => {
		const { player } = robbed();
		const words = tell(scenario, attempt, player.log).map((moment) => moment.words);
		expect(words).toContain('Somebody was here.');
		expect(words).toContain('Somebody: created the user backdoor');
		expect(words).toContain('Dana writes: is Jun in?');
	});
});

test('what a program always does, and time that went by, may be folded; what somebody did may not', () => {
	const player = new Player();
	const root = player.signIn();
	player.call(root, 'iam CreateUser', { UserName: 'jun' });
	player.pass(10);
	player.pass(10);
	const quiet = tell(scenario, attempt, player.log).filter((moment) => moment.quiet);
	expect(quiet.map(({ words }) => words)).toEqual([
		'Let 10 minutes pass',
		expect.stringMatching(/^The nightly copy: /),
		'Let 10 minutes pass'
	]);
});

describe('a check', () => {
	const asks = (player: Player, refused: boolean) =>
		holds({ kind: 'incident', id: 'copy', refused }, situationNow(player.snapshot.context));
	function set(player: Player, root: Caller, Status: string) {
		const AccessKeyId = keyOf('copier');
		player.call(root, 'iam UpdateAccessKey', { UserName: 'copier', AccessKeyId, Status });
	}

	test('knows whether something has happened, and whether it was ever refused', () => {
		const player = new Player();
		const root = player.signIn();
		expect([asks(player, false), asks(player, true)]).toEqual([false, false]);
		player.pass(10);
		expect([asks(player, false), asks(player, true)]).toEqual([true, false]);
		set(player, root, 'Inactive');
		player.pass(60);
		expect([asks(player, false), asks(player, true)]).toEqual([true, true]);
		set(player, root, 'Active');
		player.pass(60);
		expect(came(player.log, 'copy')).toEqual([['ok'], ['InvalidClientTokenId'], ['ok']]);
		expect(asks(player, true)).toBe(true);
	});
});

test('what was told stands with the latest first, and what nobody notices nowhere', () => {
	const player = new Player();
	const root = player.signIn();
	player.call(root, 'iam CreateAccessKey', { UserName: 'copier' });
	player.call(root, 'iam CreateUser', { UserName: 'jun' });
	player.pass(20);
	expect(player.happened).toEqual(['moved', 'mail', 'copy', 'stolen']);
	const told = occurrencesOf(scenario, player.log).map(({ words }) => words);
	expect(told).toEqual(['Somebody was here.', 'Dana writes: is Jun in?']);
});

test.each([
	['what it says', { says: 'Copied.' }, false, 'Copied.'],
	['nothing of what says nothing', { fails: 'Failed.' }, false, undefined],
	['that it failed', { says: 'Copied.', fails: 'Failed.' }, true, 'Failed.'],
	['what it says, where a refusal is nothing to tell', { says: 'Came by.' }, true, 'Came by.']
])('of an incident is told %s', (_, words, refused, told) => {
	const [incident] = scenario.incidents;
	if (!incident) throw new Error('Nothing happens');
	expect(toldOf({ ...incident, says: undefined, fails: undefined, ...words }, { refused })).toBe(
		told
	);
});

describe('what others did', () => {
	test('cannot be undone, nor what was done before it', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateGroup', { GroupName: 'before' });
		player.pass(10);
		const { timeline } = player.snapshot.context;
		expect(canUndo(timeline)).toBe(false);
		expect(isBarred(timeline)).toBe(true);
		player.call(root, 'iam CreateGroup', { GroupName: 'after' });
		player.undo();
		expect(player.account.iam.groups.map(([key]) => key)).toEqual(['before']);
		expect(canUndo(player.snapshot.context.timeline)).toBe(false);
	});
	test('cannot be jumped over by a redo', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateGroup', { GroupName: 'undone' });
		player.undo();
		player.pass(10);
		expect(player.snapshot.context.timeline.undone.length).toBe(0);
	});
	test('bars no undo where they only said something', () => {
		const player = new Player();
		const root = player.signIn();
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		expect(player.happened).toEqual(['mail']);
		player.undo();
		expect(player.account.iam.users.map(([key]) => key)).not.toContain('jun');
		// It was said, and is not said again.
		player.call(root, 'iam CreateUser', { UserName: 'jun' });
		expect(player.happened).toEqual(['mail']);
	});
});

describe('an entry of an incident', () => {
	const at = (seconds: number) => attempt.started + seconds * 1000;
	const begin: Entry = { type: 'begin', time: at(0) };
	const happens = (id: string): Entry => ({ type: 'incident', time: at(1), id });

	test.each([
		['that the scenario has not', [happens('flood')], 1],
		['that has happened already and happens once', [happens('mail'), happens('mail')], 2]
	])('%s does not fit, and is named', (_, log, place) => {
		expect(replay(scenario, attempt, [begin, ...log]).drift).toEqual({
			entry: place,
			was: 'ok',
			is: 'nothing'
		});
	});
	test('that comes out otherwise than it did is named', () => {
		const log: readonly Entry[] = [begin, { ...happens('copy'), came: ['AccessDenied'] } as Entry];
		expect(replay(scenario, attempt, log).drift).toEqual({
			entry: 1,
			call: 0,
			was: 'AccessDenied',
			is: 'ok'
		});
	});
	test('fits in no brief and no pause', () => {
		expect(take(opened, happens('copy'))).toBeUndefined();
		const paused = [begin, { type: 'pause', time: at(1) } as const].reduce(advance, opened);
		expect(take(paused, happens('copy'))).toBeUndefined();
	});
});
