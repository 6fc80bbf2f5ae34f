import { holds } from '../../scenario/check';
import { playedWith } from '../../scenario/attempt';
import type { Entry } from '../../scenario/log';
import type { Snapshot } from '../../scenario/machine';
import { situationNow } from '../../scenario/machine';
import { replay, replayAnyway, type Drift } from '../../scenario/replay';
import { objectivesOf, type Scenario } from '../../scenario/scenario';
import { scoreSheet, type ScoreSheet } from '../../scenario/score';
import type { HandedAttempt } from '../hand-in/hand-in';
import type { Flag } from './flag';
import type { GradedObjective, GradedTry } from './graded';
import { timeFlags } from './times';

/** A try, played again, with what is to be asked about it. */
export interface Tried {
	readonly graded: GradedTry;
	readonly flags: readonly Flag[];
}

/** When the hand-in and its pack were made, and the seed that the learner was given. */
export interface Around {
	readonly handedIn: number;
	readonly packMade: number;
	readonly seed: string;
}

/**
 * Plays a try again, on its own seed. Where its log does not come out as it says, it is played on as it
 * comes out, and scored so.
 */
export function gradeTry(scenario: Scenario, handed: HandedAttempt, around: Around): Tried {
	const { attempt, log, item } = handed;
	const of = { item, attempt: attempt.id };
	let turns = new Turns();
	const { snapshot: followed, drift } = replay(scenario, attempt, log, (each) => turns.see(each));
	let snapshot = followed;
	if (drift) {
		turns = new Turns();
		snapshot = replayAnyway(scenario, attempt, log, (each) => turns.see(each));
	}
	const graded = gradedFrom(handed, snapshot, turns);
	const silent = log
		.flatMap((entry, at) => ('came' in entry || !isMade(entry) ? [] : at))
		.slice(0, 1);
	const isOther = playedWith(attempt, log) !== scenario.fingerprint;
	const flags: readonly Flag[] = [
		...(attempt.seed === around.seed
			? []
			: [{ ...of, kind: 'otherSeed', seed: attempt.seed } as const]),
		...(isOther
			? [{ ...of, kind: 'otherContent', ...(drift && { entry: drift.entry }) } as const]
			: drift
				? [{ ...of, ...notFollowing(handed, drift) } as const]
				: []),
		...silent.map((entry) => ({ ...of, kind: 'silent', entry }) as const),
		...timeFlags(handed, graded, around)
	];
	return { graded, flags };
}

/** Whether an entry has calls, of which it is to say what came. */
function isMade({ type }: Entry): boolean {
	return type === 'act' || type === 'incident';
}

function notFollowing({ log }: HandedAttempt, { entry, call, was, is }: Drift) {
	const before = log
		.slice(0, entry)
		.reduce((sum, each) => sum + (each.type === 'act' ? each.calls.length : 0), 0);
	const isAct = log[entry]?.type === 'act';
	return {
		kind: 'doesNotFollow' as const,
		entry,
		...(isAct && { call: before + (call ?? 0) + 1 }),
		was,
		is
	};
}

function gradedFrom({ attempt }: HandedAttempt, snapshot: Snapshot, turns: Turns): GradedTry {
	const sheet = scoreSheet(snapshot);
	const { hints, mistaken, scenario } = snapshot.context;
	return {
		attempt: attempt.id,
		started: attempt.started,
		finished: snapshot.value === 'debrief',
		points: sheet.score,
		stars: sheet.stars,
		elapsed: sheet.elapsed,
		calls: sheet.calls,
		hints: hints.length,
		objectives: objectivesIn(scenario, sheet, snapshot, turns),
		mistakes: mistaken.map(({ mistake: { title, belief } }) => ({
			title,
			...(belief === undefined ? {} : { belief })
		}))
	};
}

function objectivesIn(
	scenario: Scenario,
	{ lines }: ScoreSheet,
	{ context: { hints } }: Snapshot,
	turns: Turns
): readonly GradedObjective[] {
	const objectives = lines.filter((line) => line.kind === 'objective');
	const met = objectives.flatMap(({ at }) => at ?? []).toSorted((a, b) => a - b);
	return objectives.map(({ id, points, possible, at }) => {
		const helped = lines.filter((line) => line.kind === 'hint' && line.id.startsWith(`${id}/`));
		const before = met.findLast((each) => at !== undefined && each < at) ?? 0;
		return {
			id,
			points: points + helped.reduce((sum, line) => sum + line.points, 0),
			possible,
			...(at === undefined ? {} : { at, took: at - before }),
			hints: hints.filter(({ objective }) => objective === id).length,
			turns: turns.of(id)
		};
	});
}

/**
 * What the scenario has to say of what was done: the notes of objectives that are open which began to hold
 * with an act. Those that hold from the beginning tell how things were found.
 */
class Turns {
	readonly #said = new Map<string, Set<string>>();
	#before: ReadonlySet<string> | undefined;
	#acts = -1;

	see({ context }: Snapshot): void {
		const { acts } = context.timeline;
		if (acts.length === this.#acts) return;
		this.#acts = acts.length;
		if (this.#before && acts.at(-1)?.changed !== true) return;
		const situation = situationNow(context);
		const met = acts.at(-1)?.met ?? [];
		const now = new Set<string>();
		for (const { id, notes } of objectivesOf(context.scenario)) {
			if (met.includes(id)) continue;
			const say = notes.find(({ when }) => holds(when, situation))?.say;
			if (say === undefined) continue;
			now.add(`${id} ${say}`);
			if (!this.#before || this.#before.has(`${id} ${say}`)) continue;
			const said = this.#said.get(id) ?? new Set();
			this.#said.set(id, said.add(say));
		}
		this.#before = now;
	}

	of(objective: string): readonly string[] {
		return [...(this.#said.get(objective) ?? [])];
	}
}
