import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document as anyDocument, request as anyRequest } from './compare/arbitrary.fixture';
import { compile } from './compile';
import { outcomeOf } from './decide';
import type { AttachedPolicy, Policies } from './decide/layers';
import { layers, type Layer, type Outcome } from './decision';
import type { PolicyDocument, Statement } from './document';
import type { ContextValue, Principal, Request } from './request';
import { allow, attached, deny } from './policy.fixture';
import { decideWithUnknowns, type Completion, type Forecast } from './unknown';

const account = '111122223333';
const principals: readonly Principal[] = [
	{ kind: 'user', account, arn: `arn:aws:iam::${account}:user/ana` },
	{
		kind: 'role',
		account,
		name: 'r',
		arn: `arn:aws:sts::${account}:assumed-role/r/s`,
		roleArn: `arn:aws:iam::${account}:role/r`
	},
	{ kind: 'root', account, arn: `arn:aws:iam::${account}:root` },
	{ kind: 'service', name: 'lambda.amazonaws.com' },
	{ kind: 'anonymous' }
];

/** What a layer that is unknown may hold, written as policies, whatever the code takes them for. */
const holdings: Readonly<Record<Layer, readonly (readonly AttachedPolicy[])[]>> = (() => {
	const about = (layer: Layer, more = {}) => {
		const kind = layer === 'resource' ? 'resource' : 'identity';
		return [
			[attached('a', allow('*', more), kind)],
			[attached('d', [allow('*', more), deny('*', more)], kind)],
			[attached('o', allow('ec2:RunInstances', more), kind)]
		];
	};
	const naming = (Principal: unknown) =>
		[attached('n', { ...allow('*'), Principal }, 'resource')] as const;
	return {
		identity: [[], ...about('identity')],
		boundary: [[], ...about('boundary')],
		session: [[], ...about('session')],
		endpoint: [[], ...about('endpoint')],
		scp: [[], ...about('scp')],
		rcp: [[], [attached('d', deny('*'))], [attached('o', deny('ec2:RunInstances'))]],
		resource: [
			[],
			...about('resource', { Principal: '*' }),
			naming({ AWS: account }),
			naming({ AWS: `arn:aws:iam::${account}:role/r` }),
			naming({ AWS: `arn:aws:iam::${account}:user/ana` }),
			naming({ AWS: `arn:aws:sts::${account}:assumed-role/r/s` })
		]
	};
})();

const samples: Readonly<Record<string, readonly ContextValue[]>> = {
	'k:text': ['', 'a', 'A', 'ab', 'b', 'ana', 'xana', 'zz', '5'],
	'u:name': ['a', 'ana', 'ab', 'guest', 'zz'],
	'u:team': ['a', 'b', 'ana', 'zz'],
	'k:number': ['4', '5', '5.5', '6', '7', 'x', '-1', '-2'],
	'k:date': ['2025', '2026-11-23', '2026-11-23T00:00:00Z', '2026-11-24', '1763856000', 'x'],
	'k:address': [
		'10.0.0.1',
		'10.0.0.2',
		'10.0.0.9',
		'10.0.1.1',
		'11.0.0.1',
		'2001:db8::1',
		'::1',
		'x'
	],
	'k:bool': ['true', 'false', 'True', 'x'],
	'k:arn': ['arn:aws:iam::1:role/a', 'arn:aws:iam::1:role/b', 'arn:aws:iam::2:role/b', 'x'],
	'k:tags': [['a'], ['b'], ['a', 'b'], ['zz'], ['zz', 'a'], ['ana', 'zz']]
};
const keys = Object.keys(samples);

const attach = (document: PolicyDocument): AttachedPolicy => ({
	name: 'known',
	holder: 'somebody',
	policy: compile(document)
});

const wide = attached('wide', allow('*'));
const [everything] = wide.policy.document.statements as [Statement];

/** Mostly about the request, so that what it depends on are its conditions. */
const document = fc.tuple(anyDocument, fc.integer({ min: 0, max: 4 })).map(([given, kept]) => ({
	...given,
	statements: given.statements.map((statement, at) =>
		at + kept > 5
			? statement
			: {
					...statement,
					action: everything.action,
					resource: kept > 1 ? everything.resource : statement.resource
				}
	)
})) as fc.Arbitrary<PolicyDocument>;

const seldom = fc.oneof(
	{ weight: 8, arbitrary: fc.constant(undefined) },
	{ weight: 1, arbitrary: document }
);

const known = fc.record({
	identity: fc.array(document, { maxLength: 1 }),
	boundary: seldom,
	session: seldom,
	scp: seldom,
	endpoint: seldom,
	hasWideIdentity: fc.boolean(),
	hasOpenResource: fc.constantFrom(false, false, true)
});

const question = fc.record({
	known,
	request: anyRequest,
	principal: fc.constantFrom(...principals, principals[0], principals[1]),
	resourceAccount: fc.constantFrom(account, account, '444455556666'),
	layers: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...layers), { maxLength: 2 })),
	keys: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 })
});

const open = attached('open', { ...allow('s3:*'), Principal: '*' }, 'resource');

function policiesFrom(given: typeof known extends fc.Arbitrary<infer K> ? K : never): Policies {
	return {
		identity: [...given.identity.map(attach), ...(given.hasWideIdentity ? [wide] : [])],
		...(given.boundary && { boundary: [attach(given.boundary)] }),
		...(given.session && { session: [attach(given.session)] }),
		...(given.scp && { scp: [[attach(given.scp)]] }),
		...(given.endpoint && { endpoint: [attach(given.endpoint)] }),
		...(given.hasOpenResource && { resource: [open] })
	};
}

