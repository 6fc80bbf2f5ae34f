import { callFaults } from './call-faults';
import { QueryFault } from './check';
import type { Mistake, ScriptStep } from './format';
import { metObjectives, open } from './machine';
import type { ScenarioSource } from './read';
import { objectivesOf } from './scenario';
import { scoreSheet } from './score';
import { playScript, ScriptFault, scriptAttempt } from './script';
import { accountNow } from './timeline';

/**
 * What is wrong with a scenario as a task: solved before it begins, not solved by its solution, or
 * fooled by a mistake. Empty when all is proved.
 */
export function prove(source: ScenarioSource): readonly string[] {
	return [
		...names(source),
		...callFaults(source),
		...played('scenario.yaml', () => start(source)),
		...played('solution.yaml', () => solution(source)),
		...source.mistakes.flatMap((each) =>
			played(`mistakes.yaml: “${each.title}”`, () => mistake(source, each))
		)
	];
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
	const objectives = objectivesOf(scenario).map(({ id }) => id);
	const deductions = scenario.scoring.deductions.map(({ id }) => id);
	const steps = solution.flatMap(({ id }) => id ?? []);
	const twice = [objectives, deductions, steps, scenario.stages.map(({ id }) => id)].flatMap(
		(ids) => ids.filter((id, at) => ids.indexOf(id) !== at)
	);
	const unknown = mistakes.flatMap(({ title, open, costs, without, after }) => [
		...missing(open, objectives, `mistakes.yaml: “${title}” leaves open`),
		...missing(costs, deductions, `mistakes.yaml: “${title}” costs`),
		...missing(without, steps, `mistakes.yaml: “${title}” leaves out`),
		...missing(after ? [after] : [], steps, `mistakes.yaml: “${title}” continues after`)
	]);
	return [...twice.map((id) => `the id ${id} is used twice`), ...unknown];
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
	const account = accountNow(open(scenario, scriptAttempt).context.timeline);
	const met = metObjectives(scenario, account, scriptAttempt.started);
	return met.map((id) => `the objective ${id} is met before anything was done`);
}

function solution({ scenario, solution }: ScenarioSource): readonly string[] {
	const { snapshot } = playScript(scenario, solution);
	const sheet = scoreSheet(snapshot);
	const refused = [...snapshot.context.timeline.acts].flatMap(({ steps }, at) =>
		steps.flatMap(({ call, answer }) => {
			const meant = solution[at]?.refused;
			const place = `solution.yaml: steps[${at}]: ${call.operation}`;
			if (answer.ok) return meant === undefined ? [] : [`${place} is not refused with ${meant}`];
			if (answer.error.code === meant) return [];
			return [`${place} is refused: ${answer.error.message}`];
		})
	);
	const open = sheet.lines.flatMap((line) =>
		line.kind === 'objective' && line.points === 0
			? [`the solution leaves the objective ${line.id} open`]
			: []
	);
	const lost =
		open.length === 0 && sheet.score < sheet.possible
			? [`the solution scores ${sheet.score} of ${sheet.possible}`]
			: [];
	const par =
		sheet.calls === sheet.par
			? []
			: [`scoring.par is ${sheet.par}, but the solution takes ${sheet.calls} changing calls`];
	return [...refused, ...open, ...lost, ...par];
}

function mistake(
	source: ScenarioSource,
	{ title, open, costs, ...changes }: Mistake
): readonly string[] {
	const { snapshot } = playScript(source.scenario, variant(source.solution, changes));
	const sheet = scoreSheet(snapshot);
	const solved = open.filter((id) =>
		sheet.lines.some((line) => line.kind === 'objective' && line.id === id && line.points > 0)
	);
	const free = costs.filter((id) =>
		sheet.lines.some((line) => line.kind === 'deduction' && line.id === id && !line.applies)
	);
	return [
		...solved.map(
			(id) => `mistakes.yaml: “${title}” meets the objective ${id}, which must stay open`
		),
		...free.map((id) => `mistakes.yaml: “${title}” does not cost ${id}`)
	];
}

/** The solution with steps left out and others put in: after the step named, or at the end. */
export function variant(
	solution: readonly ScriptStep[],
	{ without, after, steps }: Pick<Mistake, 'without' | 'after' | 'steps'>
): readonly ScriptStep[] {
	const at =
		after === undefined ? solution.length : solution.findIndex(({ id }) => id === after) + 1;
	const keep = (part: readonly ScriptStep[]) =>
		part.filter(({ id }) => id === undefined || !without.includes(id));
	return [...keep(solution.slice(0, at)), ...steps, ...keep(solution.slice(at))];
}
