import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pythonOfAws2 } from '../../../scripts/clients.mjs';
import { Both, now } from './both';
import { runbooks } from './runbooks';

/* Whole scripts: bash with AWS's own `aws`, and the terminal's shell with ours. */

const python = pythonOfAws2();

describe.skipIf(python === undefined)('a script of an administrator comes to the same', () => {
	let both: Both;
	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now });
		both = await Both.open(python ?? 'python3', {});
	});
	afterAll(async () => {
		await both.close();
		vi.useRealTimers();
	});

	test.each(Object.entries(runbooks))('%s', async (_, script) => {
		const [ours, real] = [await both.ourScript(script), await both.realScript(script)];
		expect({ code: ours.code, stdout: ours.stdout }).toEqual({
			code: real.code,
			stdout: real.stdout
		});
		expect(ownWords(ours.stderr)).toBe(ownWords(real.stderr));
	});

	test('and wrote the same files', () => {
		const [ours, real] = [both.written.ours, both.written.real].map(withoutCache);
		expect(ours).toEqual(real);
	});
});

/** What a role’s credentials are kept with is each one’s own. */
function withoutCache(files: Readonly<Record<string, string>>) {
	return Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('/cache/')));
}

/** Each shell has its own name before what it says. */
function ownWords(stderr: string): string {
	return stderr
		.split('\n')
		.filter((line) => !/^(?:sleep|bash|shell):/.test(line) && !/stays\. The tabs/.test(line))
		.join('\n');
}
