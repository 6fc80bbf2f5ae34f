import type { Account } from '../account/account';
import { capitalised } from '../policy/wording';
import type { Command } from './command-format';
import type { Scenario } from './scenario';
import { lengthOfTime } from './length-of-time';
import { asked } from './narrate';
import { playScript, scriptAttempt } from './script';
import { tell, type Moment } from './story';
import { accountNow } from './timeline';
import { draw } from './variants';
import { writtenSolution } from './written-solution';

/** One way to solve a scenario, with the names of an attempt, in an account with ids and keys of its own. */
export interface Worked {
	/** Told as an attempt is told. */
	readonly moments: readonly Moment[];
	/** The account that it leads to, and when, in milliseconds. */
	readonly account: Account;
	readonly time: number;
	/** The same in the terminal; empty where the author has written none. */
	readonly commands: readonly Typed[];
}

/** A command line, or what is done between two. */
export type Typed =
	| { readonly kind: 'line'; readonly line: string; readonly refused?: string }
	/** As one is told to: "Sign in as robin". */
	| { readonly kind: 'beside'; readonly words: string };

/**
 * @param scenario of the attempt's variant
 * @param solution as JSON, with its placeholders
 * @param seed of the attempt
 */
export function workedSolution(scenario: Scenario, solution: string, seed: string): Worked {
	const { template, ...own } = scenario; // without one it stays the variant that it is
	const { steps, commands } = writtenSolution(solution, draw(template?.variants ?? {}, seed));
	const { log, snapshot } = playScript(own, steps);
	const { timeline, clock } = snapshot.context;
	return {
		moments: tell(own, scriptAttempt, log),
		account: accountNow(timeline),
		time: clock.latest,
		commands: commands.map(asTyped)
	};
}

function asTyped(command: Command): Typed {
	if ('line' in command) return { kind: 'line', ...command };
	if ('skip' in command) {
		return { kind: 'beside', words: `Let ${lengthOfTime(command.skip)} pass` };
	}
	const { call, with: parameters } = command;
	return { kind: 'beside', words: capitalised(asked({ ...call, parameters })) };
}
