import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../scripts/clients.mjs';
import { runProgram } from './program';

/* The aws command line, as a learner uses it: the endpoint started from the shell, its lines exported. */

const { aws } = clients();

describe.skipIf(aws === undefined)('aws', () => {
	let endpoint: ChildProcess;
	let folder: string;
	let environment: Readonly<Record<string, string>>;
	let url: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'leastwise-aws-'));
		endpoint = spawn(
			process.execPath,
			['--import', 'tsx', 'bin/leastwise.ts', 'endpoint', '--port', '0'],
			{ stdio: ['ignore', 'pipe', 'inherit'] }
		);
		const said = await welcomeOf(endpoint);
		environment = exportedIn(said);
		url = environment['AWS_ENDPOINT_URL_IAM'] ?? '';
	}, 60_000);
	afterAll(() => {
		endpoint.kill('SIGINT');
		rmSync(folder, { recursive: true });
	});

	const run = (...args: readonly string[]) =>
		runProgram(aws ?? 'aws', ['--endpoint-url', url, '--output', 'json', ...args], {
			cwd: folder,
			env: environment
		});
	const answer = async (...args: readonly string[]): Promise<unknown> => {
		const { code, output } = await run(...args);
		expect(code, output).toBe(0);
		return output === '' ? undefined : JSON.parse(output);
	};
	/** What it prints instead, and its exit code: 254 where AWS refused. */
	const refusal = async (...args: readonly string[]) => {
		const { code, output } = await run(...args);
		return { code, output: output.trim() };
	};

	test('tells who one is', async () => {
		expect(await answer('sts', 'get-caller-identity')).toMatchObject({
			Account: '111122223333',
			Arn: 'arn:aws:iam::111122223333:user/admin'
		});
	});

	test('makes a user, puts it into a group and lists it', async () => {
		await answer('iam', 'create-user', '--user-name', 'jun', '--path', '/maps/');
		await answer('iam', 'create-group', '--group-name', 'Interns');
		const names = ['--user-name', 'jun', '--group-name', 'Interns'];
		expect(await answer('iam', 'add-user-to-group', ...names)).toBeUndefined();
		const query = ['--query', 'Users[].UserName', '--path-prefix', '/maps/'];
		expect(await answer('iam', 'list-users', ...query)).toEqual(['jun']);
	});

	test('prints AWS’s error and ends with 254 or 255', async () => {
		const { code, output } = await refusal('iam', 'get-user', '--user-name', 'nobody');
		expect([254, 255]).toContain(code);
		expect(output).toMatch(
			/An error occurred \(NoSuchEntity\) when calling the GetUser operation: The user with name nobody cannot be found\.$/
		);
	});

	test('writes the QR code of a new device to a file', async () => {
		const file = join(folder, 'qr.png');
		await answer(
			...['iam', 'create-virtual-mfa-device', '--virtual-mfa-device-name', 'phone'],
			...['--outfile', file, '--bootstrap-method', 'QRCodePNG']
		);
		expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
	});

	test('counts what there is', async () => {
		const { SummaryMap: summary } = (await answer('iam', 'get-account-summary')) as {
			SummaryMap: Record<string, number>;
		};
		expect(summary).toMatchObject({ UsersQuota: 5000, GroupsQuota: 300 });
	});
});

/** What it prints at the start. Its output is read to the end: who stops reading ends it. */
function welcomeOf({ stdout }: ChildProcess): Promise<string> {
	return new Promise((settle) => {
		let said = '';
		stdout?.on('data', (chunk) => {
			said += String(chunk);
			if (said.includes('get-caller-identity')) settle(said);
		});
	});
}

/** `export A=1 B=2` as a shell reads it. */
function exportedIn(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/^ *export (.*)$/gm)]
			.flatMap(([, assignments = '']) => assignments.split(' '))
			.map((assignment) => {
				const equals = assignment.indexOf('=');
				return [assignment.slice(0, equals), assignment.slice(equals + 1)];
			})
	);
}
