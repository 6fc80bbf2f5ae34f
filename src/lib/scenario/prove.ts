import { BlueprintFault } from '../account/base/opening';
import { callFaults } from './call-faults';
import { holds, QueryFault } from './check';
import { partsOf } from './check/parts';
import { isCall, type Mistake, type ScriptStep } from './format';
import { unfading } from './guide';
import { metObjectives, open, situationNow, type Snapshot } from './machine';
import type { ScenarioSource } from './read';
import { checksOf, objectivesOf, type Scenario } from './scenario';
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
		() => [...names(source), ...callFaults(source)],
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
		return [`account.yaml: ${error.what}`];
	}
}

/** What playing a script brings to light; a script that cannot go on is a fault as well. */
function played(place: string, play: () => readonly string[]): readonly string[] {
	try {
		return play();
	} catch (error) {
		if (!(error instanceof ScriptFault || error instanceof QueryFault)) throw error;
		return [`${place}: ${error.message}`];
	}
}

/** Ids that are used twice, or that name nothing. */
function names({ scenario, solution, mistakes }: ScenarioSource): readonly string[] {
	const stages = scenario.stages.map(({ id }) => id);
	const incidents = scenario.incidents.map(({ id }) => id);
	const objectives = objectivesOf(scenario).map(({ id }) => id);
	const deductions = scenario.scoring.deductions.map(({ id }) => id);
	const steps = solution.flatMap(({ id }) => id ?? []);
	const points = objectivesOf(scenario).reduce((sum, objective) => sum + objective.points, 0);
	const twice = [objectives, deductions, steps, stages, incidents].flatMap(thoseTwice);
	const titles = thoseTwice(mistakes.map(({ title }) => title));
	const unknown = mistakes.flatMap(({ title, open, costs, without, after }) => [
		...missing(open, objectives, `mistakes.yaml: “${title}” leaves open`),
		...missing(costs, deductions, `mistakes.yaml: “${title}” costs`),
		...missing(without, steps, `mistakes.yaml: “${title}” leaves out`),
		...missing(after ? [after] : [], steps, `mistakes.yaml: “${title}” continues after`)
	]);
	const occasions = scenario.incidents.flatMap(({ id, at }) => {
		const what = `scenario.yaml: the incident ${id} happens`;
		if (at.kind === 'stage') return missing([at.stage], stages, `${what} at the stage`);
		return at.kind === 'after' && at.of ? missing([at.of], incidents, `${what} after`) : [];
	});
	const asked = checksOf(scenario).flatMap((check) =>
		[...partsOf(check)].flatMap((part) =>
			part.kind === 'incident'
				? missing([part.id], incidents, 'scenario.yaml: a check asks for the incident')
				: []
		)
	);
	return [
		...twice.map((id) => `the id ${id} is used twice`),
		...titles.map((title) => `mistakes.yaml: two have the title “${title}”: change one`),
		...unknown,
		...occasions,
		...asked,
		...(points === 100 ? [] : [`the points of the objectives add up to ${points}: make it 100`]),
		...unsettled(scenario),
		...unfading(objectivesOf(scenario)).map(
			(id) =>
				`the objective ${id} is guided more than one before it: shown comes first, then half, then none`
		)
	];
}

function thoseTwice(names: readonly string[]): readonly string[] {
	return names.filter((name, at) => names.indexOf(name) !== at);
}

/** An undo leaves what was only said, so what was met by it would have to be worked out anew. */
function unsettled(scenario: Scenario): readonly string[] {
	const said = scenario.incidents.filter(({ calls }) => calls.length === 0).map(({ id }) => id);
	return objectivesOf(scenario).flatMap(({ id, check }) =>
		[...partsOf(check)].flatMap((part) =>
			part.kind === 'incident' && said.includes(part.id)
				? [
						`the objective ${id} asks for the incident ${part.id}, which calls nothing: ask for one that does`
					]
				: []
		)
	);
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

function missing(
	ids: readonly string[],
	known: readonly string[],
	what: string
): readonly string[] {
	return ids
		.filter((id) => !known.includes(id))
		.map((id) => `${what} ${id}, which does not exist; there are: ${known.join(', ')}`);
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
	const sheet = scoreSheet(snapshot);
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
	const situation = situationNow(snapshot.context);
	const open = objectivesOf(scenario)
		.filter(({ check }) => !holds(check, situation))
		.map(
			({ id, check }) =>
				`the solution leaves the objective ${id} open: ${unmet(check, situation).join('; ')}`
		);
	const lost =
		open.length === 0 && sheet.score < sheet.possible
			? [`the solution scores ${sheet.score} of ${sheet.possible}`]
			: [];
	const par =
		sheet.calls === sheet.par
			? []
			: [`scoring.par is ${sheet.par}, but the solution takes ${sheet.calls} changing calls`];
	return [
		...refused,
		...open,
		...lost,
		...par,
		...told(snapshot).map((title) => `the solution passes for the mistake “${title}” on its way`)
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
