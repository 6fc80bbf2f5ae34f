import { expect, test } from 'vitest';
import { bytesOf } from './base64';
import { run } from './engine.fixture';
import { limits } from './engine-limits';

test('a program prints as in Node', async () => {
	const { ended, text, printed } = await run(`
		console.log('%s users', 2, { UserName: 'ana', since: new Date(0) }, new Map([['a', 1]]));
		console.error(new TypeError('no'));
		console.table([{ UserName: 'ana', Path: '/' }, { UserName: 'jun' }]);
	`);
	expect(ended).toEqual({ kind: 'finished' });
	expect(text[0]).toBe(
		"2 users { UserName: 'ana', since: 1970-01-01T00:00:00.000Z } Map(1) { 'a' => 1 }"
	);
	expect(text[1]).toMatch(/^TypeError: no\n {4}at program\.js:3$/);
	expect(printed[2]).toEqual({
		kind: 'table',
		columns: ['(index)', 'UserName', 'Path'],
		rows: [
			['0', 'ana', '/'],
			['1', 'jun', '']
		]
	});
});

test('the SDK signs what is sent, and the line goes along', async () => {
	const { requests, ended } = await run(`
		import { IAMClient, GetUserCommand } from '@aws-sdk/client-iam';
		const iam = new IAMClient();
		await iam.send(new GetUserCommand({ UserName: 'ana' }));
	`);
	expect(requests).toHaveLength(1);
	const [sent] = requests;
	expect(sent).toMatchObject({ method: 'POST', host: 'iam.amazonaws.com', target: '/', line: 4 });
	expect(sent?.headers.authorization).toMatch(
		/^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d{8}\/us-east-1\/iam\/aws4_request, /
	);
	expect(sent?.headers['user-agent']).toMatch(/^aws-sdk-js\/3\.\d+\.\d+ /);
	expect(new TextDecoder().decode(bytesOf(sent?.body ?? ''))).toBe(
		'Action=GetUser&Version=2010-05-08&UserName=ana'
	);
	expect(ended).toEqual({
		kind: 'threw',
		name: 'NoSuchEntityException',
		message: 'no',
		line: 4,
		metadata: { httpStatusCode: 404, requestId: 'r-1', attempts: 1, totalRetryDelay: 0 }
	});
});

