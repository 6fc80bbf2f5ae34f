import { newAttempt, begin } from '../../src/lib/scenario/attempt';
import { isCall, type ScriptCall, type ScriptStep } from '../../src/lib/scenario/format';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { nextRung, open, type Snapshot } from '../../src/lib/scenario/machine';
import { withMistake } from '../../src/lib/scenario/prove';
import type { ScenarioSource } from '../../src/lib/scenario/read';
import { take } from '../../src/lib/scenario/replay';
import { objectivesOf } from '../../src/lib/scenario/scenario';
import { scriptCall, ScriptFault } from '../../src/lib/scenario/script-call';
import { scoreSheet } from '../../src/lib/scenario/score';
import { accountNow } from '../../src/lib/scenario/timeline';
import { oneOf, pause, type Chance } from './chance';

/** What somebody played, and what it came to before their own eyes. */
export interface Played {
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
	readonly points: number;
	readonly stars: number;
}

type Untimed<E> = E extends Entry ? Omit<E, 'time'> : never;

class Player {
	readonly log: Entry[] = [];
	#now: Snapshot;
	#time: number;

	constructor(
		{ scenario }: ScenarioSource,
		{ seed, started }: Pick<Attempt, 'seed' | 'started'>,
		readonly chance: Chance
	) {
		this.#now = open(scenario, { seed, started });
		this.#time = started;
		this.#enter(begin(started + pause(chance)));
	}

	get sheet() {
		return scoreSheet(this.#now);
	}

	/** Whether it could be called: what a script names may be gone. */
	call(step: ScriptCall): boolean {
		const time = this.#time + pause(this.chance);
		try {
			const call = scriptCall(accountNow(this.#now.context.timeline), step, time);
			return this.#enter({ type: 'act', time, calls: [call] });
		} catch (error) {
			if (error instanceof ScriptFault) return false;
			throw error;
		}
	}

	hint(objective: string) {
		const rung = nextRung(this.#now.context.hints, objective);
		if (rung) this.do({ type: 'hint', objective, rung });
	}

	do(entry: Untimed<Entry>) {
		this.#enter({ ...entry, time: this.#time + pause(this.chance) } as Entry);
	}

	#enter(entry: Entry): boolean {
		const taken = take(this.#now, entry);
		if (!taken) return false;
		this.#now = taken.snapshot;
		this.#time = entry.time;
		this.log.push(taken.entry);
		return true;
	}
}

/**
 * Plays a scenario, well or badly: by its solution or a typical mistake, in whole or in part, with hints,
 * detours, steps taken back, pauses.
 */
export function playSomehow(
	source: ScenarioSource,
	start: Pick<Attempt, 'id' | 'seed' | 'started'>,
	chance: Chance
): Played {
	const player = new Player(source, start, chance);
	const { scenario, solution, mistakes } = source;
	const calls = [solution, ...mistakes.map(({ steps }) => steps)].flat().filter(isCall);
	const skill = chance();
	for (const step of wayOf(source, skill, chance)) {
		if (!isCall(step)) continue;
		if (chance() > skill + 0.3) player.hint(oneOf(objectivesOf(scenario), chance).id);
		if (chance() > skill + 0.2) player.call(oneOf(calls, chance));
		if (chance() > 0.95) player.do({ type: 'undo' });
		if (chance() > 0.95) player.do({ type: 'redo' });
		if (chance() > 0.95) {
			player.do({ type: 'pause' });
			player.do({ type: 'resume' });
		}
		player.call(step);
	}
	if (chance() > 0.2) player.do({ type: chance() > 0.1 ? 'finish' : 'giveUp' });
	const { score, stars } = player.sheet;
	return {
		attempt: newAttempt(scenario, start, start.started),
		log: player.log,
		points: score,
		stars
	};
}

function wayOf(
	{ solution, mistakes }: ScenarioSource,
	skill: number,
	chance: Chance
): readonly ScriptStep[] {
	const way =
		skill < 0.5 && mistakes.length > 0 ? withMistake(solution, oneOf(mistakes, chance)) : solution;
	return chance() > 0.6 ? way : way.slice(0, Math.ceil(way.length * (skill + 0.2)));
}
