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
		['a seed that is none', ['--seed', ''], /--seed: write any text/],
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
	const printed = (
		options: Parameters<typeof chosenBlueprint>[0],
		{ anyKey = false, fixed = false } = {}
	) => {
		const account = openFrom(chosenBlueprint(options, anyKey), 'a seed', 0);
		return welcome({ account, url: 'http://127.0.0.1:1', anyKey, fixed }).join('\n');
	};

	test('has the keys of the sandbox’s administrator', () => {
		const text = printed({});
		expect(text).toMatch(/As the user admin:[^]*export AWS_ACCESS_KEY_ID=AKIA/);
		expect(text).toContain('AWS_ENDPOINT_URL_IAM=http://127.0.0.1:1');
	});
	test('says how long the keys last', () => {
		expect(printed({})).toMatch(/keys are new at every start; --seed/);
		expect(printed({}, { fixed: true })).toMatch(/keys come from --seed: they are the same/);
	});
	test('has a block for everybody with a key', () => {
		expect(printed({ scenario: '01-lock-down-root' })).toMatch(/As root:/);
	});
	test('says what to do where nobody has a key', () => {
		expect(printed({ account: file('bare.yaml', head + root) })).toMatch(/Nobody .* --account/s);
	});
	test('says that any key will do, and root has one to stand for it', () => {
		const options = { account: file('any.yaml', head + root) };
		expect(printed(options, { anyKey: true })).toMatch(/Every key is taken as root/);
		const account = openFrom(chosenBlueprint(options, true), 'a seed', 0);
		expect(account.iam.root.accessKeys).toHaveLength(1);
	});
});

const node = [process.execPath, '--import', 'tsx', 'bin/leastwise.ts', 'endpoint'];
const npm = ['npm', 'run', 'leastwise', '--', 'endpoint'];

/** The endpoint as a program of its own, until it has said what it is about. */
async function started(args: readonly string[] = [], [program = '', ...before] = node) {
	const child = spawn(program, [...before, '--port', '0', ...args], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise((settle) => child.once('exit', settle));
	const said = await new Promise<string>((settle) => {
		let text = '';
		child.stdout.on('data', (chunk) => {
			text += String(chunk);
			if (text.includes('get-caller-identity')) settle(text);
		});
	});
	return {
		said,
		url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '',
		end: (signal: NodeJS.Signals = 'SIGINT') => {
			child.kill(signal);
			return ended;
		}
	};
}

test('Ctrl+C ends it cleanly', async () => {
	const { url, end } = await started();
	expect(await (await fetch(url)).text()).toContain('<Code>MissingAction</Code>');
	expect(await end()).toBe(0);
});

test('the keys are new at every start, and the same where a seed is given', async () => {
	const keysWith = async (...args: readonly string[]) => {
		const { said, end } = await started(args);
		await end();
		return said.match(/(?<=export AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)=)\S+/g) ?? [];
	};
	const [one, another, kept, again] = await Promise.all([
		keysWith(),
		keysWith(),
		keysWith('--seed', 'ours'),
		keysWith('--seed', 'ours')
	]);
	expect(new Set([...one, ...another, ...kept]).size).toBe(6);
	expect(again).toEqual(kept);
});

// As in `npm run leastwise -- endpoint &`, `kill $!`.
test.skipIf(process.platform === 'win32')(
	'who ends npm, which started it, ends it too',
	async () => {
		const { url, end } = await started([], npm);
		expect((await fetch(url)).status).toBe(400);
		await end('SIGTERM');
		const answers = () =>
			fetch(url).then(
				() => true,
				() => false
			);
		await expect.poll(answers, { timeout: 10_000 }).toBe(false);
	},
	60_000
);
