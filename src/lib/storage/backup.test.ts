import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Entry } from '../scenario/log';
import { backupName, exportBackup, importBackup, readBackup } from './backup';
import type { Backup } from './backup-schema';
import { connect } from './connection';
import { indexedDbStore } from './indexed-db';
import { memoryStore } from './memory';
import { anythingSaved, byId } from './saved.fixture';
import type { ClassBook, Paper } from '../classroom/paper';
import { mostOwnBytes, type OwnSet } from '../study/exchange/own';
import type { StudyEntry } from '../study/log';
import type { Saved } from './store';

const noon = Date.UTC(2026, 10, 23, 12);

const played = {
	attempt: { id: 'a-1', scenario: '01-root', fingerprint: 'f', seed: 's', started: 1 },
	log: [
		{ type: 'begin', time: 2 },
		{
			type: 'act',
			time: 3,
			calls: [
				{
					service: 'iam',
					operation: 'CreateUser',
					parameters: { UserName: 'ínes' },
					caller: { kind: 'session', id: 'x' },
					time: 3,
					door: 'console'
				}
			]
		},
		{ type: 'hint', time: 4, objective: 'root-mfa', rung: 'nudge' },
		{ type: 'finish', time: 5 }
	],
	authenticator: {
		accounts: [{ issuer: 'Amazon Web Services', label: 'root', secret: 'JBSWY3DPEHPK3PXP' }],
		clockOffset: 0
	},
	outcome: { phase: 'debrief', score: 95, stars: 3, updated: 5 }
} as const satisfies Saved;

const studied = [
	{ id: 's-1', time: 1, kind: 'guessed', belief: 'boundary-grants', held: true },
	{ id: 's-2', time: 2, kind: 'read', chapter: '01-what-iam-is' },
	{
		...{ id: 's-3', time: 3, kind: 'answered', question: 'evaluation/one-deny', chosen: ['b'] },
		...{ right: false, beliefs: ['specific-allow-wins'], took: 9000, mode: 'practice' }
	}
] as const satisfies StudyEntry[];

const owned: OwnSet = {
	id: 'o-1',
	added: 1,
	name: 'week-3.txt',
	questions: [
		{
			topic: 'groups',
			stem: 'Is a group a principal?',
			options: [
				{ text: 'No', right: true, why: 'No policy can name it.' },
				{ text: 'Yes', right: false, why: '' }
			]
		}
	]
};

const book: ClassBook = {
	kind: 'class',
	id: 'class:c-1',
	changed: 5,
	name: 'Evening course',
	packs: ['{}'],
	roster: [{ code: 'kite-4821', name: 'Ruth Adeyemi' }],
	key: '{}',
	marks: [{ learner: 'kite-4821', item: 'i-1', comment: 'Well done.', points: 80 }],
	settled: ['copied:a:b']
};

const handIn: Paper = {
	kind: 'handIn',
	id: 'handIn:c-1:9a',
	changed: 6,
	name: 'ruth.leastwise',
	bytes: 'AQID'
};

async function holding(...saved: Saved[]) {
	const store = memoryStore();
	await store.rewrite(() => saved);
	return store;
}

function good(text: string): Backup {
	const read = readBackup(text);
	if (!read.ok) throw new Error(`${read.fault.place}: ${read.fault.message}`);
	return read.backup;
}

/** A file in which somebody has changed a field by hand. */
async function tampered(change: (file: Record<string, never> & Hand) => void) {
	const file = JSON.parse(await exportBackup(await holding(played), noon));
	change(file);
	return readBackup(JSON.stringify(file));
}
interface Hand {
	format: unknown;
	version: unknown;
	content: { attempts: { attempt: Record<string, unknown>; log: Record<string, unknown>[] }[] };
}

test('a damaged attempt stands apart in the file and keeps no other from coming back', async () => {
	const broken = {
		...played,
		attempt: { ...played.attempt, id: 'a-2' },
		log: [{ type: 'begin', time: 'yesterday' }]
	} as unknown as Saved;
	const text = await exportBackup(await holding(played, broken), noon);
	const backup = good(text);
	expect(backup.attempts).toEqual([played]);
	expect(backup.damaged).toEqual([broken]);

	const elsewhere = memoryStore();
	expect(await importBackup(elsewhere, backup)).toMatchObject({ ok: true, counts: { added: 1 } });
});

test('everything comes back after deleting all, whatever was there', async () => {
	await fc.assert(
		fc.asyncProperty(anythingSaved, async (all) => {
			const store = memoryStore();
			await store.rewrite(() => all);
			const text = await exportBackup(store, noon, { theme: 'dark' });
			await store.deleteAll();

			const backup = good(text);
			expect(backup.settings).toEqual({ theme: 'dark' });
			const added = { added: all.length, extended: 0, same: 0, keptBoth: 0 };
			expect(await importBackup(store, backup)).toEqual({
				ok: true,
				counts: added,
				studied: 0,
				own: 0,
				papers: 0
			});
			expect(await store.everything()).toEqual(all);
		})
	);
});

