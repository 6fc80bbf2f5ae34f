import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openEndpoint } from '../../bin/endpoint/server';
import { clients } from '../../scripts/clients.mjs';
import { asCode } from '../../src/lib/shell/as-code/as-code';
import { CodeBench, emptyAccount, rootKey } from '../../src/lib/shell/as-code/bench.fixture';

/* Commands that make a thing anew, run by bash and AWS's own command line against the endpoint. */

const { aws } = clients();

const permissions = JSON.stringify({
	Version: '2012-10-17',
	Statement: {
		Effect: 'Allow',
		Action: 's3:GetObject',
		Resource: "arn:aws:s3:::it's/${aws:username}/*",
		Condition: { StringLike: { 's3:prefix': ['"\\\n', '$HOME `x` !', '日'] } }
	}
}).replace('日', '\\u65e5');

/** A user whose every part is one that a shell or the CLI would take for something else. */
function odd(): CodeBench {
	const bench = new CodeBench();
	const [UserName, GroupName] = ['-jun', '--help'];
	const PolicyArn = 'arn:aws:iam::111122223333:policy/Odd';
	bench.make('iam:CreatePolicy', {
		PolicyName: 'Odd',
		Description: 'file://what it’s "about": $HOME `x`\n-- and on\u0007',
		PolicyDocument: permissions,
		Tags: [{ Key: 'a b', Value: '' }]
	});
	bench.make('iam:CreateGroup', { GroupName, Path: `/it's/$(x)/\\/` });
	bench.make('iam:AttachGroupPolicy', { GroupName, PolicyArn });
	bench.make('iam:CreateUser', {
		UserName,
		PermissionsBoundary: PolicyArn,
		Tags: [{ Key: 'Team', Value: 'maps' }]
	});
	bench.make('iam:AddUserToGroup', { UserName, GroupName });
	bench.make('iam:PutUserPolicy', {
		UserName,
		PolicyName: '-own',
		PolicyDocument: permissions
	});
	return bench;
}

/** AWS's command line takes a Python for every command. */
const patience = { timeout: 300_000 };

test.skipIf(aws === undefined)(
	'AWS’s own command line makes a thing as it was',
	patience,
	async () => {
		const bench = odd();
		const description = bench.describe({ kind: 'user', name: '-jun' });
		const { account } = new CodeBench(emptyAccount()).desk;
		const { server, close } = openEndpoint({
			account,
			reopen: () => account,
			anyKey: false,
			say: () => undefined
		});
		await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
		const { port } = server.address() as AddressInfo;
		const url = `http://127.0.0.1:${port}`;
		const made = await inBash(asCode(description, 'cli'), url);
		expect(made.stderr).toBe('');
		const told = await inBash(
			'aws iam get-account-authorization-details --filter User Group LocalManagedPolicy',
			url
		);
		await close();
		const known = bench.look('iam:GetAccountAuthorizationDetails', {
			Filter: ['User', 'Group', 'LocalManagedPolicy']
		});
		expect(lasting(JSON.parse(told.stdout))).toEqual(lasting(known.ok ? known.value : undefined));
	}
);

/** Without ids and times, and with documents as values. */
function lasting(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(lasting);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value as Record<string, unknown>)
			.filter(([name]) => !/(?:Id|Date|IsTruncated)$/.test(name) || name === 'VersionId')
			.map(([name, each]) => [
				name,
				/Document$/.test(name) && typeof each === 'string'
					? (JSON.parse(decodeURIComponent(each)) as unknown)
					: lasting(each)
			])
	);
}

async function inBash(script: string, url: string) {
	return new Promise<{ readonly stdout: string; readonly stderr: string }>((settle) => {
		const bash = execFile(
			'bash',
			['--norc'],
			{
				env: {
					PATH: process.env['PATH'],
					AWS_ACCESS_KEY_ID: rootKey.id,
					AWS_SECRET_ACCESS_KEY: rootKey.secret,
					AWS_DEFAULT_REGION: 'us-east-1',
					AWS_PAGER: ''
				}
			},
			(_error, stdout, stderr) => settle({ stdout, stderr })
		);
		bash.stdin?.end(`aws() { command aws --endpoint-url ${url} "$@"; }\n${script}`);
	});
}
