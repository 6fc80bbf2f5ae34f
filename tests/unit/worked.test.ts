import { expect, test } from 'vitest';
import { openCatalog } from '../../bin/catalog';
import { readFolder, scenarioFolders } from '../../bin/scenarios';
import { loadDeciders } from '../../src/lib/scenario/check/late';
import { checksOf, objectivesOf } from '../../src/lib/scenario/scenario';
import { variantFor } from '../../src/lib/scenario/variant';
import { seedsToTry } from '../../src/lib/scenario/variants';
import { workedSolution } from '../../src/lib/scenario/worked';

test.each(scenarioFolders('scenarios'))(
	'the worked solution of %s meets every objective, with the names of whoever looks at it',
	async (slug) => {
		const { scenario: plain, solutionTemplate } = readFolder('scenarios', slug);
		const catalog = openCatalog();
		await loadDeciders(checksOf(plain), (prefixes) => catalog.load(prefixes));
		const [first = '', ...others] = seedsToTry(plain.template?.variants ?? {}, 20);
		for (const seed of [first, ...others.slice(-1)]) {
			const scenario = variantFor(plain, seed);
			const { moments } = workedSolution(scenario, solutionTemplate, seed);
			const met = new Set(moments.flatMap((moment) => moment.met));
			expect([...met].sort()).toEqual(
				objectivesOf(scenario)
					.map(({ id }) => id)
					.sort()
			);
			const calls = JSON.stringify(moments.map(({ call }) => call?.step.call.parameters));
			expect(calls).not.toContain('{{');
		}
	}
);