test('everything comes back in IndexedDB too', async () => {
	let made = 0;
	await fc.assert(
		fc.asyncProperty(anythingSaved, async (all) => {
			const connection = await connect(`round-${made++}`);
			const store = indexedDbStore(connection);
			await importBackup(store, good(await exportBackup(await holding(...all), noon)));
			expect(byId(await store.everything())).toEqual(byId(all));
			connection.close();
		}),
		{ numRuns: 20 }
	);
});

test('importing twice changes nothing', async () => {
	const store = await holding();
	const backup = good(await exportBackup(await holding(played), noon));
	await importBackup(store, backup);
	expect(await importBackup(store, backup)).toEqual({
		ok: true,
		studied: 0,
		own: 0,
		papers: 0,
		counts: { added: 0, extended: 0, same: 1, keptBoth: 0 }
	});
	expect(await store.everything()).toEqual([played]);
});

test('an attempt that was played further elsewhere is played further here', async () => {
	const store = await holding({ ...played, log: played.log.slice(0, 2) });
	await importBackup(store, good(await exportBackup(await holding(played), noon)));
	expect(await store.everything()).toEqual([played]);
});

test('an import that the disk has no room for leaves nothing behind', async () => {
	const store = indexedDbStore(await connect('no-room'));
	const other = { ...played, attempt: { ...played.attempt, id: 'a-2' } };
	const backup = good(await exportBackup(await holding(played, other), noon));
	const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		value: unknown
	) {
		if (value === backup.attempts[1]?.attempt)
			throw new DOMException('The disk is full.', 'QuotaExceededError');
		return this.add(value);
	});
	expect(await importBackup(store, backup)).toEqual({ ok: false, reason: 'full' });
	full.mockRestore();
	expect(await store.everything()).toEqual([]);
});

test('one bit turned anywhere is noticed', async () => {
	const bytes = new TextEncoder().encode(await exportBackup(await holding(played), noon));
	for (let at = 0; at < bytes.length; at++) {
		const damaged = bytes.slice();
		damaged[at] = (damaged[at] ?? 0) ^ 1;
		expect(readBackup(new TextDecoder().decode(damaged)), `byte ${at}`).toMatchObject({
			ok: false
		});
	}
});

test('a file cut off anywhere is refused', async () => {
	const text = await exportBackup(await holding(played), noon);
	for (let length = 0; length < text.length; length += 7)
		expect(readBackup(text.slice(0, length)).ok, `${length} characters`).toBe(false);
});

test('a file that was set out more readably is still whole', async () => {
	const text = await exportBackup(await holding(played), noon);
	expect(good(JSON.stringify(JSON.parse(text), null, 2)).attempts).toEqual([played]);
});