test('a refusal is printed as in Node', async () => {
	const { text } = await run(`
		import { IAMClient, GetUserCommand } from '@aws-sdk/client-iam';
		const find = () => new IAMClient().send(new GetUserCommand({ UserName: 'zz' }));
		try { await find(); } catch (error) {
			console.log(error);
			console.log(error.stack);
		}
	`);
	expect(text[0]).toMatch(
		/^NoSuchEntityException: no\n {4}at find \(program\.js:3\)\n {4}at program\.js:4 \{\n/
	);
	expect(text[0]).toMatch(/'\$metadata': \{\n {4}httpStatusCode: 404,/);
	expect(text[1]).toMatch(/^NoSuchEntityException: no\n {4}at find/);
});

test('a page that a loop asks for is asked for by its first line', async () => {
	const { requests, ended } = await run(`
		import { IAMClient, paginateListUsers } from '@aws-sdk/client-iam';
		for await (const { Users } of paginateListUsers({ client: new IAMClient() }, {})) {
			console.log(Users);

			console.log('far below');
		}
	`);
	expect(requests[0]?.line).toBe(3);
	expect(ended).toMatchObject({ kind: 'threw', line: 3 });
});

test('a program’s own generator asks where it asks', async () => {
	const { requests } = await run(`
		import { IAMClient, GetUserCommand } from '@aws-sdk/client-iam';
		async function* all() {
			yield await new IAMClient().send(new GetUserCommand({}));
		}
		for await (const each of all()) console.log(each);
	`);
	expect(requests[0]?.line).toBe(4);
});

test('a client is in the Region of its profile, unless it says otherwise', async () => {
	const lent = { region: 'eu-west-1', accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' };
	const { text, requests } = await run(
		`
		import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
		const sts = new STSClient();
		console.log(await sts.config.region(), await new STSClient({ region: 'ap-south-1' }).config.region());
		console.log(Object.keys(await sts.config.credentials()).includes('region'));
		await sts.send(new GetCallerIdentityCommand({})).catch(() => {});
	`,
		{ lent }
	);
	expect(text).toEqual(['eu-west-1 ap-south-1', 'false']);
	expect(requests[0]?.headers.authorization).toContain('/eu-west-1/sts/aws4_request');
});

test('the environment is there, and empty', async () => {
	const { text } = await run("console.log(process.env, process.env.AWS_REGION ?? 'none');");
	expect(text).toEqual(['{} none']);
});

test('errors are the SDK’s classes', async () => {
	const { text } = await run(`
		import { IAMClient, GetUserCommand, NoSuchEntityException, IAMServiceException } from '@aws-sdk/client-iam';
		try {
			await new IAMClient().send(new GetUserCommand({ UserName: 'ana' }));
		} catch (error) {
			console.log(error instanceof NoSuchEntityException, error instanceof IAMServiceException);
			console.log(error.name, error.$fault, error.$metadata.httpStatusCode);
		}
	`);
	expect(text).toEqual(['true true', 'NoSuchEntityException client 404']);
});

test.each([
	['while (true) {}', 'time'],
	['while (true) await null;', 'time'],
	['const again = () => Promise.resolve().then(again); await again();', 'time'],
	['const all = []; while (true) all.push(new Uint8Array(1e6));', 'memory'],
	["while (true) console.log('again');", 'output'],
	["console.log('x'.repeat(1e7));", 'output']
])('what would not end is stopped: %s', async (program, why) => {
	// On a busy machine the other limits take their time, too.
	const bounds = why === 'time' ? { busy: 500 } : { busy: 30_000, lines: 100, memory: 24_000_000 };
	const { ended } = await run(`// a line\n${program}`, { bounds });
	expect(ended).toMatchObject({ kind: 'stopped', why });
});

test('an endless loop has less than two seconds', () => {
	expect(limits.busy).toBeLessThan(2000);
});

test('a program that calls without end is stopped', async () => {
	const { ended, requests } = await run(
		`
		import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
		const iam = new IAMClient();
		while (true) await iam.send(new ListUsersCommand({})).catch(() => {});
	`,
		{ bounds: { calls: 5 } }
	);
	expect(requests).toHaveLength(5);
	expect(ended).toMatchObject({ kind: 'stopped', why: 'calls' });
});

test('timers run, and a program ends when nothing is under way', async () => {
	const { ended, text } = await run(`
		setTimeout(() => console.log('late'), 20);
		const timer = setInterval(() => { console.log('tick'); clearInterval(timer); }, 1);
		console.log('first');
	`);
	expect(text).toEqual(['first', 'tick', 'late']);
	expect(ended).toEqual({ kind: 'finished' });
});

test('who awaits what never comes is told so', async () => {
	expect((await run('await new Promise(() => {});')).ended).toEqual({ kind: 'stuck' });
});

test.each([
	['const = 1;', { kind: 'threw', name: 'SyntaxError' }],
	['\nmissing();', { kind: 'threw', name: 'ReferenceError', line: 2 }],
	["import { IAMClient } from 'aws-sdk';", { kind: 'threw', name: expect.any(String) }],
	["throw 'a text';", { kind: 'threw', message: "'a text'" }]
])('what is wrong is told: %s', async (program, expected) => {
	expect((await run(program)).ended).toMatchObject(expected);
});

/** Everything by which code in a browser reaches beyond itself. */
const beyond = [
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Request', 'Worker'],
	...['SharedWorker', 'importScripts', 'indexedDB', 'caches', 'localStorage', 'sessionStorage'],
	...['navigator', 'BroadcastChannel', 'MessageChannel', 'RTCPeerConnection', 'RTCDataChannel'],
	...[
		'document',
		'window',
		'self',
		'parent',
		'top',
		'postMessage',
		'location',
		'Image',
		'WebAssembly'
	],
	...['require', 'module', 'leastwiseHost', 'cookieStore', 'Notification', 'FileReader']
];

test('nothing leads out of a program but its requests', async () => {
	const { text, ended } = await run(`
		const found = ${JSON.stringify(beyond)}.filter((name) =>
			name in globalThis ||
			(0, eval)('typeof ' + name) !== 'undefined' ||
			new Function('return typeof ' + name)() !== 'undefined' ||
			typeof (async () => {}).constructor('return this')().constructor[name] === 'function');
		console.log(found.join(' '));
		for (const name of ['https://example.com/a.js', 'data:text/javascript,1', './secret.js', 'node:fs', '/etc/passwd']) {
			await import(name).then(() => console.log('imported ' + name), () => {});
		}
	`);
	expect(ended).toEqual({ kind: 'finished' });
	expect(text).toEqual(['']);
});
