import 'fake-indexeddb/auto';
import '../../src/lib/scenario/check/everything';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import { readFeedback } from '../../src/lib/classroom/gradebook/feedback';
import { strayFrom } from '../../src/lib/classroom/hand-in/belongs';
import { readKey } from '../../src/lib/classroom/hand-in/key';
import { readHandIn } from '../../src/lib/classroom/hand-in/read';
import { packFromFragment, readPack } from '../../src/lib/classroom/pack/pack-file';
import { seedFor } from '../../src/lib/classroom/pack/seed';
import { readQuestion } from '../../src/lib/policy/question';
import type { Result } from '../../src/lib/policy/result';
import { readAccount } from '../../src/lib/scenario/read';
import { replay } from '../../src/lib/scenario/replay';
import { readAccountJson } from '../../src/lib/scenario/sandbox/read-account';
import { sandboxScenario, type Sandbox } from '../../src/lib/scenario/sandbox/sandbox';
import { toKept } from '../../src/lib/shell/kept';
import { newShell } from '../../src/lib/shell/shell';
import { importBackup, readBackup } from '../../src/lib/storage/backup';
import type { Backup } from '../../src/lib/storage/backup-schema';
import { connect } from '../../src/lib/storage/connection';
import { indexedDbStore } from '../../src/lib/storage/indexed-db';
import { memoryStore } from '../../src/lib/storage/memory';
import { newestVersion } from '../../src/lib/storage/schema';
import type { Question } from '../../src/lib/ui/playground/question';
import { questionFile } from '../../src/lib/ui/playground/question-file';
import { fromFragment, fromText } from '../../src/lib/ui/playground/link';
import { folderOf, goldenSets, scenariosOf } from '../replay/golden';

/*
 * What earlier versions wrote is still read. Their files are frozen beside the golden logs, and no
 * set is ever written again.
 */

const textOf = (set: string, name: string) => readFileSync(join(folderOf(set), name), 'utf8');

function backupOf(set: string): Backup {
	const read = readBackup(textOf(set, 'backup.json'));
	if (!read.ok) throw new Error(`${read.fault.place}: ${read.fault.message}`);
	return read.backup;
}

function fromShell(line: string) {
	return toKept({ ...newShell, history: [line] }, new Set());
}

