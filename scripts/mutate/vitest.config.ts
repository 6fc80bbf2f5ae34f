import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import site from '../../vite.config.ts';
import type { Plan } from './run.ts';

const plan = JSON.parse(readFileSync(process.env['MUTATION_PLAN'] ?? '', 'utf8')) as Plan;

/** Gives the mutated files in place of those that stand in the folders, which stay as they are. */
const mutatedFiles: Plugin = {
	name: 'mutated-files',
	enforce: 'pre',
	transform(_, id) {
		return plan.code[relative(process.cwd(), id)];
	}
};

/** The nearest to what is mutated first; last what takes long: laws, which try many cases, and what loads all anew. */
class NearestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		return files.toSorted((a, b) => rank(a.moduleId) - rank(b.moduleId));
	}
}

function rank(path: string): number {
	if (/laws|hostile/.test(path) || readFileSync(path, 'utf8').includes('vi.resetModules()'))
		return 2;
	return Object.keys(plan.code).some((file) => path.startsWith(`${process.cwd()}/${stem(file)}`))
		? 0
		: 1;
}

/** Of `score.ts` its own tests, of `decide/rules.ts` those of `decide`. */
function stem(file: string): string {
	return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : file;
}

export default defineConfig({
	plugins: [mutatedFiles, ...(site.plugins ?? [])],
	test: {
		environment: 'node',
		include: [...plan.tests],
		runner: './scripts/mutate/runner.ts',
		provide: { mutants: plan.mutants, report: plan.report, until: plan.until },
		// One process in which what is loaded stays loaded.
		isolate: false,
		fileParallelism: false,
		sequence: { sequencer: NearestFirst },
		testTimeout: 60_000,
		reporters: ['default']
	}
});
