import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../scripts/clients.mjs';
import { operations } from '../../src/lib/account/perform/everything';
import { newerOperations } from './newer';
import { runProgram } from './program';
import { serve } from './serve';

/* Real clients against the endpoint. Each topic gets an account of its own. */

const topics = readdirSync(import.meta.dirname).filter((name) => /^test_.*\.py$/.test(name));
const { pythons, aws } = clients();

test.skipIf(!process.env['CI'])('CI has boto3 and aws', () => {
	expect(pythons).not.toEqual([]);
	expect(aws).toBeDefined();
});

describe.each(pythons)('boto3 of %s', (python) => {
	let folder: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'leastwise-clients-'));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	test.each(topics)('%s', async (topic) => {
		const account = await serve();
		try {
			const { code, output } = await runProgram(
				python,
				['-B', '-m', 'unittest', '--verbose', topic.replace(/\.py$/, '')],
				{
					cwd: import.meta.dirname,
					env: { ...account.environment, ANSWERED: join(folder, topic) }
				}
			);
			expect(code, output).toBe(0);
		} finally {
			await account.close();
		}
	});

	/* Each answer is held against AWS's model, member by member, in its order: `account.py`. */
	test('every operation was called and answered', () => {
		const answered = new Set(
			topics.flatMap((topic) => readFileSync(join(folder, topic), 'utf8').split('\n'))
		);
		const missing = [...operations.values()]
			.filter(
				({ service, stepOf }) =>
					['iam', 's3', 's3control', 'sts'].includes(service) && stepOf === undefined
			)
			.map(({ service, name }) => `${service}:${name}`)
			.filter((name) => !answered.has(name) && !newerOperations.includes(name))
			.filter((name) => name !== 'sts:DecodeAuthorizationMessage');
		expect(missing).toEqual([]);
	});
});
