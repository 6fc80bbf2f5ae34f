import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosenBlueprint, openFrom } from './endpoint/account';
import { welcome } from './endpoint/welcome';
import { run } from './run';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'leastwise-endpoint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

const head = "id: '444455556666'\nname: Marlow Maps\nage: 9d\n";
const root = 'root: { email: ines@marlowmaps.example, password: paper-Harbour-41 }\n';

describe('what cannot be done as asked ends with 2 and a sentence', () => {
	const complaint = async (...args: string[]) => {
		const lines: string[] = [];
		const code = await run(
			['endpoint', ...args],
			() => undefined,
			(line) => lines.push(line)
		);
		expect(code).toBe(2);
		return lines.join('\n');
	};
	test.each([
		['a port that is none', ['--port', 'http'], /--port http: write a number/],
		['a port beyond all', ['--port', '70000'], /--port 70000: write a number/],
		['a scenario there is not', ['--scenario', '99-frob'], /no such scenario.*01-lock-down-root/],
		['a path for a scenario', ['--scenario', '../bin'], /no such scenario/],
		['two accounts', ['--scenario', '01-lock-down-root', '--account', 'a.yaml'], /not both/],
		['a file there is not', ['--account', 'nowhere.yaml'], /nowhere\.yaml: there is no such file/],
		['an argument too many', ['01-lock-down-root'], /write --scenario or --account/],
		['an option there is not', ['--frob'], /--frob/]
	])('%s', async (_, args, sentence) => {
		expect(await complaint(...args)).toMatch(sentence);
	});
	test('an account with faults', async () => {
		const path = file('faults.yaml', `${head}users: [{ name: 'a b' }]\n`);
		const said = await complaint('--account', path);
		expect(said).toMatch(/root: .*missing/);
		expect(said).toMatch(/users\[0\]\.name: Write a name/);
	});
	test('an account that does not hold together', async () => {
		const path = file('dangling.yaml', `${head}${root}users: [{ name: jun, groups: [Interns] }]\n`);
		expect(await complaint('--account', path)).toMatch(/jun is put into the group Interns/);
	});
	test('a port that is taken', async () => {
		const other = createServer();
		await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle));
		const { port } = other.address() as AddressInfo;
		expect(await complaint('--port', String(port))).toMatch(/cannot be had \(EADDRINUSE\)/);
		other.close();
	});
});

describe('the welcome', () => {
	const printed = (options: Parameters<typeof chosenBlueprint>[0], anyKey = false) =>
		welcome(openFrom(chosenBlueprint(options, anyKey), 0), 'http://127.0.0.1:1', anyKey).join('\n');

	test('has the keys of the sandbox’s administrator, the same each time', () => {
		const text = printed({});
		expect(text).toMatch(/As the user admin:[^]*export AWS_ACCESS_KEY_ID=AKIA/);
		expect(text).toContain('AWS_ENDPOINT_URL_IAM=http://127.0.0.1:1');
		expect(printed({})).toBe(text);
	});
	test('has a block for everybody with a key', () => {
		expect(printed({ scenario: '01-lock-down-root' })).toMatch(/As root:/);
	});
	test('says what to do where nobody has a key', () => {
		expect(printed({ account: file('bare.yaml', head + root) })).toMatch(/Nobody .* --account/s);
	});
	test('says that any key will do, and root has one to stand for it', () => {
		const options = { account: file('any.yaml', head + root) };
		expect(printed(options, true)).toMatch(/Every key is taken as root/);
		const account = openFrom(chosenBlueprint(options, true), 0);
		expect(account.root.accessKeys).toHaveLength(1);
	});
});

test('Ctrl+C ends it cleanly', async () => {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'bin/leastwise.ts', 'endpoint', '--port', '0'],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const ended = new Promise((settle) => child.once('exit', settle));
	let said = '';
	for await (const chunk of child.stdout) {
		said += String(chunk);
		const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
		if (url === undefined || child.killed) continue;
		expect(await (await fetch(url)).text()).toContain('<Code>MissingAction</Code>');
		child.kill('SIGINT');
	}
	expect(await ended).toBe(0);
}, 30_000);
