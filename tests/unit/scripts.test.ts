import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

describe('a script that is asked for what it does not have says so in a sentence', () => {
	test.each<[string[], RegExp, Record<string, string>?]>([
		[['start', '--bogus'], /^Unknown option '--bogus'\. What can be said here: --port PORT\.\n$/],
		[['start', '8080'], /^Unexpected argument '8080'.* --port PORT\.\n$/],
		[['start', '--port'], /^Option '--port <value>' argument missing\. .*\n$/],
		[['start', '--port', 'many'], /^"many" is not a port: .*\n$/],
		[['start', '--port=-1'], /^"-1" is not a port: .*\n$/],
		[['start', '--port', '1e3'], /^"1e3" is not a port: .*\n$/],
		[['start'], /^"70000" is not a port: .*\n$/, { PORT: '70000' }],
		[['serve', '--bogus'], /^Unknown option '--bogus'.*\n$/],
		[['test', '--bogus'], /^Unknown option '--bogus'\. What can be said here: --only ONLY\.\n$/]
	])('%j', ([script = '', ...args], sentence, env = {}) => {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[`scripts/${script}.mjs`, ...args],
			{ encoding: 'utf8', env: { ...process.env, PORT: '', ...env } }
		);
		expect(stderr).toMatch(sentence);
		expect(stdout).toBe('');
		expect(status).toBe(1);
	});
});
