import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyBrowser } from './browser.mjs';
import { readyClients } from './clients.mjs';
import { npm, run } from './run.mjs';
import { nothing, readPlaywright, readVitest, tallyOf } from './tally.mjs';
import { readyTools } from './tools.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {object} Step
 * @property {string} name for --only
 * @property {string} title
 * @property {string[]} [needs] earlier steps without which this one makes no sense
 * @property {boolean} [oneCore] makes use of one core only, and runs beside others like it
 * @property {(heard?: (output: string) => void) => Promise<Tally>} run
 */

const reports = mkdtempSync(join(tmpdir(), 'leastwise-test-'));

/** What `npm test` does, in this order. @type {Step[]} */
export const steps = [
	{ name: 'browser', title: 'A browser to test in', run: () => once(readyBrowser()) },
	{ name: 'tools', title: 'Programs that read the QR code', run: () => once(readyTools()) },
	{
		name: 'sync',
		title: 'What SvelteKit generates',
		run: () => once(run(npm('exec', '--', 'svelte-kit', 'sync')))
	},
	oneCore('lint', 'Style and unused code', 'lint'),
	oneCore('build', 'Build', 'build'),
	oneCore('check', 'Types', 'check'),
	oneCore('scenarios', 'Scenarios', 'leastwise', 'check'),
	{ name: 'budget', title: 'Budgets', needs: ['build'], run: () => script('budget') },
	{ name: 'unit', title: 'Unit tests', run: () => vitest('unit') },
	{
		name: 'component',
		title: 'Component tests',
		needs: ['browser'],
		run: () => vitest('component')
	},
	{ name: 'clients', title: 'Real AWS clients', needs: ['tools'], run: clients },
	{
		name: 'pages',
		title: 'Browser tests',
		needs: ['browser', 'tools', 'build'],
		run: playwright
	}
];

/**
 * A script that makes use of one core.
 * @param {string} name
 * @param {string} title
 * @param {[script: string, ...args: string[]]} line
 * @returns {Step}
 */
function oneCore(name, title, ...[of, ...args]) {
	return {
		name,
		title,
		needs: ['sync'],
		oneCore: true,
		run: (heard) => once(run(npm('run', '--silent', of, '--', ...args), heard && { heard }))
	};
}

/**
 * A script of package.json that succeeds or fails as a whole.
 * @param {string} name
 * @param {string[]} args
 */
function script(name, ...args) {
	return once(run(npm('run', '--silent', name, '--', ...args)));
}

/**
 * @param {Promise<boolean>} success
 * @returns {Promise<Tally>}
 */
async function once(success) {
	return (await success) ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/** @param {'unit' | 'component' | 'clients'} project */
async function vitest(project) {
	const report = join(reports, `${project}.json`);
	const succeeded = await run(
		npm(
			...['run', '--silent', `test:${project}`, '--'],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
			`--maxWorkers=${availableParallelism()}`
		)
	);
	return tallyOf(succeeded, report, readVitest);
}

async function clients() {
	switch (await readyClients()) {
		case 'ready':
			return vitest('clients');
		case 'skipped':
			return { ...nothing, skipped: 1 };
		case 'failed':
			return { ...nothing, failed: 1 };
	}
}

async function playwright() {
	const report = join(reports, 'pages.json');
	const succeeded = await run(
		npm('run', '--silent', 'test:browser', '--', '--reporter=list,json'),
		{ env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
	);
	return tallyOf(succeeded, report, readPlaywright);
}
