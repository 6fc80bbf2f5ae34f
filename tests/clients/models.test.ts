import type * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../../scripts/clients.mjs';
import { nothing } from '../../src/lib/account/base/answers';
import { commonErrors, type ErrorTable } from '../../src/lib/account/base/error';
import { operations } from '../../src/lib/account/perform/everything';
import { serviceOf } from '../../src/lib/account/perform/registry';
import { cloudtrailAnswers } from '../../src/lib/account/services/cloudtrail/answers';
import { iamAnswers } from '../../src/lib/account/services/iam/answers';
import { stsAnswers } from '../../src/lib/account/services/sts/answers';
import { protocols } from '../../src/lib/wire/protocol';
import { shapeOf, type Shape } from '../../src/lib/account/base/shape';
import { newerOperations } from './newer';
import { runProgram } from './program';

/* What we read from a form and what we answer is what AWS's models say. */

interface ModelShape {
	readonly type: string;
	readonly members?: Readonly<Record<string, { readonly shape: string }>>;
	readonly required?: readonly string[];
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

describe.skipIf(python === undefined)('AWS’s model', () => {
	let models: Readonly<Record<string, Model>> & Readonly<Record<Service, Model>>;
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
			.filter(({ service, stepOf }) => service !== 'signin' && stepOf === undefined)
			.map(({ service, name, parameters }) => ({ service, name, parameters }))
	)('$service:$name has our parameters', ({ service, name, parameters }) => {
		const model = models[service];
		if (!model) throw new Error(`models.py prints nothing of ${service}`);
		const operation = model.operations[name];
		if (!operation) {
			expect(newerOperations).toContain(`${service}:${name}`);
			return;
		}
		const input = operation.input && model.shapes[operation.input.shape];
		expect(differences(model, input, shapeOf(parameters), name)).toEqual([]);
	});

	test.each(
		Object.entries({ iam: iamAnswers, sts: stsAnswers, cloudtrail: cloudtrailAnswers }).flatMap(
			([service, answers]) =>
				Object.entries<v.GenericSchema>(answers).map(([name, answer]) => ({
					service,
					name,
					answer
				}))
		)
	)('$service:$name has our answer, in its order', ({ service, name, answer }) => {
		const model = models[service];
		const operation = model?.operations[name];
		if (!model || !operation) {
			expect([...newerOperations, ...steps]).toContain(`${service}:${name}`);
			return;
		}
		expect(answer === nothing).toBe(operation.output === undefined);
		const output = operation.output && model.shapes[operation.output.shape];
		expect(answerDifferences(model, output, shapeOf(answer), name)).toEqual([]);
	});

	test('knows none of the steps that the console takes on its own', () => {
		const ours = [...operations.values()].filter(({ stepOf }) => stepOf !== undefined);
		expect(ours.map(({ service, name }) => `${service}:${name}`).sort()).toEqual(steps);
		for (const { service, name } of ours) {
			expect(Object.keys(models[service]?.operations ?? {})).not.toContain(name);
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

const steps = ['iam:FinishSecurityKeyRegistration', 'iam:StartSecurityKeyRegistration'];

/** Members that came in 2025; the boto3 that is installed may be older. */
const newerMembers: readonly string[] = ['GetSAMLProvider.SAMLProviderUUID'];

/** What AWS's model says is always there, and where root is asked about is not. */
const notOfRoot: ReadonlySet<string> = new Set([
	'CreateAccessKey.AccessKey.UserName',
	'GetAccessKeyLastUsed.AccessKeyLastUsed.LastUsedDate', // left out of a key that was never used
	'GetMFADevice.UserName',
	'GetUser.User.Path',
	'GetUser.User.UserName',
	'ListMFADevices.MFADevices.UserName',
	'ListVirtualMFADevices.VirtualMFADevices.User.Path',
	'ListVirtualMFADevices.VirtualMFADevices.User.UserName'
]);

/** Where what we answer is not what AWS's model says is answered, or in another order. */
function answerDifferences(
	model: Model,
	theirs: ModelShape | undefined,
	ours: Shape,
	place: string
): readonly string[] {
	const within = (name: string | undefined, shape: Shape, inner: string) =>
		answerDifferences(model, name === undefined ? undefined : model.shapes[name], shape, inner);
	switch (ours.kind) {
		case 'structure': {
			const members = theirs?.members ?? {};
			const names = [...ours.members.keys()].filter(
				(name) => name in members || !newerMembers.includes(`${place}.${name}`)
			);
			const order = Object.keys(members).filter((name) => ours.members.has(name));
			const needed = theirs?.required ?? [];
			return [
				...(names.join() === order.join()
					? []
					: [`${place}: ${order.join()}, not ${names.join()}`]),
				...needed
					.filter((name) => !ours.required.has(name) && !notOfRoot.has(`${place}.${name}`))
					.map((name) => `${place}.${name} is always there`),
				...names.flatMap((name) =>
					within(members[name]?.shape, ours.members.get(name) ?? ours, `${place}.${name}`)
				)
			];
		}
		case 'list':
			return theirs?.type === 'list'
				? within(theirs.member?.shape, ours.of, place)
				: [`${place}: ${theirs?.type}`];
		case 'map':
			return theirs?.type === 'map'
				? within(theirs.value?.shape, ours.of, place)
				: [`${place}: ${theirs?.type}`];
		default: {
			const types = { number: ['integer', 'long'], text: ['string'], password: [] };
			const fits: readonly string[] =
				ours.kind in types ? types[ours.kind as keyof typeof types] : [ours.kind];
			return theirs && fits.includes(theirs.type) ? [] : [`${place}: ${theirs?.type}`];
		}
	}
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
		case 'timestamp':
		case 'blob':
		case 'stream':
			return ['string', 'timestamp', 'blob'].includes(theirs.type)
				? []
				: [`${place}: ${theirs.type}`];
		case 'password':
			return theirs.type === 'string' ? [] : [`${place}: ${theirs.type}`];
	}
}
