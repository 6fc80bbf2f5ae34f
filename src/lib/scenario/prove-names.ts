import { partsOf } from './check/parts';
import { unfading } from './guide';
import type { ScenarioSource } from './read';
import { checksOf, objectivesOf, type Scenario } from './scenario';

/** Ids that are used twice or name nothing, points that do not add up, help that does not fade. */
export function names({ scenario, solution, mistakes }: ScenarioSource): readonly string[] {
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

function missing(
	ids: readonly string[],
	known: readonly string[],
	what: string
): readonly string[] {
	return ids
		.filter((id) => !known.includes(id))
		.map((id) => `${what} ${id}, which does not exist; there are: ${known.join(', ')}`);
}
