import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Sentence } from './sentence.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {[command: string, args: string[]]} CommandLine */

/**
 * How to call npm: the one that called us if there is one. (Windows cannot spawn npm.cmd.)
 * @param {string[]} args
 * @returns {CommandLine}
 */
export function npm(...args) {
	const self = process.env.npm_execpath;
	return self?.endsWith('npm-cli.js') ? [process.execPath, [self, ...args]] : ['npm', args];
}

/**
 * Runs a command to its end. What it printed is shown only when it failed.
 * @param {string} task what it is for, as in "Installing"
 * @param {CommandLine} commandLine
 */
export function runQuietly(task, [command, args]) {
	const { status, error, stdout, stderr } = spawnSync(command, args, {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	if (status === 0) return;
	if (error) throw new Sentence(`${task} failed: ${error.message}`);
	throw new Sentence(`${stdout}${stderr}\n${task} failed; the lines above say why.`);
}

/**
 * Runs a command with its output in view, or with `heard`, which gets it whole once the command has ended.
 * @param {CommandLine} commandLine
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number, heard?: (output: string) => void }} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export function run([command, args], { env = {}, minutes, heard } = {}) {
	const output = heard ? 'pipe' : 'inherit';
	return new Promise((settle) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: ['ignore', output, output],
			env: { ...process.env, ...env },
			...(minutes ? { timeout: minutes * 60_000 } : {})
		});
		/** @type {Buffer[]} */
		const said = [];
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (piece) => said.push(piece));
		}
		child.once('error', () => settle(false));
		child.once('close', (code) => {
			heard?.(Buffer.concat(said).toString());
			settle(code === 0);
		});
	});
}

/**
 * Whether a program can be called.
 * @param {string} program
 */
export function installed(program) {
	return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
