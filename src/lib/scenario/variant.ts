import type { Scenario } from './scenario';
import { draw, fill } from './variants';

/** The scenario as an attempt with this seed has it. */
export function variantFor(scenario: Scenario, seed: string): Scenario {
	const { template } = scenario;
	if (!template) return scenario;
	const json = fill(template.json, draw(template.variants, seed));
	return { ...(JSON.parse(json) as Scenario), template };
}
