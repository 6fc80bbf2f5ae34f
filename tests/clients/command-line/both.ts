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
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { openEndpoint } from '../../../bin/endpoint/server';
import { accountBlueprint } from '../../../src/lib/account/perform/blueprint';
import { openAccount } from '../../../src/lib/account/perform/open';
import { lookUp } from '../../../src/lib/account/base/table';
import { aws } from '../../../src/lib/shell/aws/aws';
import { doorTo, type Desk } from '../../../src/lib/shell/aws/door.fixture';
import type { Files } from '../../../src/lib/shell/files';
import type { Chunk } from '../../../src/lib/shell/program';
import { programs } from '../../../src/lib/shell/programs';
import { run } from '../../../src/lib/shell/run';
import { newShell } from '../../../src/lib/shell/shell';
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

/** A line as the one Python process takes it. */
interface Wanted extends Required<Line> {
	readonly directory: string;
}

/** At which both sides stand still. */
export const now = Date.UTC(2026, 10, 23, 8, 30);

/**
 * AWS's own command line and ours, each with an account of its own that begins alike: the same seed, the
 * same time, and so the same ids, as long as both make the same calls.
 */
export class Both {
	readonly home = mkdtempSync(join(tmpdir(), 'leastwise-line-'));
	/** Programs that stand in the place of others while bash runs a script. */
	readonly #shims = mkdtempSync(join(tmpdir(), 'leastwise-shims-'));
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
		const shim = (name: string, text: string) =>
			writeFileSync(join(this.#shims, name), text, { mode: 0o755 });
		const client = join(import.meta.dirname, 'shim.py');
		shim('aws', `#!/bin/sh\nexec python3 -S -E '${client}' "$@"\n`);
		shim('sleep', '#!/bin/sh\n');
		shim('date', standingDate);
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

	real({ args, stdin = '', environment = {} }: Line): Promise<Said> {
		return this.#asked({
			args,
			stdin,
			directory: this.home,
			environment: { ...this.#environment, ...environment }
		});
	}

	async #asked(wanted: Wanted): Promise<Said> {
		if (this.#real.exitCode !== null) throw new Error('AWS’s command line has ended');
		const said = new Promise<Said>((settle, fail) => {
			const closed = () => fail(new Error('AWS’s command line has ended'));
			this.#answers.once('close', closed);
			this.#answers.once('line', (line) => {
				this.#answers.off('close', closed);
				settle(JSON.parse(line) as Said);
			});
		});
		this.#real.stdin?.write(`${JSON.stringify(wanted)}\n`);
		return said;
	}

	/** A script as bash runs it, in which `aws` is AWS's own. */
	async realScript(script: string): Promise<Said> {
		const door = createServer((socket) => {
			createInterface({ input: socket }).once('line', (line) => {
				void this.#asked(JSON.parse(line) as Wanted).then((said) =>
					socket.end(`${JSON.stringify(said)}\n`)
				);
			});
		});
		const path = join(this.#shims, 'door');
		await new Promise<void>((settle) => door.listen(path, settle));
		const bash = spawn('bash', ['--norc', '-c', script], {
			stdio: ['ignore', 'pipe', 'pipe'],
			cwd: this.home,
			env: {
				...this.#environment,
				PATH: `${this.#shims}:${process.env['PATH'] ?? ''}`,
				LC_ALL: 'C.UTF-8',
				LEASTWISE_DOOR: path
			}
		});
		const text = async (stream: Readable) => {
			let all = '';
			for await (const chunk of stream) all += String(chunk);
			return all;
		};
		const ended = once(bash, 'close');
		const [stdout, stderr] = await Promise.all([text(bash.stdout), text(bash.stderr)]);
		const [code] = (await ended) as [number];
		await new Promise((settle) => door.close(settle));
		return { code, stdout, stderr };
	}

	/** The same script in the terminal's shell. */
	async ourScript(script: string): Promise<Said> {
		const chunks: Chunk[] = [];
		const ran = await run(
			{
				...newShell,
				variables: new Map(Object.entries(this.#environment)),
				exported: new Set(Object.keys(this.#environment)),
				directory: this.home,
				files: this.#files
			},
			script,
			{
				account: doorTo(this.#desk),
				programs: new Map([aws, ...programs].map((each) => [each.name, each])),
				ask: () => Promise.resolve(undefined),
				edit: () => Promise.resolve(undefined),
				interrupted: new AbortController().signal,
				breathe: () => Promise.resolve(),
				write: (chunk) => chunks.push(chunk)
			}
		);
		if (ran.kind === 'incomplete') throw new Error('The script has no end');
		this.#files = ran.shell.files;
		const said = (to: 'stdout' | 'stderr') =>
			chunks.flatMap((chunk) => (chunk.to === to ? [chunk.text] : [])).join('');
		return { code: ran.shell.code, stdout: said('stdout'), stderr: said('stderr') };
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
			interrupted: new AbortController().signal,
			pause: () => undefined
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
		rmSync(this.#shims, { recursive: true });
	}
}

/** The computer's, but that it stands still. */
const standingDate = `#!/bin/bash
now=$(/bin/date -u -d @${now / 1000} +'%F %TZ')
given=
args=()
while [ $# -gt 0 ]; do
  case $1 in -d) given=$2; shift ;; *) args+=("$1") ;; esac
  shift
done
exec /bin/date -d "$now $given" "\${args[@]}"
`;

const blueprint = v.parse(accountBlueprint, marlow);
