import { describe, expect, test, vi } from 'vitest';
import { sealPassword } from '$lib/account/services/iam/credentials/password';
import { folderWithIncidents, sourceOf } from '$lib/scenario/incident.fixture';
import { longestPause, type Entry } from '$lib/scenario/log';
import { memoryStore } from '$lib/storage/memory';
import { refused, type Store } from '$lib/storage/store';
import { givenOf } from './given.svelte';
import { Meanwhile } from './meanwhile.svelte';
import { announcement } from './play/announcement';
import { iam, wish } from './wish';
import { Workbench } from './workbench.svelte';

const { scenario } = sourceOf(folderWithIncidents);
const { slug, fingerprint } = scenario;
const attempt = { id: 'one', scenario: slug, fingerprint, seed: 'seed', started: 0 };
const minute = 60_000;
const hour = 60 * minute;

/** A workbench on which root has signed in, with a clock to be set. */
async function bench(change: (store: Store) => Partial<Store> = () => ({})) {
	const memory = memoryStore();
	await memory.addAttempt(attempt);
	const store = { ...memory, ...change(memory) };
	const clock = { time: 1000 };
	const now = () => clock.time;
	const opened = (log: readonly Entry[]) =>
		new Workbench({ scenario, attempt, log, store, now, meanwhile: Meanwhile });
	const workbench = opened([]);
	await workbench.begin();
	const { email, password } = scenario.account.root;
	const sealed = sealPassword(password, workbench.account);
	await workbench.act(wish('signin:ConsoleLogin', { as: 'root', email, password: sealed }));
	return { workbench, store: memory, clock, opened };
}

function of({ meanwhile }: Workbench): Meanwhile {
	if (!meanwhile) throw new Error('Nothing happens here');
	return meanwhile;
}

const makeJun = iam('CreateUser', { UserName: 'jun' });
const happened = ({ log }: Pick<Workbench, 'log'>) =>
	log.flatMap((entry) => (entry.type === 'incident' ? [entry.id] : []));

test('what follows from an action follows at once, is told beside it, and is written', async () => {
	const { workbench, store } = await bench();
	await workbench.act(makeJun);
	await workbench.settle();
	expect(happened(workbench)).toEqual(['mail']);
	expect(await store.log('one')).toEqual(workbench.log);
	expect(workbench.tidings?.turns).toMatchObject([{ kind: 'met', points: 80 }]);
	expect(announcement(workbench)).toMatch(/^Dana writes: is Jun in\? Objective met: /);
	expect(of(workbench).occurrences).toEqual([
		{ time: 1000, who: 'Dana', words: 'Dana writes: is Jun in?' }
	]);
});

test('what was asked for before is done before it', async () => {
	const { workbench } = await bench();
	const made = workbench.act(makeJun);
	const looked = workbench.act(iam('ListUsers'));
	await Promise.all([made, looked, workbench.settle()]);
	expect(workbench.log.map(({ type }) => type)).toEqual([
		...['begin', 'act', 'act', 'incident', 'act']
	]);
});

describe('time that is let pass', () => {
	test('stops at all that happens meanwhile, and is told as one', async () => {
		const { workbench } = await bench();
		await workbench.act(iam('DeleteAccessKey', keyOfCopier(workbench)));
		await of(workbench).letPass(24 * hour);
		expect(happened(workbench)).toHaveLength(24);
		expect(workbench.skipped).toBe(24 * hour);
		const times = workbench.log.map(({ time }) => time);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		expect(announcement(workbench)).toBe(
			'Time in the account moved on by 24 hours. The copy has failed, says its log. (24 times) Objective met: The nightly copy has run, 10 points more. It runs. 1 of 3 met.'
		);
	});
	test('until something happens ends where an objective is met by it', async () => {
		const { workbench } = await bench();
		await of(workbench).letPass(undefined);
		expect(happened(workbench)).toEqual(['copy']);
		expect(workbench.skipped).toBe(10 * minute);
	});
	test('until something happens goes through what nobody notices, to what one is told of', async () => {
		const { workbench } = await bench();
		await workbench.act(makeJun);
		await of(workbench).letPass(10 * minute);
		expect(happened(workbench)).toEqual(['mail', 'copy']);
		await of(workbench).letPass(undefined);
		expect(happened(workbench)).toEqual(['mail', 'copy', 'stolen']);
		expect(workbench.skipped).toBe(20 * minute);
		await of(workbench).letPass(undefined);
		expect(happened(workbench).slice(3)).toEqual(['returns']);
		expect(workbench.skipped).toBe(30 * minute);
	});
	test('until something happens counts from now', async () => {
		const { workbench, clock } = await bench();
		clock.time += 4 * minute;
		await of(workbench).letPass(undefined);
		expect(happened(workbench)).toEqual(['copy']);
		expect(workbench.skipped).toBe(6 * minute);
	});
	test('is told with what was due before', async () => {
		const { workbench, clock } = await bench();
		await workbench.act(iam('DeleteAccessKey', keyOfCopier(workbench)));
		clock.time += 10 * minute;
		await of(workbench).letPass(1.5 * hour);
		expect(happened(workbench)).toEqual(['copy', 'copy']);
		expect(announcement(workbench)).toContain('(2 times)');
	});
	test('is none while paused', async () => {
		const { workbench } = await bench();
		await workbench.pause();
		expect(await of(workbench).letPass(hour)).toMatchObject({ error: { code: 'NotNow' } });
		expect(workbench.skipped).toBe(0);
	});
});

