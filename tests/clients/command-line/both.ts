import { spawn, type ChildProcess } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import * as v from 'valibot';
import { openEndpoint } from '../../../bin/endpoint/server';
import { accountBlueprint } from '../../../src/lib/account/perform/blueprint';
import { openAccount } from '../../../src/lib/account/perform/open';
import { lookUp } from '../../../src/lib/account/base/table';
import { aws } from '../../../src/lib/shell/aws/aws';
import { doorTo, type Desk } from '../../../src/lib/shell/aws/door.fixture';
import type { Files } from '../../../src/lib/shell/files';
import { marlow } from './marlow';

/** What a command line comes to. */
export interface Said {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** One line of the table, as it would be typed behind `aws`. */
export interface Line {
	readonly args: readonly string[];
	readonly stdin?: string;
	readonly environment?: Readonly<Record<string, string>>;
}

/** At which both sides stand still. */
export const now = Date.UTC(2026, 10, 23, 8, 30);

/**
 * AWS's own command line and ours, each with an account of its own that begins alike: the same seed, the
 * same time, and so the same ids, as long as both make the same calls.
 */
export class Both {
	readonly home = mkdtempSync(join(tmpdir(), 'leastwise-line-'));
	readonly #desk: Desk = { account: openAccount(blueprint, 'line', now), now, calls: [] };
	readonly #environment: Readonly<Record<string, string>>;
	#files: Files = { content: new Map(), directories: new Set([this.home]) };
	readonly #real: ChildProcess;
	readonly #answers: Interface;
	readonly #close: () => Promise<void>;
	/** Calls that the endpoint was sent. */
	readonly asked: string[] = [];

	static async open(python: string, files: Readonly<Record<string, string>>): Promise<Both> {
		const account = openAccount(blueprint, 'line', now);
		const asked: string[] = [];
		const endpoint = openEndpoint({
			account,
			reopen: () => account,
			anyKey: false,
			say: (line) => asked.push(line)
		});
		await new Promise<void>((settle) => endpoint.server.listen(0, '127.0.0.1', settle));
		const { port } = endpoint.server.address() as AddressInfo;
		return new Both(python, `http://127.0.0.1:${port}`, endpoint.close, asked, files);
	}

	private constructor(
		python: string,
		url: string,
		close: () => Promise<void>,
		asked: string[],
		files: Readonly<Record<string, string>>
	) {
		this.#close = close;
		this.asked = asked;
		this.#environment = {
			HOME: this.home,
			TZ: 'UTC',
			AWS_PAGER: '',
			AWS_REGION: 'us-east-1',
			AWS_EC2_METADATA_DISABLED: 'true',
			...this.keysOf('admin')
		};
		for (const [name, text] of Object.entries(files)) this.write(name, text);
		const time = new Date(now).toISOString().replace('.000Z', '');
		this.#real = spawn(python, ['-B', join(import.meta.dirname, 'real.py'), time, url], {
			stdio: ['pipe', 'pipe', 'inherit'],
			env: { ...process.env, TZ: 'UTC' }
		});
		if (!this.#real.stdout) throw new Error('It has no output');
		this.#answers = createInterface({ input: this.#real.stdout });
	}

	keysOf(user: string): Readonly<Record<string, string>> {
		const key = lookUp(this.#desk.account.iam.users, user)?.accessKeys[0];
		if (!key) throw new Error(`${user} has no key`);
		return { AWS_ACCESS_KEY_ID: key.id, AWS_SECRET_ACCESS_KEY: key.secret };
	}

	/** Lays the same file down on both sides. */
	write(name: string, content: string | Uint8Array): void {
		const path = join(this.home, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
		this.#files = { ...this.#files, content: new Map(this.#files.content).set(path, content) };
	}

	async real({ args, stdin = '', environment = {} }: Line): Promise<Said> {
		const wanted = {
			args,
			stdin,
			directory: this.home,
			environment: { ...this.#environment, ...environment }
		};
		if (this.#real.exitCode !== null) throw new Error('AWS’s command line has ended');
		const said = new Promise<Said>((settle, fail) => {
			this.#answers.once('line', (line) => settle(JSON.parse(line) as Said));
			this.#answers.once('close', () => fail(new Error('AWS’s command line has ended')));
		});
		this.#real.stdin?.write(`${JSON.stringify(wanted)}\n`);
		return said;
	}

	async ours({ args, stdin = '', environment = {} }: Line): Promise<Said> {
		const typed = stdin.split('\n');
		const ended = await aws.run({
			args,
			stdin,
			environment: new Map(Object.entries({ ...this.#environment, ...environment })),
			files: this.#files,
			directory: this.home,
			account: doorTo(this.#desk),
			ask: () => Promise.resolve(typed.shift() ?? ''),
			edit: () => Promise.resolve(undefined),
			interrupted: new AbortController().signal
		});
		this.#files = ended.files ?? this.#files;
		const said = (to: 'stdout' | 'stderr') =>
			ended.output.flatMap((chunk) => (chunk.to === to ? [chunk.text] : [])).join('');
		return { code: ended.code, stdout: said('stdout'), stderr: said('stderr') };
	}

	/** All files by their names, on the one side and on the other. */
	get written(): { readonly real: Record<string, string>; readonly ours: Record<string, string> } {
		const real = Object.fromEntries(
			readdirSync(this.home, { recursive: true, encoding: 'utf8' })
				.filter((name) => statSync(join(this.home, name)).isFile())
				.map((name) => [name, readFileSync(join(this.home, name), 'latin1')])
				.sort()
		);
		const ours = Object.fromEntries(
			[...this.#files.content]
				.map(([path, content]) => [
					relative(this.home, path),
					Buffer.from(typeof content === 'string' ? Buffer.from(content) : content).toString(
						'latin1'
					)
				])
				.sort()
		);
		return { real, ours };
	}

	async close(): Promise<void> {
		this.#real.stdin?.end();
		this.#real.kill();
		await this.#close();
		rmSync(this.home, { recursive: true });
	}
}

const blueprint = v.parse(accountBlueprint, marlow);
