import type { Answers } from '../account/base/answers';
import type { Call } from '../account/base/call';
import { shapeOf } from '../account/base/shape';
import { operations } from '../account/perform/everything';
import { answers } from '../account/services/answers';
import type { Check, Query } from './check';
import type { ScriptStep } from './format';
import { pathFaults } from './path-faults';
import type { ScenarioSource } from './read';

/**
 * Calls in a scenario's files of operations that there are not, with parameters that they do not take,
 * and questions about what they never answer: each with its place.
 */
export function callFaults({ scenario, solution, mistakes }: ScenarioSource): readonly string[] {
	const checks = [
		...scenario.stages.flatMap(({ objectives }, stage) =>
			objectives.flatMap(({ check, notes }, index) => {
				const place = `stages[${stage}].objectives[${index}]`;
				return [
					...queriesIn(check, `${place}.check`),
					...notes.flatMap(({ when }, note) => queriesIn(when, `${place}.notes[${note}].when`))
				];
			})
		),
		...scenario.scoring.deductions.flatMap(({ when }, index) =>
			queriesIn(when, `scoring.deductions[${index}].when`)
		)
	];
	return [
		...checks.flatMap(([place, query]) =>
			[...faultsOf(query), ...queryFaults(query)].map(
				(fault) => `scenario.yaml: ${place}: ${fault}`
			)
		),
		...stepFaults(solution, 'solution.yaml: steps'),
		...mistakes.flatMap(({ steps }, index) =>
			stepFaults(steps, `mistakes.yaml: mistakes[${index}].steps`)
		)
	];
}

type Placed = readonly [place: string, query: Query];

function queriesIn(check: Check, place: string): readonly Placed[] {
	switch (check.kind) {
		case 'query':
			return [[place, check]];
		case 'access':
			return [];
		case 'all':
		case 'oneUser':
			return check.of.flatMap((each, index) => queriesIn(each, `${place}.of[${index}]`));
	}
}

/** What is refused on purpose may be wrong in any way. */
function stepFaults(steps: readonly ScriptStep[], place: string): readonly string[] {
	return steps.flatMap(({ call, with: parameters, refused }, index) =>
		refused === undefined
			? faultsOf({ ...call, parameters }).map((fault) => `${place}[${index}]: ${fault}`)
			: []
	);
}

function faultsOf({
	service,
	operation: name,
	parameters
}: Pick<Call, 'service' | 'operation' | 'parameters'>): readonly string[] {
	const operation = operations.get(`${service}:${name}`);
	if (!operation) return [`call: Leastwise has no operation ${service} ${name}`];
	const shape = shapeOf(operation.parameters);
	if (shape.kind !== 'structure') return [];
	const { members } = shape;
	return Object.keys(parameters)
		.filter((parameter) => !members.has(parameter))
		.map(
			(parameter) =>
				`with: ${name} takes no ${parameter}; it takes: ${[...members.keys()].join(', ') || 'nothing'}`
		);
}

function queryFaults({ service, operation, query }: Query): readonly string[] {
	const schema = (answers[service] as Answers)[operation];
	return schema
		? pathFaults(query, shapeOf(schema)).map(
				(fault) => `query: in what ${operation} answers ${fault}`
			)
		: [];
}
