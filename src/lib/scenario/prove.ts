import { BlueprintFault } from '../account/base/opening';
import { callFaults } from './call-faults';
import { holds, QueryFault } from './check';
import { isCall, type Mistake, type ScriptStep } from './format';
import { metObjectives, open, situationNow, type Snapshot } from './machine';
import type { ScenarioSource } from './read';
import { untimely } from './prove-ages';
import { names } from './prove-names';
import { objectivesOf } from './scenario';
import { rewritten } from './prove-rewritten';
import { scoreSheet } from './score';
import { playScript, ScriptFault, scriptAttempt } from './script';
import { unmet } from './unmet';

/**
 * What is wrong with a scenario as a task: solved before it begins, not solved by its solution, or
 * fooled by a mistake. Empty when all is proved.
 */
export function prove(source: ScenarioSource): readonly string[] {
	// What follows from a fault looks like more of them: it is told once the fault is mended.
	return firstFaults(
		() => opened(source),
		() => [
			...[source.scenario.account, ...(source.scenario.beside ?? [])].flatMap(untimely),
			...names(source),
			...callFaults(source)
		],
		() => proveVariant(source),
		() => [
			...source.mistakes.flatMap((each) =>
				played(`mistakes.yaml: “${each.title}”`, () => mistake(source, each))
			),
			...played('scenario.yaml: incidents', () => unseen(source)),
			...rewritten(source)
		]
	);
}

/** What is wrong with another variant of a scenario that is proved: one solution must solve them all. */
export function proveVariant(source: ScenarioSource): readonly string[] {
	return firstFaults(
		() => opened(source),
		() => [
			...played('scenario.yaml', () => start(source)),
			...played('solution.yaml', () => solution(source))
		]
	);
}

function firstFaults(...proofs: readonly (() => readonly string[])[]): readonly string[] {
	for (const proof of proofs) {
		const faults = proof();
		if (faults.length > 0) return faults;
	}
	return [];
}

/** Some of what is wrong in an account shows only when it is opened. */
function opened({ scenario }: ScenarioSource): readonly string[] {
	try {
		open(scenario, scriptAttempt);
		return [];
	} catch (error) {
		if (!(error instanceof BlueprintFault)) throw error;
		return [`${scenario.beside ? 'an account' : 'account.yaml'}: ${error.what}`];
	}
}

/** What playing a script brings to light; a script that cannot go on is a fault as well. */
function played(place: string, play: () => readonly string[]): readonly string[] {
	try {
		return play();
	} catch (error) {
		return [`${place}: ${ownFault(error)}`];
	}
}

/** What the author of a script can mend. Anything else is thrown on. */
export function ownFault(error: unknown): string {
	if (!(error instanceof ScriptFault || error instanceof QueryFault)) throw error;
	return error.message;
}

/** What no script brings about nobody has tried. */
function unseen({ scenario, solution, mistakes }: ScenarioSource): readonly string[] {
	if (scenario.incidents.length === 0) return [];
	const scripts = [solution, ...mistakes.map((each) => withMistake(solution, each))];
	const seen = new Set(
		scripts.flatMap((steps) => [...playScript(scenario, steps).snapshot.context.happened.keys()])
	);
	return scenario.incidents
		.filter(({ id }) => !seen.has(id))
		.map(
			({ id }) =>
				`scenario.yaml: the incident ${id} happens in no script: neither in the solution nor in a mistake`
		);
}

function start({ scenario }: ScenarioSource): readonly string[] {
	const { context } = open(scenario, scriptAttempt);
	const situation = { ...situationNow(context), time: scriptAttempt.started };
	const met = metObjectives(scenario, situation);
	const lost = scenario.scoring.deductions.filter(({ when }) => holds(when, situation));
	return [
		...met.map((id) => `the objective ${id} is met before anything was done`),
		...lost.map(({ id }) => `the deduction ${id} applies before anything was done`)
	];
}