test.each([
	['no JSON', 'Dear Ines,', '', /not JSON/],
	['another kind of JSON', '{"name":"leastwise"}', 'format', /not a file that Leastwise/],
	['a list', '[]', 'format', /not a file that Leastwise/],
	['null', 'null', 'format', /not a file that Leastwise/],
	[
		'a newer version',
		'{"format":"leastwise-backup","version":10,"parts":[]}',
		'version',
		/newer version of Leastwise/
	],
	['no checksum', '{"format":"leastwise-backup","version":1}', 'checksum', /missing/],
	['endless nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'character 65', /too deeply/],
	['nesting that never ends', '['.repeat(40 * 1024 * 1024), 'character 65', /too deeply/]
])('%s is refused', (_, text, place, message) => {
	expect(readBackup(text)).toEqual({
		ok: false,
		fault: { place, message: expect.stringMatching(message) }
	});
});

test('more than 64 MB are refused before they are read', () => {
	expect(readBackup(' '.repeat(64 * 1024 * 1024 + 1))).toMatchObject({
		fault: { message: 'The file is larger than 64 MB.' }
	});
});

test.each<[string, (entry: Record<string, unknown>) => void, string, string]>([
	['a time in words', (e) => (e.time = 'soon'), '.time', 'Expected number, found "soon".'],
	['a time between milliseconds', (e) => (e.time = 1.5), '.time', expect.any(String)],
	['a time that no date can say', (e) => (e.time = 8.64e15 + 1), '.time', expect.any(String)],
	[
		'a time after the year 9999',
		(e) => (e.time = 253_402_300_800_000),
		'.time',
		expect.any(String)
	],
	['no time', (e) => delete e.time, '.time', 'This field is missing.'],
	['a field of its own', (e) => (e.extra = 1), '.extra', 'There is no such field.'],
	['an unknown kind', (e) => (e.type = 'cheat'), '.type', expect.stringMatching(/"cheat"/)],
	['a call that observes', (e) => observe(e), '.calls[0].caller.kind', expect.any(String)]
])('a line with %s is named by its place', async (_, change, place, message) => {
	const read = await tampered(({ content }) =>
		content.attempts[0]?.log.slice(1, 2).forEach(change)
	);
	expect(read).toEqual({
		ok: false,
		fault: { place: `attempts[0].log[1]${place}`, message }
	});
});

test.each<[string, object]>([
	['an empty secret', { authenticator: phone('') }],
	['a secret that is no base32', { authenticator: phone('!!!') }],
	['a secret too short for codes', { authenticator: phone('ABCDEFGH') }],
	['one secret twice', { authenticator: phone('JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP') }],
	[
		'a clock a lifetime behind',
		{ authenticator: { accounts: [], clockOffset: -9007199254740991 } }
	],
	['a score beyond all points', { outcome: { ...played.outcome, score: 1e308 } }],
	['a score with a fraction', { outcome: { ...played.outcome, score: 0.5 } }],
	['more stars than there are', { outcome: { ...played.outcome, stars: 4 } }],
	['fewer objectives than none', { outcome: { ...played.outcome, objectivesMet: -3 } }]
])('%s is refused on import, as it is on use', async (_, part) => {
	const read = await tampered(({ content }) => Object.assign(content.attempts[0] ?? {}, part));
	expect(read).toMatchObject({
		ok: false,
		fault: { place: expect.stringMatching(/^attempts\[0\]\.(authenticator|outcome)/) }
	});
});

function phone(...secrets: string[]) {
	const accounts = secrets.map((secret) => ({ issuer: 'AWS', label: 'root', secret }));
	return { accounts, clockOffset: 0 };
}

function observe(entry: Record<string, unknown>) {
	const [call] = (entry as unknown as Extract<Entry, { type: 'act' }>).calls;
	entry.calls = [{ ...call, caller: { kind: 'observer' } }];
}

test('a changed value that could be true is noticed by the checksum', async () => {
	const read = await tampered(({ content }) => {
		const [saved] = content.attempts;
		if (saved) saved.attempt.started = 2;
	});
	expect(read).toMatchObject({ ok: false, fault: { place: 'checksum' } });
});

test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
	'a field named %s is refused and reaches nothing',
	async (name) => {
		const text = (await exportBackup(await holding(played), noon)).replace(
			'"seed":"s"',
			`"seed":"s","${name}":{"polluted":true}`
		);
		const read = readBackup(text);
		expect(read).toMatchObject({ ok: false });
		expect({}).not.toHaveProperty('polluted');
	}
);

test('a parameter named __proto__ is refused by its place', async () => {
	const text = (await exportBackup(await holding(played), noon)).replace(
		'"UserName"',
		'"__proto__"'
	);
	expect(readBackup(text)).toMatchObject({
		fault: { place: 'content.attempts[0].log[1].calls[0].parameters.__proto__' }
	});
});

test('no fault repeats the file', async () => {
	const read = await tampered(({ content }) => {
		const [saved] = content.attempts;
		if (saved) saved.attempt.started = 'x'.repeat(10_000);
	});
	expect(JSON.stringify(read).length).toBeLessThan(300);
});

test('two attempts with one id are refused', async () => {
	const content = { made: 1, settings: {}, attempts: [played, played] };
	const twice = { ...memoryStore(), everything: async () => content.attempts };
	expect(readBackup(await exportBackup(twice, 1))).toMatchObject({
		fault: { place: 'attempts[1].attempt.id' }
	});
});

test('the study log comes back line by line, and what is known here stays as it is', async () => {
	const store = memoryStore();
	for (const line of studied) await store.addStudy(line);
	const text = await exportBackup(store, noon);

	const elsewhere = memoryStore();
	const [first, ...others] = studied;
	await elsewhere.addStudy({ ...first, belief: 'scp-grants' });
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ studied: others.length });
	expect(await elsewhere.study()).toEqual([{ ...first, belief: 'scp-grants' }, ...others]);
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ studied: 0 });
});

test('a line of the study log that is damaged stands apart in the file', async () => {
	const store = memoryStore();
	const broken = { ...studied[0], id: 'broken', time: 'noon' } as unknown as StudyEntry;
	await store.rewrite((saved) => saved, [...studied, broken]);
	const backup = good(await exportBackup(store, noon));
	expect(backup.study).toEqual(studied);
	expect(backup.damagedStudy).toEqual([broken]);
});

