import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import { lastMoment, type Attempt, type Entry } from '$lib/scenario/log';
import { memoryStore } from '$lib/storage/memory';
import { refused, type Store, type Written } from '$lib/storage/store';
import { loadFor } from '$lib/account/perform/registry';
import { Workbench } from './workbench.svelte';
import { wish, type Wish } from '$lib/ui/wish';

vi.mock('$lib/account/perform/registry', { spy: true });

const scenario = await loadScenario('01-lock-down-root');
const attempt: Attempt = {
	id: 'one',
	scenario: scenario.slug,
	fingerprint: scenario.fingerprint,
	seed: 'seed',
	started: 0
};

/** A workbench on which root is about to sign in, and the store beneath it. */
async function bench(change: (store: Store) => Partial<Store> = () => ({})) {
	const memory = memoryStore();
	await memory.addAttempt(attempt);
	const store = { ...memory, ...change(memory) };
	let time = 0;
	const now = () => (time += 1000);
	const workbench = new Workbench({ scenario, attempt, log: [], store, now });
	await workbench.begin();
	return { workbench, store, memory };
}

const { root } = scenario.account;
const signInAsRoot = (): Wish =>
	wish('signin:ConsoleLogin', {
		as: 'root',
		email: root.email,
		password: sealPassword(root.password, {
			...scenario.account,
			seed: attempt.seed,
			iam: scenario.account
		})
	});
const createGroup = (name: string): Wish => wish('iam:CreateGroup', { GroupName: name });

/** An append that refuses as long as it is told to. */
function disk(store: Store, reason: 'full' | 'conflict') {
	const state = { refusing: false };
	const append = (id: string, index: number, entry: Entry): Promise<Written> =>
		state.refusing ? Promise.resolve(refused(reason)) : store.append(id, index, entry);
	return { state, append };
}

const types = (log: readonly Entry[]) => log.map(({ type }) => type);
const groups = ({ account }: Workbench) => account.iam.groups.map(([key]) => key);

test('a call whose code cannot be loaded is refused, nothing is written, and the next goes on', async () => {
	const { workbench, memory } = await bench();
	vi.mocked(loadFor).mockRejectedValueOnce(new Error('no connection'));
	expect(await workbench.act(signInAsRoot())).toMatchObject({ error: { code: 'NotLoaded' } });
	expect(types(await memory.log('one'))).toEqual(['begin']);
	expect(await workbench.act(signInAsRoot())).toMatchObject({ ok: true });
});

test('what is done is written before it is shown', async () => {
	let finish: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (finish = resolve));
	const { workbench, memory } = await bench((store) => ({
		async append(id, index, entry) {
			const result = await store.append(id, index, entry);
			if (entry.type === 'act') await held;
			return result;
		}
	}));

	const signingIn = workbench.act(signInAsRoot());
	await expect.poll(async () => types(await memory.log('one'))).toEqual(['begin', 'act']);
	expect(workbench.who).toBeUndefined();

	finish();
	expect(await signingIn).toMatchObject({ ok: true });
	expect(workbench.who).toBe('root');
});

test('what is asked for at once is done in order, each as whoever is signed in by then', async () => {
	const { workbench, memory } = await bench();
	const answers = await Promise.all([
		workbench.act(signInAsRoot()),
		workbench.act(createGroup('first')),
		workbench.act(createGroup('second'))
	]);

	expect(answers).toEqual([
		expect.objectContaining({ ok: true }),
		expect.objectContaining({ ok: true }),
		expect.objectContaining({ ok: true })
	]);
	expect(groups(workbench)).toEqual(['first', 'second']);
	expect(await memory.log('one')).toEqual(workbench.log);
});

test('what a form still holds is written as it was when it was sent', async () => {
	const { workbench, memory } = await bench();
	await workbench.act(signInAsRoot());
	const tags = $state([{ Key: 'team', Value: 'maps' }]);
	const made = wish('iam:CreateUser', { UserName: 'jun', Tags: tags });
	expect(await workbench.act(made)).toMatchObject({ ok: true });
	tags[0] = { Key: 'team', Value: 'none' };
	expect((await memory.log('one')).at(-1)).toMatchObject({
		calls: [{ parameters: { Tags: [{ Key: 'team', Value: 'maps' }] } }]
	});
});

