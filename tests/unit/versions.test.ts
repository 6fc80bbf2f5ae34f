import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import { readQuestion } from '../../src/lib/policy/question';
import { readAccount } from '../../src/lib/scenario/read';
import { replay } from '../../src/lib/scenario/replay';
import { importBackup, readBackup } from '../../src/lib/storage/backup';
import type { Backup } from '../../src/lib/storage/backup-schema';
import { dexieStore } from '../../src/lib/storage/dexie';
import { memoryStore } from '../../src/lib/storage/memory';
import { declareDatabase, newestVersion } from '../../src/lib/storage/schema';
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

describe.each(goldenSets())('what was frozen as set %s', (set) => {
	test.each(scenarioFolders(scenariosOf(set)))('the scenario %s is read', (slug) => {
		const { scenario } = readFolder(scenariosOf(set), slug);
		expect(scenario.stages.length).toBeGreaterThan(0);
		expect(readAccount(textOf(set, `scenarios/${slug}/account.yaml`)).ok).toBe(true);
	});

	test('the backup is imported whole, and every attempt in it opens or says where it drifts', async () => {
		const backup = backupOf(set);
		const store = memoryStore();
		const { attempts, settings } = backup;
		expect(await importBackup(store, backup)).toMatchObject({
			counts: { added: attempts.length }
		});
		expect(await store.everything()).toEqual(attempts);
		expect(settings).toEqual({ theme: 'dark' });
		for (const { attempt, log } of attempts) {
			const { scenario } = readFolder(scenariosOf(set), attempt.scenario);
			const { snapshot, drift } = replay(scenario, attempt, log);
			expect(drift === undefined || drift.entry < log.length).toBe(true);
			expect(snapshot.context.timeline.acts.length).toBeGreaterThan(0);
		}
	});

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
	/** As each version made its database; Dexie counts in tens. */
	const published: readonly ((database: Dexie) => void)[] = [
		(database) =>
			database.version(1).stores({
				attempts: 'id',
				log: '[attempt+index]',
				authenticators: 'attempt',
				outcomes: 'attempt'
			}),
		(database) =>
			database.version(2).stores({
				attempts: 'id',
				log: '[attempt+index]',
				authenticators: 'attempt',
				outcomes: 'attempt'
			})
	];

	test('every version of the database is known here', () => {
		expect(published).toHaveLength(newestVersion);
	});

	test.each(published.map((declare, index) => ({ version: index + 1, declare })))(
		'what version $version kept is opened, and gone on with',
		async ({ version, declare }) => {
			const { attempts } = backupOf('1');
			const old = new Dexie(`made by ${version}`);
			declare(old);
			for (const { attempt, log, authenticator, outcome } of attempts) {
				const { id } = attempt;
				await old.table('attempts').add(attempt);
				await old.table('log').bulkAdd(log.map((entry, index) => ({ attempt: id, index, entry })));
				if (authenticator) await old.table('authenticators').add({ ...authenticator, attempt: id });
				await old.table('outcomes').add({ ...outcome, attempt: id });
			}
			old.close();

			const database = declareDatabase(`made by ${version}`);
			await database.open();
			const store = dexieStore(database);
			expect(await store.everything()).toEqual(attempts);
			const [first] = attempts;
			const { id = '' } = first?.attempt ?? {};
			const line = { type: 'pause', time: 1 } as const;
			expect(await store.append(id, first?.log.length ?? 0, line)).toEqual({ ok: true });
			database.close();
		}
	);
});

describe('of a version that is newer than this one', () => {
	test('a backup says so', () => {
		const file = { ...JSON.parse(textOf('1', 'backup.json')), version: 3 };
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
