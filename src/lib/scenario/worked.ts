import type { Account } from '../account/account';
import type { ScriptStep } from './format';
import type { Scenario } from './scenario';
import { playScript, scriptAttempt } from './script';
import { tell, type Moment } from './story';
import { accountNow } from './timeline';
import { draw, fill } from './variants';

/** One way to solve a scenario, with the names of an attempt, in an account with ids and keys of its own. */
export interface Worked {
	/** Told as an attempt is told. */
	readonly moments: readonly Moment[];
	/** The account that it leads to, and when, in milliseconds. */
	readonly account: Account;
	readonly time: number;
}

/**
 * @param scenario of the attempt's variant
 * @param solution as JSON, with its placeholders
 * @param seed of the attempt
 */
export function workedSolution(scenario: Scenario, solution: string, seed: string): Worked {
	const { template, ...own } = scenario; // without one it stays the variant that it is
	const steps = JSON.parse(fill(solution, draw(template?.variants ?? {}, seed))) as ScriptStep[];
	const { log, snapshot } = playScript(own, steps);
	const { timeline, clock } = snapshot.context;
	return {
		moments: tell(own, scriptAttempt, log),
		account: accountNow(timeline),
		time: clock.latest
	};
}