test.each<[string, object]>([
	['a kind that there is not', { kind: 'cheated' }],
	['a field of its own', { extra: 1 }],
	['a belief that is no name', { belief: '<b>' }],
	['a time in words', { time: 'soon' }]
])('a line of the study log with %s keeps the whole file out, and is named', async (_, change) => {
	const file = JSON.parse(await exportBackup(memoryStore(), noon));
	file.content.study = [studied[1], { ...studied[0], ...change }];
	const read = readBackup(JSON.stringify(file));
	expect(read).toMatchObject({ fault: { place: expect.stringMatching(/^study\[1\]/) } });
});

test('two lines of the study log with one id are refused', async () => {
	const twice = { ...memoryStore(), study: async () => [studied[0], studied[0]] };
	expect(readBackup(await exportBackup(twice, 1))).toMatchObject({
		fault: { place: 'study[1].id' }
	});
});

test('own questions come back, and what is here already stays as it is', async () => {
	const store = memoryStore();
	await store.addOwn(owned);
	const text = await exportBackup(store, noon);

	const elsewhere = memoryStore();
	await elsewhere.addOwn({ ...owned, id: 'o-2', added: 0 });
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ own: 1 });
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ own: 0 });
	expect(await elsewhere.own()).toEqual([{ ...owned, id: 'o-2', added: 0 }, owned]);
});

test('a backup whose own questions would crowd out the next backup changes nothing', async () => {
	const stem = 'x'.repeat(10_000);
	const [question] = owned.questions;
	const many = Array.from({ length: mostOwnBytes / 20_000 }, () => ({ ...question, stem }));
	const half = { ...owned, questions: many } as OwnSet;
	const store = memoryStore();
	await store.addOwn(half);
	const text = await exportBackup(store, noon);
	const elsewhere = memoryStore();
	await elsewhere.addOwn({ ...half, id: 'o-2' });
	expect(await importBackup(elsewhere, good(text))).toEqual({ ok: false, reason: 'crowded' });
	expect(await elsewhere.own()).toHaveLength(1);
	// What is there already takes no more room.
	await elsewhere.addOwn(half);
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ ok: true, own: 0 });
});

test('own questions that are damaged stand apart in the file', async () => {
	const store = memoryStore();
	const broken = { ...owned, id: 'broken', questions: [] };
	await store.rewrite((saved) => saved, [], [owned, broken]);
	const backup = good(await exportBackup(store, noon));
	expect(backup.own).toEqual([owned]);
	expect(backup.damagedOwn).toEqual([broken]);
});

test.each<[string, object]>([
	['no question', { questions: [] }],
	['a question with one option', { questions: [{ topic: '', stem: 'x', options: [] }] }],
	['a field of its own', { html: '<b>' }],
	['an id that is no name', { id: 'a/b' }]
])('a set of own questions with %s keeps the whole file out, and is named', async (_, change) => {
	const file = JSON.parse(await exportBackup(memoryStore(), noon));
	file.content.own = [owned, { ...owned, id: 'o-2', ...change }];
	const read = readBackup(JSON.stringify(file));
	expect(read).toMatchObject({ fault: { place: expect.stringMatching(/^own\[1\]/) } });
});

test('papers of classes come back, and of each the one that was changed last', async () => {
	const store = memoryStore();
	await store.savePapers([book, handIn]);
	const text = await exportBackup(store, noon);

	const elsewhere = memoryStore();
	const newer = { ...book, changed: 9, name: 'Evening course, autumn' };
	await elsewhere.savePapers([newer]);
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ papers: 1 });
	expect(await importBackup(elsewhere, good(text))).toMatchObject({ papers: 0 });
	expect(await elsewhere.papers()).toEqual([newer, handIn]);
});

test.each<[string, object]>([
	['an id of another kind', { id: 'pack:c-1' }],
	['no pack', { packs: [] }],
	['a field of its own', { html: '<b>' }],
	['points below nothing', { marks: [{ learner: 'a', comment: '', points: -1 }] }]
])('a class with %s keeps the whole file out, and is named', async (_, change) => {
	const file = JSON.parse(await exportBackup(memoryStore(), noon));
	file.content.papers = [handIn, { ...book, ...change }];
	const read = readBackup(JSON.stringify(file));
	expect(read).toMatchObject({ fault: { place: expect.stringMatching(/^papers\[1\]/) } });
});

test('a class that is damaged stands apart in the file', async () => {
	const store = memoryStore();
	const broken = { ...book, id: 'class:c-2', packs: [] };
	await store.savePapers([book, broken]);
	const backup = good(await exportBackup(store, noon));
	expect([backup.papers, backup.damagedPapers]).toEqual([[book], [broken]]);
});

test('a backup is named by its day', () => {
	expect(backupName(new Date(2026, 10, 23, 9).getTime())).toBe('leastwise-2026-11-23.json');
});
