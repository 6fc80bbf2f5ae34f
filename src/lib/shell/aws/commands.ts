import type { AnyOperation } from '../../account/base/operation';
import type { Service } from '../../account/base/call';
import { shapeOf, type Shape, type Structure } from '../../account/base/shape';
import {
	loadFor,
	loadServices,
	operationOf,
	serviceNames,
	serviceOf,
	whyLeft
} from '../../account/perform/registry';
import { optionName } from './names';

/* Which commands there are: those of every service of the account, by the names of its operations. */

/** What the CLI calls a service, where that is not its name. `signin` is a door and no API. */
const commandNames: Readonly<Partial<Record<Service, string>>> = { s3: 's3api', signin: '' };

export function commandOf(service: Service): string {
	return commandNames[service] ?? service;
}

export const serviceCommands: readonly string[] = serviceNames
	.map(commandOf)
	.filter((name) => name !== '')
	.sort();

export function serviceOfCommand(command: string): Service | undefined {
	return serviceNames.find((service) => command !== '' && commandOf(service) === command);
}

/** Of a service: what it is called on the command line, and AWS's name. From A to Z. */
export async function operationNames(service: Service): Promise<ReadonlyMap<string, string>> {
	await loadServices();
	const { areas, notSimulated = [] } = serviceOf(service);
	const names = Object.values(areas).flatMap((area) =>
		'load' in area ? area.names : area.filter(isCommand).map(({ name }) => name)
	);
	const left = notSimulated.flatMap(([, all]) => all.split(' '));
	return new Map(
		[...new Set([...names, ...left])]
			.filter((name) => /^[A-Z]\w*$/.test(name) && !isStep(service, name))
			.sort()
			.map((name) => [optionName(name), name])
	);
}

function isStep(service: Service, operation: string): boolean {
	const all = Object.values(serviceOf(service).areas).flatMap((area) =>
		'load' in area ? [] : [...area]
	);
	return all.some(({ name, stepOf }) => name === operation && stepOf !== undefined);
}

function isCommand({ stepOf }: AnyOperation): boolean {
	return stepOf === undefined;
}

/** One operation as a command: what it takes and what it answers. */
export interface Command {
	readonly service: Service;
	/** As AWS names it. */
	readonly operation: string;
	readonly takes: Structure;
	readonly answers: Structure;
	readonly description: AnyOperation;
}

/** Loads an operation. Nothing where it is one of AWS's that the account does not simulate. */
export async function commandFor(
	service: Service,
	operation: string
): Promise<Command | { readonly why: string }> {
	await loadServices();
	await loadFor([{ service, operation }]);
	const why = whyLeft({ service, operation });
	if (why !== undefined) return { why };
	const description = operationOf({ service, operation });
	if (!description || description.stepOf !== undefined)
		return { why: 'There is no such operation.' };
	const { answers } = await import('../../account/services/answers');
	const schema = Object.entries(answers[service]).find(([name]) => name === operation)?.[1];
	return {
		service,
		operation,
		takes: structureOf(shapeOf(description.parameters)),
		answers: structureOf(schema && shapeOf(schema)),
		description
	};
}

function structureOf(shape: Shape | undefined): Structure {
	return shape?.kind === 'structure'
		? shape
		: { kind: 'structure', members: new Map(), required: new Set() };
}
