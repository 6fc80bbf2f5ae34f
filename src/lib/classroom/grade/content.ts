import type { FactsSource } from '../../scenario/check/late';
import { loadAttempt } from '../../scenario/loading';
import type { Scenario } from '../../scenario/scenario';
import type { Item } from '../../study/items/item';
import type { HandIn } from '../hand-in/hand-in';

/** The scenarios and questions of whoever grades. */
export interface GradingContent {
	readonly scenarios: ReadonlyMap<string, Scenario>;
	/** All of them, by id: exams are drawn from them. */
	readonly questions: ReadonlyMap<string, Item>;
}

/** Loads the parts of the account that a hand-in needs to be played again. */
export async function loadForGrading(
	{ attempts }: HandIn,
	{ scenarios }: GradingContent,
	facts: FactsSource
): Promise<void> {
	for (const { attempt, log } of attempts) {
		const scenario = scenarios.get(attempt.scenario);
		if (scenario) await loadAttempt(scenario, log, facts);
	}
}
