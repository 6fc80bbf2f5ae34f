import { describe, expect, test, vi } from 'vitest';
import { memoryStore } from './memory';
import { withOverflow } from './overflow';
import { storeContract } from './store-contract.fixture';
import { refused, type Store } from './store';

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 };
const begin = { type: 'begin', time: 1 } as const;
const undo = { type: 'undo', time: 2 } as const;

/** A disk that fills up when it is told to. */
function fillingDisk() {
	const disk = memoryStore();
	let full = false;
	const store: Store = {
		...disk,
		append: async (...line) => (full ? refused('full') : disk.append(...line)),
		saveOutcome: async (...outcome) => (full ? refused('full') : disk.saveOutcome(...outcome))
	};
	return { disk, store, fill: () => (full = true) };
}

describe('with room on the disk', () =>
	storeContract(async () => withOverflow(memoryStore(), () => undefined)));

describe('on a full disk', () =>
	storeContract(async () => {
		const { store, fill, disk } = fillingDisk();
		await disk.addAttempt(attempt);
		fill();
		const overflowing = withOverflow(store, () => undefined);
		await overflowing.append('a', 0, begin);
		await overflowing.deleteAll();
		return overflowing;
	}));

test('a disk that fills up is told once, and the work goes on in memory', async () => {
	const { disk, store, fill } = fillingDisk();
	const onfull = vi.fn();
	const overflowing = withOverflow(store, onfull);
	await overflowing.addAttempt(attempt);
	await overflowing.append('a', 0, begin);
	const guess = { id: 's', time: 1, kind: 'guessed', belief: 'scp-grants', held: true } as const;
	await overflowing.addStudy(guess);
	const set = { id: 'o', added: 1, name: 'a.txt', questions: [] };
	await overflowing.addOwn(set);
	const handIn = { kind: 'handIn', id: 'handIn:c:1', changed: 1, name: 'a', bytes: '' } as const;
	await overflowing.savePapers([handIn]);
	fill();
	expect(onfull).not.toHaveBeenCalled();

	expect(await overflowing.append('a', 1, undo)).toEqual({ ok: true });
	expect(await overflowing.append('a', 2, undo)).toEqual({ ok: true });
	expect(await overflowing.log('a')).toEqual([begin, undo, undo]);
	expect(await overflowing.study()).toEqual([guess]);
	expect(await overflowing.own()).toEqual([set]);
	expect(await overflowing.papers()).toEqual([handIn]);
	expect(await disk.log('a')).toEqual([begin]);
	expect(onfull).toHaveBeenCalledOnce();
});

test('nothing written at the same moment is lost on the way', async () => {
	const { store, fill } = fillingDisk();
	const overflowing = withOverflow(store, () => undefined);
	await overflowing.addAttempt(attempt);
	fill();
	await Promise.all([
		overflowing.append('a', 0, begin),
		overflowing.saveAuthenticator('a', { accounts: [], clockOffset: 7 }),
		overflowing.append('a', 1, undo)
	]);
	expect(await overflowing.everything()).toEqual([
		{ attempt, log: [begin, undo], authenticator: { accounts: [], clockOffset: 7 } }
	]);
});

test('deleting makes room on the disk too', async () => {
	const { disk, store, fill } = fillingDisk();
	const overflowing = withOverflow(store, () => undefined);
	await overflowing.addAttempt(attempt);
	fill();
	await overflowing.append('a', 0, begin);
	await overflowing.deleteAttempt('a');
	expect(await disk.attempts()).toEqual([]);
	expect(await overflowing.attempts()).toEqual([]);
});
