import type { GenericSchema } from 'valibot';
import type { Answers } from '../account/base/answers';
import type { Call } from '../account/base/call';
import { shapeOf } from '../account/base/shape';
import { operations } from '../account/perform/everything';
import { answers } from '../account/services/answers';
import { listed } from '../policy/wording';
import type { Check, Happened, Query } from './check';
import type { ScriptStep } from './format';
import { pathFaults } from './path-faults';
import type { ScenarioSource } from './read';
import { standsFor, type WrittenCall } from './written-call-format';

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
		...scenario.incidents.flatMap(({ at, until }, index) => [
			...(at.kind === 'when' ? queriesIn(at.check, `incidents[${index}].at.when`) : []),
			...(until ? queriesIn(until, `incidents[${index}].until`) : [])
		]),
		...scenario.scoring.deductions.flatMap(({ when }, index) =>
			queriesIn(when, `scoring.deductions[${index}].when`)
		)
	];
	return [
		...checks.flatMap(([place, asked]) =>
			[...faultsOf(asked), ...(asked.kind === 'query' ? queryFaults(asked) : [])].map(
				(fault) => `scenario.yaml: ${place}: ${fault}`
			)
		),
		...scenario.incidents.flatMap(({ calls }, index) =>
			stepFaults(calls, `scenario.yaml: incidents[${index}].calls`)
		),
		...stepFaults(solution, 'solution.yaml: steps'),
		...mistakes.flatMap(({ steps }, index) =>
			stepFaults(steps, `mistakes.yaml: mistakes[${index}].steps`)
		)
	];
}

type Placed = readonly [place: string, asked: Query | Happened];

/** What calls are asked about, each with its place in the file. */
function queriesIn(check: Check, place: string): readonly Placed[] {
	switch (check.kind) {
		case 'query':
		case 'event':
			return [[place, check]];
		case 'access':
		case 'incident':
		case 'bound':
		case 'finding':
			return [];
		case 'not':
			return queriesIn(check.of, `${place}.of`);
		case 'all':
		case 'any':
		case 'oneOf':
			return check.of.flatMap((each, index) => queriesIn(each, `${place}.of[${index}]`));
	}
}

/** What is refused on purpose may be wrong in any way. */
function stepFaults(
	steps: readonly (ScriptStep | WrittenCall)[],
	place: string
): readonly string[] {
	return steps.flatMap((step, index) => {
		if (!('call' in step) || ('refused' in step && step.refused !== undefined)) return [];
		const { call, with: parameters } = step;
		return [...faultsOf({ ...call, parameters }), ...unfilled(call, parameters)].map(
			(fault) => `${place}[${index}]: ${fault}`
		);
	});
}

/** Values that the account would refuse in words about its own form. */
function unfilled(
	{ service, operation }: WrittenCall['call'],
	parameters: WrittenCall['with']
): readonly string[] {
	const members = membersOf(operations.get(`${service}:${operation}`));
	return Object.entries(parameters).flatMap(([name, value]) => {
		const kind = members?.get(name)?.kind;
		if (kind === 'password' && typeof value === 'string') {
			return [`with: ${name}: write { password: … }, with the password as text`];
		}
		if (kind === 'text' && isMap(value) && !filledIn.some((key) => key in value)) {
			return [`with: ${name}: write text, or a map with ${listed(filledIn, 'or')}`];
		}
		return [];
	});
}

const filledIn = [...standsFor, 'Statement'];

function isMap(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an operation takes, by name. */
function membersOf(operation: { readonly parameters: GenericSchema } | undefined) {
	const shape = operation && shapeOf(operation.parameters);
	return shape?.kind === 'structure' ? shape.members : undefined;
}

/** What is wrong with a call before it is made: there is no such operation, or it takes no such parameter. */
export function faultsOf({
	service,
	operation: name,
	parameters
}: Pick<Call, 'service' | 'operation' | 'parameters'>): readonly string[] {
	const operation = operations.get(`${service}:${name}`);
	if (!operation) return [`call: Leastwise has no operation ${service} ${name}`];
	const members = membersOf(operation);
	if (!members) return [];
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
