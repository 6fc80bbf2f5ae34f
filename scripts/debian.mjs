import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Installs Debian packages where that can be done without asking anyone.
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they were installed
 */
export async function installDebian(...packages) {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	console.log(`Installing ${packages.join(' and ')} with apt-get …`);
	// A closed network may drop packets instead of refusing them, hence the limits.
	await run(['apt-get', ['update', '-qq']], { env, minutes: 3 }); // what is known may still do
	return run(['apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]], {
		env,
		minutes: 5
	});
}
