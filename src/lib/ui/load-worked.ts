import { loadSolution } from 'virtual:scenario-loaders';
import type { Attempt } from '$lib/scenario/log';
import type { Scenario } from '$lib/scenario/scenario';
import type { Worked } from '$lib/scenario/worked';

/**
 * One way to solve the scenario of an attempt. The solution and what works it are loaded only now: most
 * attempts end without them.
 */
export async function loadWorked(scenario: Scenario, { seed }: Attempt): Promise<Worked> {
	const [{ workedSolution }, solution] = await Promise.all([
		import('$lib/scenario/worked'),
		loadSolution(scenario.slug)
	]);
	return workedSolution(scenario, solution, seed);
}