function solution({ scenario, solution }: ScenarioSource): readonly string[] {
	const { snapshot } = playScript(scenario, solution);
	const calls = [...solution.entries()].flatMap(([at, step]) =>
		isCall(step) ? [{ at, meant: step.refused }] : []
	);
	const acts = [...snapshot.context.timeline.acts].filter(({ incident }) => incident === undefined);
	const refused = acts.flatMap(({ steps }, index) =>
		steps.flatMap(({ call, answer }) => {
			const { at, meant } = calls[index] ?? {};
			const place = `solution.yaml: steps[${at}]: ${call.operation}`;
			if (answer.ok) return meant === undefined ? [] : [`${place} is not refused with ${meant}`];
			if (answer.error.code === meant) return [];
			return [`${place} is refused: ${answer.error.message}`];
		})
	);
	if (refused.length > 0) return refused;
	return fallsShort(snapshot, 'the solution');
}

/**
 * In what a way to solve a scenario is none: objectives that it leaves open, points that it loses, more or
 * fewer changing calls than par, and mistakes that it passes for.
 *
 * @param way as it begins a sentence
 */
export function fallsShort(snapshot: Snapshot, way: string): readonly string[] {
	const { context } = snapshot;
	const sheet = scoreSheet(snapshot);
	const situation = situationNow(context);
	const open = objectivesOf(context.scenario)
		.filter(({ check }) => !holds(check, situation))
		.map(
			({ id, check }) =>
				`${way} leaves the objective ${id} open: ${unmet(check, situation).join('; ')}`
		);
	const lost =
		open.length === 0 && sheet.score < sheet.possible
			? [`${way} scores ${sheet.score} of ${sheet.possible}`]
			: [];
	const par =
		sheet.calls === sheet.par
			? []
			: [`scoring.par is ${sheet.par}, but ${way} takes ${sheet.calls} changing calls`];
	return [
		...open,
		...lost,
		...par,
		...told(snapshot).map((title) => `${way} passes for the mistake “${title}” on its way`)
	];
}

/** Titles of the mistakes that a learner would have been told of, at any step. */
function told({ context }: Snapshot): readonly string[] {
	return context.mistaken.map(({ mistake }) => mistake.title);
}

function mistake(
	source: ScenarioSource,
	{ title, open, costs, told: telling, ...changes }: Mistake
): readonly string[] {
	const { snapshot } = playScript(source.scenario, withMistake(source.solution, changes));
	const sheet = scoreSheet(snapshot);
	const solved = open.filter((id) =>
		sheet.lines.some((line) => line.kind === 'objective' && line.id === id && line.points > 0)
	);
	const free = costs.filter((id) =>
		sheet.lines.some((line) => line.kind === 'deduction' && line.id === id && !line.applies)
	);
	const isRight = open.length === 0 && costs.length === 0;
	const seen = told(snapshot);
	const unseen = telling !== undefined && !seen.includes(title);
	return [
		...(unseen ? [`mistakes.yaml: “${title}” is not seen by what is told of it`] : []),
		...(isRight
			? seen.map((other) => `mistakes.yaml: “${title}” is a right way, and passes for “${other}”`)
			: []),
		...(isRight && sheet.score < sheet.possible
			? [
					`mistakes.yaml: “${title}” leaves nothing open and costs nothing, so it is another right way, but it scores ${sheet.score} of ${sheet.possible}`
				]
			: []),
		...solved.map(
			(id) => `mistakes.yaml: “${title}” meets the objective ${id}, which must stay open`
		),
		...free.map((id) => `mistakes.yaml: “${title}” does not cost ${id}`)
	];
}

/** The solution with steps left out and others put in: after the step named, or at the end. */
export function withMistake(
	solution: readonly ScriptStep[],
	{ without, after, steps }: Pick<Mistake, 'without' | 'after' | 'steps'>
): readonly ScriptStep[] {
	const at =
		after === undefined ? solution.length : solution.findIndex(({ id }) => id === after) + 1;
	const keep = (part: readonly ScriptStep[]) =>
		part.filter(({ id }) => id === undefined || !without.includes(id));
	return [...keep(solution.slice(0, at)), ...steps, ...keep(solution.slice(at))];
}
