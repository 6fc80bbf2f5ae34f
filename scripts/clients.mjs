import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

/**
 * The AWS clients on this machine: the first on the path, or else Debian's.
 * @returns {{ python?: string, aws?: string }}
 */
export function clients() {
	const python = ['python3', '/usr/bin/python3'].find((each) =>
		succeeds(each, '-c', 'import boto3')
	);
	const aws = ['aws', '/usr/bin/aws'].find((each) => succeeds(each, '--version'));
	return { ...(python ? { python } : {}), ...(aws ? { aws } : {}) };
}

/**
 * Sees to it that they are there. Without them their tests are skipped, except in CI.
 * @returns {Promise<'ready' | 'skipped' | 'failed'>}
 */
export async function readyClients() {
	if (missing().length > 0) await installDebian(...missing());
	if (missing().length === 0) return 'ready';
	console.log(
		`Not installed: ${missing().join(', ')}. ` +
			(process.env.CI ? 'CI needs them.' : 'The tests with real AWS clients are skipped.')
	);
	return process.env.CI ? 'failed' : 'skipped';
}

/** Debian's names for what is not there. */
function missing() {
	const { python, aws } = clients();
	return [
		...(python ? [] : ['python3-boto3']),
		...(aws ? [] : ['awscli']),
		...(succeeds('oathtool', '--version') ? [] : ['oathtool'])
	];
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, ...args) {
	return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
