import { writeFileSync } from 'node:fs';
import { startTests, type VitestRunner } from '@vitest/runner';
import { inject, TestRunner, vi, type RunnerTestCase as Test, type RunnerTestFile } from 'vitest';
import type { Mutant } from './mutants';

/** What became of a mutant; one that nothing is known of survived. */
export interface Fate {
	readonly by: string;
	readonly how: 'killed' | 'endless';
}

declare module 'vitest' {
	interface ProvidedContext {
		mutants: readonly Mutant[];
		/** Where the fates are written to. */
		report: string;
		until: number;
	}
}

/** What is written down of a run. */
export interface Report {
	readonly fates: Record<number, Fate>;
	/** Test files that fail without any mutant. */
	readonly failing: string[];
	/** Test files for which there was no time. */
	readonly untried: string[];
}

/** Shared with the mutated code, and by all test files: they run in one process. */
interface Mutation extends Report {
	inForce(id: number): boolean;
	active: number;
	/** Asked since it was last emptied. */
	readonly met: Set<number>;
	/** How often code has asked, and how often it may. */
	asked: number;
	most: number;
}

const mutation: Mutation = ((globalThis as { mutation?: Mutation }).mutation ??= {
	inForce(id) {
		if (this.active === -1) this.met.add(id);
		if (++this.asked > this.most) throw new Endless();
		return this.active === id;
	},
	active: -1,
	met: new Set(),
	asked: 0,
	most: Infinity,
	fates: {},
	failing: [],
	untried: []
});

class Endless extends Error {}

/**
 * Runs a test file as it is, and then again with every mutant that it met and that no file before it
 * has killed, until a test fails. Modules stay loaded in between, so this takes as long as the tests.
 */
export default class MutationRunner extends TestRunner {
	override async onAfterRunFiles(files: RunnerTestFile[] = []) {
		super.onAfterRunFiles();
		for (const file of files) await this.#tryAll(file);
	}

	async #tryAll({ filepath, name, result }: RunnerTestFile) {
		if (result?.state === 'fail') {
			mutation.failing.push(name);
			return;
		}
		// Once more with all loaded: what is met while loading belongs to no test.
		mutation.met.clear();
		mutation.asked = 0;
		await this.#fails(filepath);
		const { asked, met } = mutation;
		const all = inject('mutants');
		const uses = met.size > 0 || all.every(({ atLoad }) => atLoad);
		const mutants = all.filter(
			({ id, atLoad }) => !mutation.fates[id] && (atLoad ? uses : met.has(id))
		);
		for (const { id, atLoad } of mutants) {
			if (Date.now() > inject('until')) {
				mutation.untried.push(name);
				break;
			}
			if (atLoad) vi.resetModules();
			Object.assign(mutation, { active: id, asked: 0, most: asked * 50 + 1_000_000 });
			const failed = await this.#fails(filepath);
			const how = mutation.asked > mutation.most ? 'endless' : 'killed';
			Object.assign(mutation, { active: -1, most: Infinity });
			if (failed) mutation.fates[id] = { by: name, how };
			if (atLoad) vi.resetModules();
		}
		writeFileSync(inject('report'), JSON.stringify(mutation));
	}

	/** Whether a test of the file fails now, without a word to anybody. */
	async #fails(filepath: string): Promise<boolean> {
		const quiet = quietly(this);
		try {
			const files = await startTests([filepath], quiet);
			return quiet.failed || files.some(({ result }) => result?.state === 'fail');
		} catch {
			return true;
		}
	}
}

/** What Vitest's own runner was given, and keeps to itself. */
interface Inner {
	readonly workerState: {
		readonly evaluatedModules: {
			getModuleById(path: string): object | undefined;
			invalidateModule(loaded: object): void;
		};
	};
}

/** The same runner, but nothing is told, and after the first failure nothing more is run. */
function quietly(runner: TestRunner) {
	const { evaluatedModules } = (runner as unknown as Inner).workerState;
	const quiet: VitestRunner & { failed: boolean } = Object.assign(Object.create(runner), {
		failed: false,
		importFile(filepath: string, source: 'collect' | 'setup') {
			const loaded = evaluatedModules.getModuleById(filepath);
			if (loaded) evaluatedModules.invalidateModule(loaded);
			return runner.importFile(filepath, source);
		},
		async onBeforeRunTask(test: Test) {
			if (quiet.failed) test.mode = 'skip';
			await runner.onBeforeRunTask(test);
		},
		onAfterRunTask(test: Test) {
			runner.onAfterRunTask(test);
			if (test.result?.state === 'fail') quiet.failed = true;
		},
		onCollectStart(file: RunnerTestFile) {
			TestRunner.prototype.onCollectStart.call(runner, file);
		},
		onCollected: nothing,
		onTaskUpdate: nothing,
		onBeforeRunFiles: nothing,
		onAfterRunFiles: nothing,
		onAfterRunSuite: nothing
	});
	return quiet;
}

function nothing() {
	// Nobody is told.
}
