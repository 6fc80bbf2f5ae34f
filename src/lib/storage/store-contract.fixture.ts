import { expect, test } from 'vitest';
import { paperId, type Paper } from '../classroom/paper';
import type { Attempt, Entry } from '../scenario/log';
import type { OwnSet } from '../study/exchange/own';
import type { Store } from './store';

const attempt = (id: string, started = 1): Attempt => ({
	id,
	scenario: '01-lock-down-root',
	fingerprint: 'f',
	seed: 's',
	started
});
const begin: Entry = { type: 'begin', time: 10 };
const undo: Entry = { type: 'undo', time: 20 };
const phone = {
	accounts: [{ issuer: 'AWS SSO', label: 'root', secret: 'JBSWY3DPEHPK3PXP' }],
	clockOffset: -90_000
};

const guess = { kind: 'guessed', belief: 'boundary-grants', held: true } as const;

const own = (id: string, added: number): OwnSet => ({
	id,
	added,
	name: 'week-3.txt',
	questions: [
		{
			topic: '',
			stem: 'Which?',
			options: [
				{ text: 'a', right: true, why: '' },
				{ text: 'b', right: false, why: '' }
			]
		}
	]
});

const received = (of: string, file: string, changed = 1): Paper => ({
	kind: 'handIn',
	id: paperId('handIn', of, file),
	changed,
	name: `${file}.leastwise`,
	bytes: 'AQID'
});