test('undo takes back the latest change, redo puts it back, and both are named', async () => {
	const { workbench } = await bench();
	await workbench.act(signInAsRoot());
	await workbench.act(createGroup('first'));
	expect(workbench.undoing[0]?.call.operation).toBe('CreateGroup');

	await workbench.undo();
	expect(groups(workbench)).toEqual([]);
	expect(workbench.redoing[0]?.call.operation).toBe('CreateGroup');

	await workbench.redo();
	expect(groups(workbench)).toEqual(['first']);
	expect(workbench.canRedo).toBe(false);
});

test('a line and a program that began before either had done anything are undone one by one', async () => {
	const { workbench, memory } = await bench();
	await workbench.act(signInAsRoot());
	const caller = { kind: 'session', id: workbench.session?.id ?? '' } as const;
	const make = (GroupName: string, line: number) =>
		workbench.comeIn(
			(time) => ({
				...{ service: 'iam', operation: 'CreateGroup', parameters: { GroupName } },
				...{ caller, time, door: 'terminal' }
			}),
			{ line }
		);
	const [one, other] = [workbench.beginLine(), workbench.beginLine()];
	await make('a', one);
	await make('b', other);
	await make('c', other);
	await workbench.undo();
	expect(groups(workbench)).toEqual(['a']);

	await workbench.redo();
	const log = await memory.log('one');
	const again = new Workbench({ scenario, attempt, log, store: memory, now: () => 1e6 });
	expect([one, other]).not.toContain(again.beginLine());
});

test('undoing with nothing to undo is refused and leaves no entry', async () => {
	const { workbench } = await bench();
	expect(await workbench.undo()).toMatchObject({ ok: false, error: { code: 'NotNow' } });
	expect(types(workbench.log)).toEqual(['begin']);
});

test('nothing is done while paused, and the time stands still', async () => {
	const { workbench } = await bench();
	await workbench.pause();
	const elapsed = workbench.elapsed();

	expect(await workbench.act(signInAsRoot())).toMatchObject({ ok: false });
	expect(workbench.elapsed()).toBe(elapsed);

	await workbench.resume();
	expect(await workbench.act(signInAsRoot())).toMatchObject({ ok: true });
});

test('when another tab has written the next line, nothing is shown and no more is written', async () => {
	const { workbench, memory } = await bench();
	await memory.append('one', 1, { type: 'pause', time: 5 });

	expect(await workbench.act(signInAsRoot())).toMatchObject({
		ok: false,
		error: { code: 'NotWritten' }
	});
	expect(workbench.elsewhere).toBe(true);
	expect(workbench.who).toBeUndefined();
	expect(types(await memory.log('one'))).toEqual(['begin', 'pause']);
});

test('where nothing can be written it goes on and says so, and catches up later', async () => {
	let full: ReturnType<typeof disk> | undefined;
	const { workbench, memory } = await bench((store) => {
		full = disk(store, 'full');
		return { append: full.append };
	});
	if (!full) throw new Error('The store was not changed');

	full.state.refusing = true;
	await workbench.act(signInAsRoot());
	expect(workbench.who).toBe('root');
	expect(workbench.why).toBe('full');
	expect(types(await memory.log('one'))).toEqual(['begin']);

	full.state.refusing = false;
	await workbench.act(createGroup('first'));
	expect(workbench.why).toBeUndefined();
	expect(await memory.log('one')).toEqual(workbench.log);
});

test('a deletion is noticed without an action', async () => {
	const { workbench, memory } = await bench();
	await workbench.lookAgain();
	expect(workbench.why).toBeUndefined();
	await memory.deleteAttempt('one');
	await workbench.lookAgain();
	expect(workbench.why).toBe('gone');
});

test('an outcome that lists cannot show is told', async () => {
	const { workbench } = await bench(() => ({
		saveOutcome: () => Promise.reject(new Error('No.'))
	}));
	await workbench.act(signInAsRoot());
	await expect.poll(() => workbench.why).toBe('failed');
});

test('an attempt that is deleted meanwhile goes on in memory, and says why', async () => {
	const { workbench, memory } = await bench();
	await memory.deleteAttempt('one');
	expect(await workbench.act(signInAsRoot())).toMatchObject({ ok: true });
	expect(workbench).toMatchObject({ who: 'root', why: 'gone' });
});

