import { beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../scripts/clients.mjs';
import { commonErrors, type ErrorTable } from '../../src/lib/account/base/error';
import { serviceOf } from '../../src/lib/account/perform/registry';
import { operations } from '../../src/lib/account/perform/everything';
import { timestamps } from '../../src/lib/wire/json-answer';
import { protocols } from '../../src/lib/wire/protocol';
import { shapeOf, type Shape } from '../../src/lib/wire/shape';
import { inOrder } from '../../src/lib/wire/xml';
import { newerOperations } from './newer';
import { runProgram } from './program';

/* What we read from a form is what AWS's models say a client writes. */

interface ModelShape {
	readonly type: string;
	readonly members?: Readonly<Record<string, { readonly shape: string }>>;
	readonly member?: { readonly shape: string };
	readonly value?: { readonly shape: string };
	readonly error?: { readonly code: string; readonly httpStatusCode: number };
}

interface Model {
	readonly metadata: { readonly apiVersion: string; readonly xmlNamespace: string };
	readonly operations: Readonly<Record<string, ModelOperation>>;
	readonly shapes: Readonly<Record<string, ModelShape>>;
}

interface ModelOperation {
	readonly input?: { readonly shape: string };
	readonly output?: { readonly shape: string };
	readonly authtype?: string;
}

const [python] = clients().pythons;
const services = ['iam', 'sts'] as const;
type Service = (typeof services)[number];

function isOnWire(service: string): service is Service {
	return services.some((each) => each === service);
}

describe.skipIf(python === undefined)('AWS’s model', () => {
	let models: Readonly<Record<Service, Model>>;
	beforeAll(async () => {
		const { output } = await runProgram(python ?? 'python3', ['-B', 'models.py'], {
			cwd: import.meta.dirname,
			env: {}
		});
		models = JSON.parse(output);
	});

	test.each(services)('%s has our version and namespace', (service) => {
		const { apiVersion: version, xmlNamespace: namespace } = models[service].metadata;
		expect(protocols[service]).toEqual({ version, namespace });
	});

	test.each(
		[...operations.values()]
			.filter(({ service, stepOf }) => isOnWire(service) && stepOf === undefined)
			.map(({ service, name, parameters }) => ({ service, name, parameters }))
	)('$service:$name has our parameters', ({ service, name, parameters }) => {
		const model = models[service as Service];
		const operation = model.operations[name];
		if (!operation) {
			expect(newerOperations).toContain(`${service}:${name}`);
			return;
		}
		const input = operation.input && model.shapes[operation.input.shape];
		expect(differences(model, input, shapeOf(parameters), name)).toEqual([]);
	});

	test.each(
		[...operations.values()]
			.filter(({ service, stepOf }) => isOnWire(service) && stepOf === undefined)
			.map(({ service, name }) => ({ service, name }))
	)('$service:$name is answered in the models’ order', ({ service, name }) => {
		const model = models[service as Service];
		const output = model.operations[name]?.output?.shape;
		expect(output === undefined ? [] : disorders(model, output, `${name}Result`)).toEqual([]);
	});

	test('calls timestamps what in JSON is a number, and nothing else', () => {
		const told = [...operations.values()].flatMap(({ service, name }) => {
			if (!isOnWire(service)) return [];
			const output = models[service].operations[name]?.output?.shape;
			return output === undefined ? [] : [...membersIn(models[service], output)];
		});
		const otherwise = told.filter(
			([name, type]) => timestamps.has(name) !== (type === 'timestamp')
		);
		expect(otherwise).toEqual([]);
	});

	test('knows none of the steps that the console takes on its own', () => {
		const steps = [...operations.values()].filter(({ stepOf }) => stepOf !== undefined);
		expect(steps.map(({ name }) => name).sort()).toEqual([
			'FinishSecurityKeyRegistration',
			'StartSecurityKeyRegistration'
		]);
		for (const { service, name } of steps) {
			expect(Object.keys(models[service as Service].operations)).not.toContain(name);
		}
	});

	test('has our errors with their status', () => {
		for (const service of services) {
			const ours: ErrorTable = { ...commonErrors, ...serviceOf(service).errors };
			for (const { error } of Object.values(models[service].shapes)) {
				if (!error || !(error.code in ours)) continue;
				expect({ [error.code]: ours[error.code]?.status }).toEqual({
					[error.code]: error.httpStatusCode
				});
			}
		}
	});
});

/** The members of a structure and of all in it, with what they are. */
function* membersIn(
	model: Model,
	shape: string,
	seen: ReadonlySet<string> = new Set()
): Generator<readonly [name: string, type: string | undefined]> {
	const { members = {}, member, value } = model.shapes[shape] ?? {};
	if (seen.has(shape)) return;
	const within = new Set([...seen, shape]);
	for (const inner of [member, value]) if (inner) yield* membersIn(model, inner.shape, within);
	for (const [name, inner] of Object.entries(members)) {
		yield [name, model.shapes[inner.shape]?.type];
		yield* membersIn(model, inner.shape, within);
	}
}

/** Where the members of a structure, all of them being there, would not come as in AWS's model. */
function disorders(
	model: Model,
	shape: string,
	element: string,
	seen: ReadonlySet<string> = new Set()
): readonly string[] {
	const { members, member } = model.shapes[shape] ?? {};
	if (member) return disorders(model, member.shape, element, seen);
	if (!members || seen.has(shape)) return [];
	const names = Object.keys(members);
	const reversed = Object.fromEntries(names.toReversed().map((name) => [name, name]));
	const written = inOrder(reversed, element).map(([name]) => name);
	return [
		...(written.join() === names.join() ? [] : [`${element}: ${written.join(' ')}`]),
		...Object.entries(members).flatMap(([name, inner]) =>
			disorders(model, inner.shape, name, new Set([...seen, shape]))
		)
	];
}

/** Parameters that came in 2026; the boto3 that is installed may be older. */
const newer: ReadonlySet<string> = new Set([
	'SimulateCustomPolicy.OrderedOrganizationPolicyInputList',
	'SimulatePrincipalPolicy.PolicyExclusionList'
]);

/** Where a parameter of ours is not what AWS's model says. */
function differences(
	model: Model,
	theirs: ModelShape | undefined,
	ours: Shape,
	place: string
): readonly string[] {
	const within = (name: string | undefined, shape: Shape, inner: string) =>
		differences(model, name === undefined ? undefined : model.shapes[name], shape, inner);
	if (!theirs) {
		const empty = ours.kind === 'structure' && ours.members.size === 0;
		return empty ? [] : [`${place}: AWS has no such parameter`];
	}
	switch (ours.kind) {
		case 'structure':
			if (theirs.type !== 'structure') return [`${place}: ${theirs.type}`];
			return [...ours.members].flatMap(([name, shape]) => {
				const inner = `${place}.${name}`;
				const known = theirs.members?.[name]?.shape;
				return known === undefined && newer.has(inner) ? [] : within(known, shape, inner);
			});
		case 'list':
			return theirs.type === 'list'
				? within(theirs.member?.shape, ours.of, place)
				: [`${place}: ${theirs.type}`];
		case 'map':
			return theirs.type === 'map'
				? within(theirs.value?.shape, ours.of, place)
				: [`${place}: ${theirs.type}`];
		case 'number':
			return ['integer', 'long'].includes(theirs.type) ? [] : [`${place}: ${theirs.type}`];
		case 'boolean':
			return theirs.type === 'boolean' ? [] : [`${place}: ${theirs.type}`];
		case 'text':
			return ['string', 'timestamp'].includes(theirs.type) ? [] : [`${place}: ${theirs.type}`];
		case 'password':
			return theirs.type === 'string' ? [] : [`${place}: ${theirs.type}`];
	}
}