/** What every store does alike. */
export function storeContract(open: () => Promise<Store>) {
	test('gives back an attempt and its log in order', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		expect(await store.append('a', 0, begin)).toEqual({ ok: true });
		expect(await store.append('a', 1, undo)).toEqual({ ok: true });

		expect(await store.attempt('a')).toEqual(attempt('a'));
		expect(await store.log('a')).toEqual([begin, undo]);
	});

	test('keeps the account of a sandbox, and lists it without; deleted, it comes back whole', async () => {
		const store = await open();
		const sandbox = { name: 'Mine', from: 'an empty account', account: '{}' };
		const saved = { attempt: attempt('a'), log: [begin], authenticator: phone, sandbox };
		expect(await store.rewrite(() => [saved])).toEqual({ ok: true });
		expect(await store.sandbox('a')).toEqual(sandbox);
		expect(await store.everything()).toEqual([saved]);
		const { account, ...listed } = sandbox;
		expect(account).toBe('{}');
		expect((await store.summaries()).map((each) => each.sandbox)).toEqual([listed]);

		expect(await store.saveSandbox('a', { ...sandbox, name: 'Ours' })).toEqual({ ok: true });
		expect(await store.sandbox('a')).toEqual({ ...sandbox, name: 'Ours' });
		await store.deleteAttempt('a');
		expect(await store.sandbox('a')).toBeUndefined();
		expect(await store.saveSandbox('a', sandbox)).toEqual({ ok: false, reason: 'gone' });
		await store.rewrite(() => [saved]);
		expect(await store.everything()).toEqual([saved]);
	});

	test('keeps a log of more than ten lines in order', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		const lines = Array.from({ length: 12 }, (_, time): Entry => ({ type: 'undo', time }));
		for (const [index, line] of lines.entries()) await store.append('a', index, line);
		expect(await store.log('a')).toEqual(lines);
	});

	test('never writes a line twice', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		await store.append('a', 0, begin);

		expect(await store.append('a', 0, undo)).toEqual({ ok: false, reason: 'conflict' });
		expect(await store.log('a')).toEqual([begin]);
	});

	test('lets only one of two writers have a line', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		const both = await Promise.all([store.append('a', 0, begin), store.append('a', 0, undo)]);
		expect(both).toEqual([{ ok: true }, { ok: false, reason: 'conflict' }]);
	});

	test('leaves no hole in a log', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		expect(await store.append('a', 1, undo)).toEqual({ ok: false, reason: 'conflict' });
		expect(await store.log('a')).toEqual([]);
	});

	test('adds no attempt twice', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		expect(await store.addAttempt(attempt('a', 7))).toEqual({ ok: false, reason: 'conflict' });
		expect(await store.attempt('a')).toEqual(attempt('a'));
	});

	test('keeps the authenticator of each attempt', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		await store.addAttempt(attempt('b'));
		await store.saveAuthenticator('a', phone);
		expect(await store.authenticator('a')).toEqual(phone);
		expect(await store.authenticator('b')).toBeUndefined();
	});

	test('keeps the terminal of each attempt, and lets it go with the attempt', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		await store.addAttempt(attempt('b'));
		await store.append('a', 0, begin);
		const files = [{ path: '/home/p.json', text: '{}' }];
		const terminal = { files, directories: [], variables: [], directory: '/home', history: ['ls'] };
		expect(await store.saveTerminal('a', terminal)).toEqual({ ok: true });
		expect(await store.terminal('a')).toEqual(terminal);
		expect(await store.terminal('b')).toBeUndefined();
		const saved = { attempt: attempt('a'), log: [begin], terminal };
		expect(await store.everything()).toContainEqual(saved);
		await store.deleteAttempt('a');
		expect(await store.terminal('a')).toBeUndefined();
		expect(await store.saveTerminal('a', terminal)).toEqual({ ok: false, reason: 'gone' });
		await store.rewrite(() => [saved]);
		expect(await store.terminal('a')).toEqual(terminal);
	});

	test('lists attempts, the latest begun first, with what became of them', async () => {
		const store = await open();
		const outcome = { phase: 'debrief', score: 92, stars: 3, updated: 30 } as const;
		await store.addAttempt(attempt('old', 1));
		await store.addAttempt(attempt('new', 2));
		await store.append('old', 0, begin);
		await store.append('old', 1, undo);
		await store.saveOutcome('old', { phase: 'playing', updated: 20 });
		await store.saveOutcome('old', outcome);

		expect(await store.summaries()).toEqual([
			{ attempt: attempt('new', 2), entries: 0 },
			{ attempt: attempt('old', 1), entries: 2, last: 20, outcome }
		]);
	});

	test('deletes an attempt with all that belongs to it, and nothing else', async () => {
		const store = await open();
		for (const id of ['a', 'b']) {
			await store.addAttempt(attempt(id));
			await store.append(id, 0, begin);
			await store.saveAuthenticator(id, phone);
			await store.saveOutcome(id, { phase: 'playing', updated: 20 });
		}
		await store.deleteAttempt('a');

		expect(await store.attempts()).toEqual([attempt('b')]);
		expect(await store.log('a')).toEqual([]);
		expect(await store.authenticator('a')).toBeUndefined();
		expect(await store.log('b')).toEqual([begin]);
		await store.addAttempt(attempt('a'));
		expect(await store.everything()).toContainEqual({ attempt: attempt('a'), log: [] });
	});

	test('writes nothing for an attempt that was deleted', async () => {
		const store = await open();
		const gone = { ok: false, reason: 'gone' };
		expect(await store.append('a', 0, begin)).toEqual(gone);
		expect(await store.saveAuthenticator('a', phone)).toEqual(gone);
		expect(await store.saveOutcome('a', { phase: 'playing', updated: 1 })).toEqual(gone);
		expect(await store.everything()).toEqual([]);
	});

	test('rewrites attempts, and their logs only grow', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		await store.append('a', 0, begin);
		await store.rewrite((saved) => [
			...saved.map((one) => ({ ...one, log: [...one.log, undo], authenticator: phone })),
			{ attempt: attempt('b'), log: [begin] }
		]);
		expect(await store.everything()).toEqual([
			{ attempt: attempt('a'), log: [begin, undo], authenticator: phone },
			{ attempt: attempt('b'), log: [begin] }
		]);
	});

	test('rewrites all or nothing', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		const uncloneable = { type: 'undo', time: (() => 0) as unknown as number } as const;
		const half = store.rewrite(() => [
			{ attempt: attempt('b'), log: [begin] },
			{ attempt: attempt('c'), log: [begin, uncloneable] }
		]);
		await expect(half).rejects.toThrow();
		expect(await store.everything()).toEqual([{ attempt: attempt('a'), log: [] }]);
	});

	test('what the caller changes afterwards is not changed here', async () => {
		const store = await open();
		await store.addAttempt(attempt('a'));
		const accounts = [...phone.accounts];
		await store.saveAuthenticator('a', { accounts, clockOffset: 0 });
		accounts.pop();
		expect((await store.authenticator('a'))?.accounts).toEqual(phone.accounts);
	});

	test('keeps the study log in order of time, and writes no line of it twice', async () => {
		const store = await open();
		expect(await store.addStudy({ ...guess, id: 'a', time: 2 })).toEqual({ ok: true });
		expect(await store.addStudy({ ...guess, id: 'b', time: 1 })).toEqual({ ok: true });
		const again = await store.addStudy({ ...guess, id: 'a', time: 3 });
		expect(again).toEqual({ ok: false, reason: 'conflict' });
		expect((await store.study()).map(({ time }) => time)).toEqual([1, 2]);
	});

	test('the study log only grows when attempts are rewritten', async () => {
		const store = await open();
		await store.addStudy({ ...guess, id: 'a', time: 2 });
		const lines = [
			{ ...guess, id: 'a', time: 9 },
			{ ...guess, id: 'b', time: 1 }
		];
		await store.rewrite((saved) => saved, lines);
		await store.rewrite(() => [{ attempt: attempt('a'), log: [begin] }]);
		expect((await store.study()).map(({ time }) => time)).toEqual([1, 2]);
	});

	test('keeps own questions until they are deleted, and writes none of them twice', async () => {
		const store = await open();
		expect(await store.addOwn(own('b', 2))).toEqual({ ok: true });
		expect(await store.addOwn(own('a', 1))).toEqual({ ok: true });
		expect(await store.addOwn(own('a', 3))).toEqual({ ok: false, reason: 'conflict' });
		expect(await store.own()).toEqual([own('a', 1), own('b', 2)]);

		await store.deleteOwn('b');
		await store.rewrite((saved) => saved, [], [own('a', 9), own('c', 3)]);
		expect(await store.own()).toEqual([own('a', 1), own('c', 3)]);
	});

	test('keeps the papers of classes, and lists those that belong together', async () => {
		const store = await open();
		const all = [received('a', '1'), received('a', '2'), received('ab', '1')];
		expect(await store.savePapers(all.toReversed())).toEqual({ ok: true });
		expect(await store.papers()).toEqual(all);
		expect(await store.papers(paperId('handIn', 'a', ''))).toEqual(all.slice(0, 2));

		await store.savePapers([received('a', '1', 7)]);
		expect(await store.papers(paperId('handIn', 'a', '1'))).toEqual([received('a', '1', 7)]);
		await store.deletePapers(all.slice(0, 2).map(({ id }) => id));
		expect(await store.papers()).toEqual(all.slice(2));
	});

	test('of the papers that are brought in, those that were changed later here stay', async () => {
		const store = await open();
		await store.savePapers([received('a', '1', 5), received('a', '2', 5)]);
		const brought = [received('a', '1', 4), received('a', '2', 6), received('a', '3')];
		await store.rewrite((saved) => saved, [], [], brought);
		expect(await store.papers()).toEqual([received('a', '1', 5), ...brought.slice(1)]);
	});

	test('deletes all, and its size tells', async () => {
		const store = await open();
		expect(await store.size()).toBe(0);
		await store.addAttempt(attempt('a'));
		await store.append('a', 0, begin);
		const attempts = await store.size();
		expect(attempts).toBeGreaterThan(100);
		await store.addStudy({ ...guess, id: 'a', time: 1 });
		const studied = await store.size();
		expect(studied).toBeGreaterThan(attempts + 50);
		await store.addOwn(own('a', 1));
		const owned = await store.size();
		expect(owned).toBeGreaterThan(studied + 50);
		await store.savePapers([received('a', '1')]);
		expect(await store.size()).toBeGreaterThan(owned + 50);

		await store.deleteAll();
		expect(await store.size()).toBe(0);
		expect(await store.everything()).toEqual([]);
		expect(await store.log('a')).toEqual([]);
		expect(await store.study()).toEqual([]);
		expect(await store.own()).toEqual([]);
		expect(await store.papers()).toEqual([]);
	});
}
