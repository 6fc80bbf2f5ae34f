import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clients } from '../../scripts/clients.mjs';
import { serve } from './serve';
import { runProgram } from './program';

/* Real clients against the endpoint. Each topic gets an account of its own. */

const topics = readdirSync(import.meta.dirname).filter((name) => /^test_.*\.py$/.test(name));
const { pythons, aws } = clients();

test.skipIf(!process.env['CI'])('CI has boto3 and aws', () => {
	expect(pythons).not.toEqual([]);
	expect(aws).toBeDefined();
});

describe.each(pythons)('boto3 of %s', (python) => {
	test.each(topics)('%s', async (topic) => {
		const account = await serve();
		try {
			const { code, output } = await runProgram(
				python,
				['-B', '-m', 'unittest', '--verbose', topic.replace(/\.py$/, '')],
				{ cwd: import.meta.dirname, env: account.environment }
			);
			expect(code, output).toBe(0);
		} finally {
			await account.close();
		}
	});
});
