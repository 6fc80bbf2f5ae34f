import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { clients } from '../../../scripts/clients.mjs';

/* `npm run bench:clients`: 600 calls of boto3 against the endpoint and, where it is installed, moto_server. */

const [python] = clients().pythons;
const rounds = 3;

if (python === undefined) {
	say('There is no boto3 here. On Debian: apt-get install python3-boto3');
} else {
	const ours = await measure(python, 'endpoint', (port) => [
		process.execPath,
		...['--import', 'tsx', 'bin/leastwise.ts', 'endpoint', '--any-key', '--port', port]
	]);
	tell('Leastwise', ours);
	if (spawnSync('moto_server', ['--help'], { stdio: 'ignore' }).status === 0) {
		const moto = await measure(python, 'moto', (port) => ['moto_server', '--port', port]);
		tell('moto_server', moto);
		say(`Leastwise answers ${(ours / moto).toFixed(2)} times as many.`);
	} else {
		say('moto_server is not installed, so there is nothing to compare with.');
	}
}

/** Calls in a second, the best of a few rounds, each against a server of its own. */
async function measure(
	program: string,
	name: string,
	commandLine: (port: string) => readonly string[]
): Promise<number> {
	let best = 0;
	for (let round = 0; round < rounds; round++) {
		const port = await freePort();
		const [command = '', ...args] = commandLine(String(port));
		const server = spawn(command, args, { stdio: 'ignore' });
		try {
			await answers(port, name);
			const output = execFileSync(program, ['-B', `${import.meta.dirname}/calls.py`], {
				encoding: 'utf8',
				env: {
					...process.env,
					ENDPOINT: `http://127.0.0.1:${port}`,
					KEY_ID: 'AKIAANYKEYWILLDO1234',
					SECRET: 'any'
				}
			});
			best = Math.max(best, Number(output));
		} finally {
			server.kill('SIGKILL');
		}
	}
	return best;
}

function freePort(): Promise<number> {
	return new Promise((settle) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => settle(port));
		});
	});
}

async function answers(port: number, name: string): Promise<void> {
	for (let attempt = 0; attempt < 300; attempt++) {
		if (await isOpen(port)) return;
		await pause(100);
	}
	throw new Error(`${name} did not open port ${port}`);
}

function isOpen(port: number): Promise<boolean> {
	return new Promise((settle) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			settle(true);
		});
		socket.once('error', () => settle(false));
	});
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

function tell(name: string, calls: number): void {
	say(`${name.padEnd(12)} ${calls.toFixed(0).padStart(5)} calls a second`);
}