test('a store that throws loses nothing: it is said, and written with the next action', async () => {
	let throwing = false;
	const { workbench, memory } = await bench((store) => ({
		append: (...line) => (throwing ? Promise.reject(new Error('No.')) : store.append(...line))
	}));
	throwing = true;
	await workbench.act(signInAsRoot());
	expect(workbench).toMatchObject({ who: 'root', why: 'failed' });
	throwing = false;
	await workbench.act(createGroup('first'));
	expect(workbench.why).toBeUndefined();
	expect(await memory.log('one')).toEqual(workbench.log);
});

test('the same log gives the same account again', async () => {
	const { workbench, store } = await bench();
	await workbench.act(signInAsRoot());
	await workbench.act(createGroup('first'));
	await workbench.undo();

	const again = new Workbench({ scenario, attempt, log: workbench.log, store, now: () => 0 });
	flushSync();
	expect(again.account).toEqual(workbench.account);
	expect(again.canRedo).toBe(true);
});

test('the time in the log never runs back, whatever the clock does', async () => {
	const memory = memoryStore();
	await memory.addAttempt(attempt);
	const times = [10_000, 4000];
	const now = () => times.shift() ?? 0;
	const workbench = new Workbench({ scenario, attempt, log: [], store: memory, now });
	await workbench.begin();
	await workbench.act(signInAsRoot());
	expect(workbench.log.map(({ time }) => time)).toEqual([10_000, 10_000]);
});

test('the time in the log ends with the last one that a backup takes', async () => {
	const memory = memoryStore();
	await memory.addAttempt(attempt);
	const now = () => lastMoment - 10;
	const workbench = new Workbench({ scenario, attempt, log: [], store: memory, now });
	await workbench.begin();
	await workbench.skip(() => 30_000);
	await workbench.act(signInAsRoot());
	expect(workbench.log.map(({ time }) => time - lastMoment)).toEqual([-10, 0, 0]);
	expect(workbench.log[1]).toMatchObject({ skipped: 10 });
});

test('after a restart the account’s time stays ahead by what was skipped, and that is known', async () => {
	const { workbench, store } = await bench();
	await workbench.skip(() => 30_000);
	await workbench.restart();
	const { log } = workbench;
	const computer = () => (log.at(-1)?.time ?? 0) - 30_000;
	const again = new Workbench({ scenario, attempt, log, store, now: computer });
	expect(again.skipped).toBe(0);
	expect(again.ahead).toBe(30_000);
});

test('skipped twice at once, the second goes on from where the first led', async () => {
	const { workbench } = await bench();
	const start = workbench.now();
	const toFullMinute = (time: number) => 30_000 - ((time - start) % 30_000);
	await Promise.all([workbench.skip(toFullMinute), workbench.skip(toFullMinute)]);
	const skips = workbench.log.filter(({ type }) => type === 'skip');
	expect(skips.map(({ time }) => (time - start) % 30_000)).toEqual([0, 0]);
});

test('deleted, exported and imported again while it is played, it goes on where it stands', async () => {
	const { workbench, memory } = await bench();
	await workbench.act(signInAsRoot());
	await memory.deleteAttempt(attempt.id);
	await workbench.act(createGroup('first'));
	const exported = JSON.parse(JSON.stringify(workbench.log));
	await workbench.act(createGroup('second'));
	expect(workbench.why).toBe('gone');

	await memory.rewrite(() => [{ attempt, log: exported }]);
	await workbench.act(createGroup('third'));
	expect(workbench.elsewhere).toBe(false);
	expect(workbench.why).toBeUndefined();
	expect(await memory.log(attempt.id)).toEqual(workbench.log);
});

describe('help', () => {
	test('comes in three steps, and then there is no more', async () => {
		const { workbench } = await bench();
		for (const rung of ['nudge', 'where', 'how']) {
			expect(workbench.nextRung('root-mfa')).toBe(rung);
			await workbench.hint('root-mfa');
		}
		expect(await workbench.hint('root-mfa')).toMatchObject({ ok: false });
	});

	test('pressed twice at once takes two different steps', async () => {
		const { workbench } = await bench();
		await Promise.all([workbench.hint('root-mfa'), workbench.hint('root-mfa')]);
		expect(workbench.hints.map(({ rung }) => rung)).toEqual(['nudge', 'where']);
	});
});

test('what lists show is kept beside the log', async () => {
	const { workbench, memory } = await bench();
	await workbench.giveUp();
	await expect
		.poll(async () => (await memory.summaries())[0]?.outcome)
		.toMatchObject({ phase: 'givenUp', score: 0, objectivesMet: 0 });
});