function holding(policies: Policies, layer: Layer, more: readonly AttachedPolicy[]): Policies {
	if (more.length === 0) return policies;
	if (layer === 'scp' || layer === 'rcp') {
		return { ...policies, [layer]: [...(policies[layer] ?? []), more] };
	}
	return { ...policies, [layer]: [...(policies[layer] ?? []), ...more] };
}

interface Whole {
	readonly policies: Policies;
	readonly request: Request;
	/** Which holding or value each unknown has. */
	readonly chosen: readonly number[];
}

/** Every way in which the unknown can be filled in, of the samples. */
function completions(
	policies: Policies,
	request: Request,
	unknown: { readonly layers: readonly Layer[]; readonly keys: readonly string[] }
): Whole[] {
	const context = Object.fromEntries(
		Object.entries(request.context).filter(([key]) => !unknown.keys.includes(key))
	);
	let all: Whole[] = [{ policies, request: { ...request, context }, chosen: [] }];
	for (const layer of unknown.layers) {
		all = all.flatMap((each) =>
			holdings[layer].map((more, at) => ({
				...each,
				policies: holding(each.policies, layer, more),
				chosen: [...each.chosen, at]
			}))
		);
	}
	for (const key of unknown.keys) {
		all = all.flatMap((each) =>
			[undefined, ...(samples[key] ?? [])].map((value, at) => ({
				...each,
				request:
					value === undefined
						? each.request
						: { ...each.request, context: { ...each.request.context, [key]: value } },
				chosen: [...each.chosen, at]
			}))
		);
	}
	return all;
}

const isMore = (outcome: Outcome) => outcome === 'allowed';

/** Those that turn the outcome by themselves somewhere. */
function turning(all: readonly Whole[], outcomes: readonly Outcome[], names: readonly string[]) {
	return names.filter((_, at) => {
		const byRest = new Map<string, boolean>();
		return all.some(({ chosen }, each) => {
			const rest = chosen.with(at, -1).join();
			const allowed = isMore(outcomes[each] ?? 'implicitDeny');
			const other = byRest.get(rest);
			byRest.set(rest, allowed);
			return other !== undefined && other !== allowed;
		});
	});
}

const namesOf = (forecast: Extract<Forecast, { outcome: 'depends' }>) =>
	forecast.on.flatMap((each) => (each.kind === 'layer' ? [each.layer] : each.keys)) as string[];

test('a forecast agrees with every completion: all allowed, all denied, or both, and names what turns it', () => {
	const count: Record<Forecast['outcome'], number> = {
		allowed: 0,
		explicitDeny: 0,
		implicitDeny: 0,
		depends: 0,
		unsettled: 0
	};
	fc.assert(
		fc.property(question, (asked) => {
			const policies = policiesFrom(asked.known);
			const request: Request = {
				...asked.request,
				principal: asked.principal ?? { kind: 'anonymous' },
				resourceAccount: asked.resourceAccount
			};
			const forecast = decideWithUnknowns(policies, request, asked);
			count[forecast.outcome]++;
			const all = completions(policies, request, asked);
			const outcomes = all.map((each) => outcomeOf(each.policies, each.request));
			switch (forecast.outcome) {
				case 'allowed':
				case 'explicitDeny':
					expect(new Set(outcomes)).toEqual(new Set([forecast.outcome]));
					break;
				case 'implicitDeny':
					expect(outcomes).not.toContain('allowed');
					break;
				case 'depends': {
					const names = namesOf(forecast);
					expect(names).toEqual(
						expect.arrayContaining(turning(all, outcomes, [...asked.layers, ...asked.keys]))
					);
					expect([...asked.layers, ...asked.keys]).toEqual(expect.arrayContaining(names));
					expect(decided(policies, request, asked.keys, forecast.allowed)).toBe('allowed');
					expect(decided(policies, request, asked.keys, forecast.denied)).not.toBe('allowed');
					break;
				}
				case 'unsettled':
					expect(forecast.beyond).not.toEqual([]);
			}
		}),
		{ numRuns: 250 }
	);
	expect(count.unsettled).toBeLessThan(5);
	for (const outcome of ['allowed', 'explicitDeny', 'implicitDeny', 'depends'] as const) {
		expect(count[outcome], outcome).toBeGreaterThan(3);
	}
});

/** The witness with its keys put into the request, and its layers made of policies written here. */
function decided(
	policies: Policies,
	request: Request,
	unknown: readonly string[],
	{ layers: states, keys: values }: Completion
): Outcome {
	let whole = policies;
	for (const [layer, state] of Object.entries(states) as [Layer, string][]) {
		const named = layer === 'resource' ? { Principal: '*' } : {};
		const kind = layer === 'resource' ? 'resource' : 'identity';
		const more: Readonly<Record<string, readonly AttachedPolicy[]>> = {
			'nothing more': [],
			silent: [attached('o', allow('ec2:RunInstances', named), kind)],
			allows: [attached('a', allow('*', named), kind)],
			'allows account': [attached('a', allow('*', { Principal: { AWS: account } }), 'resource')],
			'allows role': [
				attached(
					'a',
					allow('*', { Principal: { AWS: `arn:aws:iam::${account}:role/r` } }),
					'resource'
				)
			],
			denies: [attached('d', deny('*', named), kind)]
		};
		if (state === 'allows' && layer === 'scp' && whole.scp) {
			whole = { ...whole, scp: whole.scp.map((level) => [...level, ...(more['allows'] ?? [])]) };
		} else whole = holding(whole, layer, more[state] ?? []);
	}
	const context = Object.fromEntries([
		...Object.entries(request.context).filter(([key]) => !unknown.includes(key)),
		...Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
	]) as Request['context'];
	return outcomeOf(whole, { ...request, context });
}
