import { isCall, type ScriptStep } from './format';
import { begun, called, passed, type Played } from './playing';
import type { Scenario } from './scenario';

export { scriptAttempt } from './playing';

/**
 * Plays a script of a scenario, as a learner would who does nothing else, and gives its log. What
 * happens without the learner happens meanwhile.
 */
export function playScript(scenario: Scenario, steps: readonly ScriptStep[]): Played {
	return steps.reduce(further, atFirst(scenario));
}

function atFirst(scenario: Scenario): Played {
	const known = begunBefore.get(scenario) ?? begun(scenario);
	begunBefore.set(scenario, known);
	return known;
}

function further(before: Played, step: ScriptStep): Played {
	const known = ledTo.get(before) ?? new WeakMap<ScriptStep, Played>();
	ledTo.set(before, known);
	const played =
		known.get(step) ?? (isCall(step) ? called(before, step) : passed(before, step.skip));
	known.set(step, played);
	return played;
}

/* A scenario has many scripts that begin alike: what was played once is kept as long as the scenario is. */
const begunBefore = new WeakMap<Scenario, Played>();
const ledTo = new WeakMap<Played, WeakMap<ScriptStep, Played>>();
