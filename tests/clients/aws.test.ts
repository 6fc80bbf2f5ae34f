import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

	test('makes a bucket, fills, lists and empties it', async () => {
		const s3 = async (...args: readonly string[]) => {
			const { code, output } = await run('s3', ...args);
			return { code, output: output.replace(/.*\r/g, '').trim() };
		};
		const file = join(folder, 'north.txt');
		writeFileSync(file, 'north\n');
		const bucket = 's3://marlow-maps';
		expect(await s3('mb', bucket)).toEqual({ code: 0, output: 'make_bucket: marlow-maps' });
		expect(await s3('cp', '--no-progress', file, `${bucket}/maps/north.txt`)).toMatchObject({
			code: 0,
			output: expect.stringMatching(/^upload: .*to s3:\/\/marlow-maps\/maps\/north\.txt$/)
		});
		expect((await s3('ls', bucket)).output).toBe('PRE maps/');
		expect((await s3('ls', '--recursive', bucket)).output).toMatch(/ 6 maps\/north\.txt$/);
		const copy = join(folder, 'copy.txt');
		await s3('cp', '--no-progress', `${bucket}/maps/north.txt`, copy);
		expect(readFileSync(copy, 'utf8')).toBe('north\n');
		expect(await s3('cp', `${bucket}/none`, '.')).toEqual({
			code: 1,
			output:
				'fatal error: An error occurred (404) when calling the HeadObject operation: Key "none" does not exist'
		});
		expect(await s3('rb', bucket)).toMatchObject({
			code: 1,
			output: expect.stringContaining('An error occurred (BucketNotEmpty)')
		});
		expect((await s3('rm', '--recursive', bucket)).output).toBe(
			'delete: s3://marlow-maps/maps/north.txt'
		);
		expect(await s3('rb', bucket)).toEqual({ code: 0, output: 'remove_bucket: marlow-maps' });
	});

	test('reads a bucket’s settings by the names of the API', async () => {
		await answer('s3api', 'create-bucket', '--bucket', 'api-maps');
		const asked = ['s3api', 'get-public-access-block', '--bucket', 'api-maps'];
		expect(await answer(...asked)).toMatchObject({
			PublicAccessBlockConfiguration: { BlockPublicPolicy: true }
		});
		expect((await refusal('s3api', 'get-bucket-policy', '--bucket', 'api-maps')).output).toMatch(
			/An error occurred \(NoSuchBucketPolicy\) when calling the GetBucketPolicy operation: The bucket policy does not exist$/
		);
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