test('what others did bars undo, and it is known why', async () => {
	const { workbench } = await bench();
	await workbench.act(makeJun);
	expect(workbench).toMatchObject({ canUndo: true, isBarred: false });
	await of(workbench).letPass(10 * minute);
	expect(workbench).toMatchObject({ canUndo: false, isBarred: true });
	await workbench.act(iam('DeleteUser', { UserName: 'jun' }));
	expect(workbench).toMatchObject({ canUndo: true, isBarred: false });
});

test('what others made is not among what the learner is given', async () => {
	const { workbench } = await bench();
	await workbench.act(makeJun);
	await of(workbench).letPass(20 * minute);
	expect(happened(workbench)).toContain('stolen');
	const values = givenOf(workbench).rows.map(({ value }) => value);
	expect(values).toContain('jun');
	expect(values).not.toContain('backdoor');
	expect(values.some((value) => value?.startsWith('AKIA'))).toBe(false);
});

describe('a tab that is closed', () => {
	test('after something happened finds that it has, and does not let it happen again', async () => {
		const { workbench, store, opened } = await bench();
		await workbench.act(makeJun);
		await workbench.settle();
		const again = opened(await store.log('one'));
		await of(again).happen();
		expect(happened(again)).toEqual(['mail']);
	});
	test('before what follows was written finds it due', async () => {
		const { workbench, store, opened } = await bench((memory) => ({
			append: (id, index, entry) =>
				entry.type === 'incident'
					? Promise.resolve(refused('full'))
					: memory.append(id, index, entry)
		}));
		await workbench.act(makeJun);
		const again = opened(await store.log('one'));
		expect(happened(again)).toEqual([]);
		expect(of(again).untilNext()).toBe(0);
		await of(again).happen();
		expect(happened(again)).toEqual(['mail']);
	});
	test('for a night is not played on with', async () => {
		const { store, clock, opened } = await bench();
		clock.time += 9 * hour;
		const again = opened(await store.log('one'));
		expect(of(again).untilNext()).toBeUndefined();
		await again.act(iam('ListUsers'));
		await again.settle();
		expect(happened(again)).toEqual([]);
		await of(again).letPass(undefined);
		expect(happened(again)).toEqual(['copy']);
		expect(again.skipped).toBe(10 * minute - longestPause);
	});
});

test('what is as far off as the longest absence is waited for, though time goes on while that is worked out', async () => {
	const { workbench, store, clock } = await bench();
	await of(workbench).letPass(10 * minute - longestPause);
	const now = () => clock.time++;
	const log = await store.log('one');
	const ticking = new Workbench({ scenario, attempt, log, store, now, meanwhile: Meanwhile });
	expect(of(ticking).untilNext()).toBeGreaterThan(longestPause - 1000);
});

describe('while the page is open', () => {
	/** With time as the page has it. */
	async function waiting() {
		const found = await bench();
		await of(found.workbench).letPass(6 * minute);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		return { ...found, stop: of(found.workbench).expecting() };
	}
	async function later(clock: { time: number }, milliseconds: number) {
		clock.time += milliseconds;
		await vi.advanceTimersByTimeAsync(milliseconds);
		vi.useRealTimers();
	}

	test('what is due by time happens by itself', async () => {
		const { workbench, clock } = await waiting();
		await later(clock, 4 * minute);
		expect(happened(workbench)).toEqual(['copy']);
	});
	test('nothing happens any more once it is left', async () => {
		const { workbench, clock, stop } = await waiting();
		stop();
		await later(clock, 4 * minute);
		expect(happened(workbench)).toEqual([]);
	});
	test('a timer that comes early waits on', async () => {
		const { workbench, clock } = await waiting();
		await vi.advanceTimersByTimeAsync(4 * minute);
		expect(happened(workbench)).toEqual([]);
		await later(clock, 4 * minute);
		expect(happened(workbench)).toEqual(['copy']);
	});
});

function keyOfCopier({ account }: Workbench) {
	const copier = account.iam.users.find(([key]) => key === 'copier')?.[1];
	return { UserName: 'copier', AccessKeyId: copier?.accessKeys[0]?.id ?? '' };
}
