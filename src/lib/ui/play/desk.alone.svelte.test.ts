import { beforeEach, expect, test, vi } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import type { Attempt, Entry } from '$lib/scenario/log';
import { playScript, scriptAttempt } from '$lib/scenario/script';
import { memoryStore } from '$lib/storage/memory';
import type { Store } from '$lib/storage/store';
import { loadFor } from '$lib/account/perform/registry';
import { Desk, type State } from './desk.svelte';

vi.mock('$lib/account/perform/registry', { spy: true });

const scenario = await loadScenario('01-lock-down-root');
const { log } = playScript(scenario, []);

let store: Store;
let number = 0;
let attempt: Attempt;
/** Each test has an attempt of its own: the browser's locks are for all of them. */
beforeEach(async () => {
	store = memoryStore();
	const { slug, fingerprint } = scenario;
	attempt = { ...scriptAttempt, id: `desk-${(number += 1)}`, scenario: slug, fingerprint };
	await store.rewrite(() => [{ attempt, log }]);
});

const later = (log.at(-1)?.time ?? 0) + 60_000;
const desk = (over: Store = store, played = scenario) =>
	new Desk(Promise.resolve(played), Promise.resolve(over), () => later);

function playing({ state }: { state: State }) {
	if (state.kind !== 'playing') throw new Error(`The desk has: ${state.kind}`);
	return state.workbench;
}

test('of two tabs that open one attempt, one plays and the other is told', async () => {
	const [one, two] = [desk(), desk()];
	await Promise.all([one.open(attempt.id), two.open(attempt.id)]);
	expect([one.state.kind, two.state.kind].sort()).toEqual(['elsewhere', 'playing']);
});

test('a tab that takes over reads what the other has written until it let go', async () => {
	const [one, two] = [desk(), desk()];
	await one.open(attempt.id);
	await two.open(attempt.id);
	const lost = playing(one);
	await lost.pause();
	await two.takeOver(attempt);
	expect(playing(two).phase).toBe('paused');
	await expect.poll(() => one.state).toMatchObject({ kind: 'elsewhere', since: 'now' });
	// What goes on in the tab that lost it comes between nobody's lines.
	expect(await lost.resume()).toMatchObject({ ok: false, error: { code: 'NotWritten' } });
	expect(await playing(two).resume()).toMatchObject({ ok: true });
});

test('the log is read once the attempt is claimed, not before', async () => {
	const one = desk();
	await one.open(attempt.id);
	const two = desk();
	const opening = two.open(attempt.id);
	await playing(one).pause();
	one.leave();
	await opening;
	expect(playing(two).log.map(({ type }) => type)).toEqual(['begin', 'pause']);
});

test('an attempt that was finished while it was waited for is over', async () => {
	const one = desk();
	await one.open(attempt.id);
	const two = desk();
	const opening = two.open(attempt.id);
	await playing(one).finish();
	one.leave();
	await opening;
	expect(two.state.kind).toBe('over');
});

/** A store that says where an attempt is only when it is told to. */
function slowStore() {
	let answer: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (answer = resolve));
	return {
		answer: () => answer(),
		over: {
			...store,
			async attempt(id: string) {
				if (id === attempt.id) await held;
				return store.attempt(id);
			}
		}
	};
}

test('what was asked for later counts, however long the earlier takes', async () => {
	const other = { ...attempt, id: `${attempt.id}-other` };
	await store.rewrite(() => [{ attempt: other, log }]);
	const { answer, over } = slowStore();
	const slow = desk(over);
	const first = slow.open(attempt.id);
	await slow.open(other.id);
	answer();
	await first;
	expect(slow.attempt?.id).toBe(other.id);
	expect(playing(slow).attempt.id).toBe(other.id);
});

test('what is left while it is opened is let go', async () => {
	const { answer, over } = slowStore();
	const one = desk(over);
	const opening = one.open(attempt.id);
	one.leave();
	answer();
	await opening;
	const two = desk();
	await two.open(attempt.id);
	expect(two.state.kind).toBe('playing');
});

test('what was asked for later is let go when it is left, and the earlier is not held', async () => {
	const other = { ...attempt, id: `${attempt.id}-other` };
	await store.rewrite(() => [{ attempt: other, log }]);
	const { answer, over } = slowStore();
	const one = desk(over);
	const first = one.open(attempt.id);
	await one.open(other.id);
	answer();
	await first;
	const [two, three] = [desk(), desk()];
	await two.open(attempt.id);
	expect(two.state.kind).toBe('playing');
	one.leave();
	await three.open(other.id);
	expect(three.state.kind).toBe('playing');
});

test('what is left before it is begun is not begun', async () => {
	await store.deleteAll();
	const one = desk({
		...store,
		authenticator(id) {
			one.leave();
			return store.authenticator(id);
		}
	});
	await one.open(null);
	const [added] = await store.attempts();
	expect(await store.log(added?.id ?? '')).toEqual([]);
});

test('two tabs that begin anew at once have an attempt each, and none is lost', async () => {
	const [one, two] = [desk(), desk()];
	await Promise.all([one.startAgain(), two.startAgain()]);
	expect(playing(one).attempt.id).not.toBe(playing(two).attempt.id);
	expect(await store.attempts()).toHaveLength(3);
});

test('a new attempt begins with the brief read', async () => {
	await store.deleteAll();
	const one = desk();
	await one.open(null);
	expect(playing(one).phase).toBe('playing');
	expect(await store.log(one.attempt?.id ?? '')).toMatchObject([{ type: 'begin', time: later }]);
});

const redo: Entry = { type: 'redo', time: later };

test('an attempt that does not come out as it did waits, and is gone on with', async () => {
	await store.append(attempt.id, log.length, redo);
	const one = desk();
	await one.open(attempt.id);
	expect(one.state.kind).toBe('otherwise');
	await one.goOn();
	expect(playing(one).otherwise).toBeUndefined();
	one.leave();
	const again = desk();
	await again.open(attempt.id);
	expect(again.state.kind).toBe('playing');
});

test('one that is put aside for a new one is over, and the new one is on the desk', async () => {
	const one = desk(store, { ...scenario, fingerprint: 'edited' });
	await one.open(attempt.id);
	expect(one.state.kind).toBe('otherwise');
	await one.startAgain();
	expect(playing(one).attempt.id).not.toBe(attempt.id);
	expect((await store.log(attempt.id)).at(-1)?.type).toBe('startAgain');
});

test('what cannot be read is no damage, and another tab may have the attempt', async () => {
	const broken = { ...store, log: () => Promise.reject(new Error('the disk does not answer')) };
	const one = desk(broken);
	await one.takeOver(attempt);
	expect(one.state).toMatchObject({ kind: 'failed' });
	const two = desk();
	await two.open(attempt.id);
	expect(two.state.kind).toBe('playing');
});

test('a log that cannot be read is damage', async () => {
	const act: Entry = JSON.parse('{ "type": "act", "time": "soon" }');
	await store.append(attempt.id, (await store.log(attempt.id)).length, act);
	const one = desk();
	await one.takeOver(attempt);
	expect(one.state).toMatchObject({ kind: 'damaged' });
});

test('code that cannot be loaded is no damage of the attempt', async () => {
	vi.mocked(loadFor).mockRejectedValueOnce(new Error('no connection'));
	const one = desk();
	await one.open(attempt.id);
	expect(one.state).toMatchObject({
		kind: 'failed',
		why: expect.stringContaining('no connection')
	});
});
