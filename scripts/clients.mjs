import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

/**
 * The AWS clients on this machine: every Python with a boto3 of its own version, and the first aws
 * on the path, or else Debian's.
 * @returns {{ pythons: string[], aws?: string }}
 */
export function clients() {
	/** @type {Map<string, string>} */
	const byVersion = new Map();
	for (const python of ['python3', '/usr/bin/python3']) {
		const version = output(python, '-c', 'import boto3; print(boto3.__version__)');
		if (version !== undefined && !byVersion.has(version)) byVersion.set(version, python);
	}
	const aws = ['aws', '/usr/bin/aws'].find((each) => output(each, '--version') !== undefined);
	return { pythons: [...byVersion.values()], ...(aws ? { aws } : {}) };
}

/** A Python that has version 2 of the aws command line, which our own `aws` is held against. */
export function pythonOfAws2() {
	return ['/usr/bin/python3', 'python3'].find((python) =>
		output(python, '-c', 'import awscli; print(awscli.__version__)')?.startsWith('2.')
	);
}

/**
 * Sees to it that they are there. Without them their tests are skipped, except in CI.
 * @returns {Promise<'ready' | 'skipped' | 'failed'>}
 */
export async function readyClients() {
	const wanted = [...missing(), ...(sqlite3() ? [] : ['sqlite3'])];
	if (wanted.length > 0) await installDebian(...wanted);
	if (missing().length === 0) return 'ready';
	console.log(
		`Not installed: ${missing().join(', ')}. ` +
			(process.env.CI ? 'CI needs them.' : 'The tests with real AWS clients are skipped.')
	);
	return process.env.CI ? 'failed' : 'skipped';
}

/** Whether there is the program that reads an Anki deck; that one test is skipped without it. */
export function sqlite3() {
	return output('sqlite3', '--version') !== undefined;
}

/** Debian's names for what is not there. */
function missing() {
	const { pythons, aws } = clients();
	return [
		...(pythons.length > 0 ? [] : ['python3-boto3']),
		...(aws && pythonOfAws2() ? [] : ['awscli']),
		...(output('oathtool', '--version') !== undefined ? [] : ['oathtool'])
	];
}

/**
 * What a program prints; nothing where it is not there or fails.
 * @param {string} program
 * @param {string[]} args
 */
function output(program, ...args) {
	const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
	return status === 0 ? stdout : undefined;
}