test('lists say when it was really played, however far the account’s time was moved on', async () => {
	const { workbench, memory } = await bench();
	const before = workbench.now();
	await workbench.skip((time) => time + 7_200_000);
	await workbench.giveUp();
	await expect
		.poll(async () => (await memory.summaries())[0]?.outcome)
		.toMatchObject({ phase: 'givenUp' });
	const [summary] = await memory.summaries();
	expect(summary?.outcome?.updated).toBeLessThan(before + 3_600_000);
	expect(workbench.log.at(-1)?.time).toBeGreaterThan(before + 3_600_000);
});

test('on the sign-in page nobody is anybody yet, also while an earlier session is open or over', async () => {
	const { workbench, memory } = await bench();
	await workbench.act(signInAsRoot());
	await workbench.act(
		wish('signin:ResyncMfaAtSignIn', {
			email: '',
			password: { digest: '' },
			AuthenticationCode1: '',
			AuthenticationCode2: ''
		}),
		signInAsRoot()
	);
	const caller = { kind: 'anonymous' };
	expect((await memory.log('one')).at(-1)).toMatchObject({ calls: [{ caller }, { caller }] });
});

describe('an attempt that is not what it was', () => {
	/** One in which a group was made, as a version kept it that refused that. */
	async function drifted() {
		const { workbench, memory } = await bench();
		await workbench.act(signInAsRoot());
		await workbench.act(createGroup('first'));
		await workbench.act(createGroup('second'));
		const log = workbench.log.map((entry, place) =>
			place === 2 && entry.type === 'act' ? { ...entry, came: ['LimitExceeded'] } : entry
		);
		await memory.deleteAttempt('one');
		await memory.rewrite(() => [{ attempt, log }]);
		return { memory, log };
	}
	const opened = (log: readonly Entry[], store: Store) =>
		new Workbench({ scenario, attempt, log, store, now: () => 60_000 });

	test('stands where it is the same, and nothing is done before it is said how to go on', async () => {
		const { log, memory } = await drifted();
		const workbench = opened(log, memory);
		expect(workbench.otherwise).toEqual({
			edited: false,
			drift: { entry: 2, call: 0, was: 'LimitExceeded', is: 'ok' }
		});
		expect(groups(workbench)).toEqual([]);
		expect(workbench.who).toBe('root');
		expect(await workbench.act(createGroup('third'))).toMatchObject({ error: { code: 'NotNow' } });
		expect(await workbench.finish()).toMatchObject({ error: { code: 'NotNow' } });
		expect(await memory.log('one')).toEqual(log);
	});
	test('is gone on with from there, and a reload does not ask again', async () => {
		const { log, memory } = await drifted();
		const workbench = opened(log, memory);
		expect(await workbench.goOn()).toMatchObject({ ok: true });
		await workbench.act(createGroup('third'));
		expect(workbench.otherwise).toBeUndefined();

		const again = opened(await memory.log('one'), memory);
		expect(again.otherwise).toBeUndefined();
		expect(groups(again)).toEqual(['third']);
		expect((await memory.log('one')).slice(0, log.length)).toEqual(log);
	});
	test('can be put aside', async () => {
		const { log, memory } = await drifted();
		const workbench = opened(log, memory);
		expect(await workbench.startAgain()).toMatchObject({ ok: true });
		expect(types(await memory.log('one')).at(-1)).toBe('startAgain');
	});
	test('because its scenario was edited is asked about once', async () => {
		const { workbench, memory } = await bench();
		await workbench.act(signInAsRoot());
		const edited = { ...scenario, fingerprint: 'edited' };
		const open = async () => {
			const log = await memory.log('one');
			return new Workbench({ scenario: edited, attempt, log, store: memory, now: () => 60_000 });
		};
		const first = await open();
		expect(first.otherwise).toEqual({ edited: true });
		await first.goOn();
		expect(first.who).toBe('root');
		expect((await open()).otherwise).toBeUndefined();
	});
});

test('what an action came to is kept with it', async () => {
	const { workbench, memory } = await bench();
	await workbench.act(signInAsRoot());
	await workbench.act(createGroup('first'), createGroup('first'), createGroup('second'));
	expect((await memory.log('one')).slice(1)).toMatchObject([
		{ came: ['ok'] },
		{ came: ['ok', 'EntityAlreadyExists'] }
	]);
});
