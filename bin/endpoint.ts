import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Misused, readArguments } from './arguments';
import { chosenBlueprint, openFrom } from './endpoint/account';
import { ended } from './endpoint/ended';
import { openEndpoint } from './endpoint/server';
import { welcome } from './endpoint/welcome';

const usualPort = 4766;

/** Serves an account on 127.0.0.1 to real AWS clients until Ctrl+C. */
export async function serveEndpoint(
	args: readonly string[],
	say: (line: string) => void
): Promise<number> {
	const { values, positionals } = readArguments(args, {
		scenario: { type: 'string' },
		account: { type: 'string' },
		seed: { type: 'string' },
		port: { type: 'string', default: String(usualPort) },
		'any-key': { type: 'boolean', default: false }
	});
	if (positionals.length > 0) {
		throw new Misused(
			`endpoint: ${positionals.join(' ')}: write --scenario or --account before it.`
		);
	}
	const port = portNamed(values.port);
	const anyKey = values['any-key'];
	const blueprint = chosenBlueprint(values, anyKey);
	const seed = seedNamed(values.seed);
	const open = () => openFrom(blueprint, seed, Date.now());
	const account = open();
	const { server, close } = openEndpoint({ account, reopen: open, anyKey, say });
	const { port: bound } = await listen(server, port);
	for (const line of welcome({
		account,
		url: `http://127.0.0.1:${bound}`,
		anyKey,
		fixed: values.seed !== undefined
	}))
		say(line);
	await ended();
	await close();
	return 0;
}

/** A new one at every start, unless one is given: who knows it knows every secret in the account. */
function seedNamed(text: string = randomBytes(32).toString('hex')): string {
	if (text !== '') return text;
	throw new Misused('--seed: write any text after it; the same text gives the same keys.');
}

function portNamed(text: string): number {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
	throw new Misused(`--port ${text}: write a number from 0 to 65535; 0 takes any that is free.`);
}

type Server = ReturnType<typeof openEndpoint>['server'];

function listen(server: Server, port: number): Promise<AddressInfo> {
	return new Promise((settle, fail) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			fail(
				error.code === 'EADDRINUSE' || error.code === 'EACCES'
					? new Misused(`--port ${port}: it cannot be had (${error.code}). Choose another one.`)
					: error
			);
		});
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			if (typeof address === 'object' && address) settle(address);
		});
	});
}