function valueOf<Value>(read: Result<Value, unknown>): Value {
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

async function openedSandbox({ name, account }: Sandbox) {
	const read = await readAccountJson(account);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return sandboxScenario(name, read.value);
}

describe.each(goldenSets())('what was frozen as set %s', (set) => {
	test.each(scenarioFolders(scenariosOf(set)))('the scenario %s is read', (slug) => {
		const { scenario } = readFolder(scenariosOf(set), slug);
		expect(scenario.stages.length).toBeGreaterThan(0);
		// With placeholders it is no account by itself.
		if (scenario.template) return;
		expect(readAccount(textOf(set, `scenarios/${slug}/account.yaml`)).ok).toBe(true);
	});

	test('the backup is imported whole, and every attempt in it opens or says where it drifts', async () => {
		const backup = backupOf(set);
		const store = memoryStore();
		const { attempts, settings, study, own, papers } = backup;
		expect(await importBackup(store, backup)).toMatchObject({
			counts: { added: attempts.length },
			studied: study.length,
			own: own.length,
			papers: papers.length
		});
		expect(await store.everything()).toEqual(attempts);
		expect(await store.study()).toEqual(study);
		expect(await store.own()).toEqual(own);
		expect(await store.papers()).toEqual(papers);
		expect(settings).toEqual({ theme: 'dark' });
		for (const { attempt, log, sandbox } of attempts) {
			const scenario = sandbox
				? await openedSandbox(sandbox)
				: readFolder(scenariosOf(set), attempt.scenario).scenario;
			const { snapshot, drift } = replay(scenario, attempt, log);
			expect(drift === undefined || drift.entry < log.length).toBe(true);
			expect(snapshot.context.timeline.acts.length).toBeGreaterThan(0);
		}
	});

	test.runIf(existsSync(join(folderOf(set), 'pack.json')))(
		'what a class hands on is read: pack, link, hand-ins, key and feedback',
		() => {
			const bytes = (name: string) => new Uint8Array(readFileSync(join(folderOf(set), name)));
			const pack = valueOf(readPack(textOf(set, 'pack.json')));
			expect(packFromFragment(textOf(set, 'pack-link.txt').trim())).toEqual({
				ok: true,
				value: pack
			});
			const key = valueOf(readKey(textOf(set, 'key.json')));
			const open = valueOf(readHandIn(bytes('hand-in.leastwise')));
			expect(valueOf(readHandIn(bytes('sealed.leastwise'), [key]))).toEqual({
				...open,
				sealed: true
			});
			const { handIn } = open;
			expect(strayFrom(pack, handIn)).toBeUndefined();
			expect([handIn.attempts.length, handIn.study.length]).toEqual([1, 2]);
			const [item] = pack.items;
			expect(item && seedFor(pack, item, handIn.learner)).toBe(handIn.attempts[0]?.attempt.seed);
			expect(valueOf(readFeedback(textOf(set, 'feedback.json')))).toMatchObject({
				learner: handIn.learner,
				items: [{ byHand: true }]
			});
		}
	);

	test('the link to a question and its file hold the same question', () => {
		const link = fromFragment(textOf(set, 'link.txt').trim());
		const file = fromText(textOf(set, 'question.json'));
		if (!link?.ok || !file.ok) throw new Error(JSON.stringify([link, file]));
		// The first files left keys out that the request lacks.
		const present = ({ context }: Question) => context.filter(({ form }) => form !== 'absent');
		const [inLink, inFile] = [link.value, file.value].map((each) =>
			questionFile({ ...each, context: present(each) })
		);
		expect(inLink).toBe(inFile);
		expect(link.value.context).toHaveLength(4);
		expect(file.value.policies.map(({ layer }) => layer)).toEqual([
			...['identity', 'identity', 'resource', 'boundary', 'session'],
			...['scp', 'scp', 'rcp', 'endpoint']
		]);
		expect(file.value.compared?.map(({ name }) => name)).toEqual(['Before', 'After']);
	});
});

describe('in this browser', () => {
	const stores = [
		{ name: 'attempts', keyPath: 'id' },
		{ name: 'authenticators', keyPath: 'attempt' },
		{ name: 'log', keyPath: ['attempt', 'index'] },
		{ name: 'outcomes', keyPath: 'attempt' }
	];
	const sandboxes = { name: 'sandboxes', keyPath: 'attempt' };
	const study = { name: 'study', keyPath: 'id' };
	const own = { name: 'own', keyPath: 'id' };
	const papers = { name: 'papers', keyPath: 'id' };
	const terminals = { name: 'terminals', keyPath: 'attempt' };
	/** As each version made its database, whose number on the disk goes in tens. */
	const published = [
		{ version: 1, onDisk: 10, stores },
		{ version: 2, onDisk: 20, stores },
		{ version: 3, onDisk: 30, stores },
		{ version: 4, onDisk: 40, stores: [...stores, sandboxes] },
		{ version: 5, onDisk: 50, stores: [...stores, sandboxes, study] },
		{
			version: 6,
			onDisk: 60,
			stores: [...stores, own, sandboxes, study]
		},
		{
			version: 7,
			onDisk: 70,
			stores: [...stores, own, papers, sandboxes, study]
		},
		{
			version: 8,
			onDisk: 80,
			stores: [...stores, own, papers, sandboxes, study, terminals]
		},
		{
			version: 9,
			onDisk: 90,
			stores: [...stores, own, papers, sandboxes, study, terminals]
		}
	];

	async function formOf(name: string) {
		const database = await openDB(name);
		const names = [...database.objectStoreNames];
		const transaction = database.transaction(names);
		const stores = names.map((each) => {
			const { name, keyPath, autoIncrement, indexNames } = transaction.objectStore(each);
			return { name, keyPath, autoIncrement, indexes: [...indexNames] };
		});
		database.close();
		return { onDisk: database.version, stores };
	}

	test('every version of the database is known here', () => {
		expect(published.map(({ version }) => version)).toEqual(
			Array.from({ length: newestVersion }, (_, index) => index + 1)
		);
	});

	test('the database is made as the newest version made it', async () => {
		(await connect('new')).close();
		const newest = published.at(-1);
		expect(await formOf('new')).toEqual({
			onDisk: newest?.onDisk,
			stores: newest?.stores.map((each) => ({ ...each, autoIncrement: false, indexes: [] }))
		});
	});

	test.each(published)(
		'what version $version kept is opened, and gone on with',
		async ({ version, onDisk, stores }) => {
			const { attempts } = backupOf('1');
			const name = `made by ${version}`;
			const old = await openDB(name, onDisk, {
				upgrade(database) {
					for (const { name, keyPath } of stores) database.createObjectStore(name, { keyPath });
				}
			});
			for (const { attempt, log, authenticator, outcome } of attempts) {
				const { id } = attempt;
				await old.add('attempts', attempt);
				for (const [index, entry] of log.entries())
					await old.add('log', { attempt: id, index, entry });
				if (authenticator) await old.add('authenticators', { ...authenticator, attempt: id });
				await old.add('outcomes', { ...outcome, attempt: id });
			}
			old.close();

			const connection = await connect(name);
			const store = indexedDbStore(connection);
			expect(await store.everything()).toEqual(attempts);
			const [first] = attempts;
			const { id = '' } = first?.attempt ?? {};
			const line = { type: 'pause', time: 1 } as const;
			expect(await store.append(id, first?.log.length ?? 0, line)).toEqual({ ok: true });
			const guess = {
				id: 's',
				time: 1,
				kind: 'guessed',
				belief: 'scp-grants',
				held: true
			} as const;
			expect(await store.addStudy(guess)).toEqual({ ok: true });
			expect(await store.study()).toEqual([guess]);
			const question = {
				topic: '',
				stem: 'Which?',
				options: [
					{ text: 'a', right: true, why: '' },
					{ text: 'b', right: false, why: '' }
				]
			};
			const set = { id: 'o', added: 1, name: 'a.txt', questions: [question] };
			expect(await store.addOwn(set)).toEqual({ ok: true });
			expect(await store.own()).toEqual([set]);
			const handIn = {
				kind: 'handIn',
				id: 'handIn:c:1',
				changed: 1,
				name: 'a',
				bytes: ''
			} as const;
			expect(await store.savePapers([handIn])).toEqual({ ok: true });
			expect(await store.papers()).toEqual([handIn]);
			const terminal = fromShell('ls');
			expect(await store.saveTerminal(id, terminal)).toEqual({ ok: true });
			expect(await store.terminal(id)).toEqual(terminal);
			connection.close();
			expect((await formOf(name)).onDisk).toBe(newestVersion * 10);
		}
	);
});

describe('of a version that is newer than this one', () => {
	test('a backup says so', () => {
		const file = { ...JSON.parse(textOf('1', 'backup.json')), version: 10 };
		expect(readBackup(JSON.stringify(file))).toMatchObject({
			fault: { place: 'version', message: expect.stringMatching(/^A newer version/) }
		});
	});
	test('a question says so', () => {
		const request = { principal: '*', action: 's3:GetObject', resource: '*' };
		const question = { version: 2, request, policies: {} };
		expect(readQuestion(question)).toEqual({
			ok: false,
			error: 'version: It is of a version that this Leastwise does not read. A newer one may.'
		});
		expect(readQuestion({ ...question, version: 1 }).ok).toBe(true);
	});
	test('an account says so', () => {
		const text = textOf('1', 'scenarios/99-everything/account.yaml');
		expect(readAccount(`version: 1\n${text}`).ok).toBe(true);
		const newer = readAccount(`version: 3\n${text}`);
		expect(newer.ok ? [] : newer.error).toContainEqual({
			file: 'account.yaml',
			path: 'version',
			message: 'Write 2: this Leastwise reads no later version.'
		});
	});
});
