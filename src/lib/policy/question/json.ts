import * as v from 'valibot';
import { layers } from '../decision';
import type { Result } from '../result';
import type { ContextValue } from '../request';
import type { PolicyForm, QuestionForm } from './form';

/** The JSON of a question, as files, links and the command line have it. */
export interface QuestionJson {
	/** Of this form; without one it is the first. */
	readonly version?: 1;
	readonly request: {
		readonly principal: string;
		readonly action: string;
		readonly resource: string;
		readonly resourceAccount?: string;
		readonly context?: Readonly<Record<string, Scalar | readonly Scalar[] | null>>;
	};
	readonly policies: {
		readonly identity?: readonly PolicyForm[];
		readonly resource?: PolicyForm | null;
		readonly boundary?: readonly PolicyForm[];
		readonly session?: readonly PolicyForm[];
		readonly scp?: readonly (readonly PolicyForm[])[];
		readonly rcp?: readonly (readonly PolicyForm[])[];
		readonly endpoint?: readonly PolicyForm[];
		readonly blockPublicAccess?: boolean;
	};
	readonly unknown?: { readonly layers?: readonly string[]; readonly keys?: readonly string[] };
	readonly compare?: readonly [PolicyForm, PolicyForm];
}

type Scalar = string | number | boolean;

const scalar = v.union([v.string(), v.number(), v.boolean()]);

const contextValue = v.pipe(
	v.nullable(v.union([scalar, v.array(scalar)])),
	v.transform((value): ContextValue | null =>
		value === null ? null : Array.isArray(value) ? value.map(String) : String(value)
	)
);

/** Valibot takes lists for objects. */
const noList = v.custom<object>(
	(json) => !Array.isArray(json),
	'It must be an object in braces, but it is a list.'
);

const policy = v.strictObject({
	name: v.string(),
	document: v.union(
		[v.string(), v.pipe(noList, v.record(v.string(), v.unknown()))],
		'It must be a policy, as an object in braces or as text.'
	)
});
const policies = v.optional(v.array(policy), []);
const levels = v.optional(v.array(v.array(policy)), []);

const schema = v.strictObject({
	version: v.exactOptional(
		v.literal(1, 'It is of a version that this Leastwise does not read. A newer one may.')
	),
	request: v.strictObject({
		principal: v.string(),
		action: v.string(),
		resource: v.string(),
		resourceAccount: v.optional(v.string()),
		context: v.optional(v.pipe(noList, v.record(v.string(), contextValue)), {})
	}),
	policies: v.pipe(
		noList,
		v.strictObject({
			identity: policies,
			resource: v.nullish(policy),
			boundary: policies,
			session: policies,
			scp: levels,
			rcp: levels,
			endpoint: policies,
			blockPublicAccess: v.optional(v.boolean(), false)
		})
	),
	unknown: v.optional(
		v.pipe(
			noList,
			v.strictObject({
				layers: v.optional(
					v.array(v.picklist(layers, `A layer is one of ${layers.join(', ')}.`)),
					[]
				),
				keys: v.optional(v.array(v.string()), [])
			})
		),
		{}
	),
	compare: v.optional(v.strictTuple([policy, policy]))
});

/** A refusal names the place, as in `policies.identity[0].name`, and what belongs there. */
export function readForm(json: unknown): Result<QuestionForm, string> {
	const read = v.safeParse(schema, json, { message: faultOf, abortEarly: true });
	if (!read.success) {
		const [issue] = read.issues;
		return { ok: false, error: `${placeOf(issue)}: ${issue.message}` };
	}
	const { request, policies, unknown, compare } = read.output;
	const { resourceAccount, ...asked } = request;
	const { resource, ...others } = policies;
	return {
		ok: true,
		value: {
			request: { ...asked, ...(resourceAccount !== undefined && { resourceAccount }) },
			policies: { ...others, ...(resource && { resource }) },
			unknown: { layers: unknown.layers ?? [], keys: unknown.keys ?? [] },
			...(compare && { compare })
		}
	};
}

/** Without what is empty or as it is anyway: a link is to be short. */
export function questionJson({ request, policies, unknown, compare }: QuestionForm): QuestionJson {
	const { identity, resource, boundary, session, scp, rcp, endpoint } = policies;
	const unknowns = { ...some('layers', unknown.layers), ...some('keys', unknown.keys) };
	return {
		request,
		policies: {
			...some('identity', identity),
			...(resource && { resource }),
			...some('boundary', boundary),
			...some('session', session),
			...some('scp', scp),
			...some('rcp', rcp),
			...some('endpoint', endpoint),
			...(policies.blockPublicAccess && { blockPublicAccess: true })
		},
		...(Object.keys(unknowns).length > 0 && { unknown: unknowns }),
		...(compare && { compare })
	};
}

function some<K extends string, T>(name: K, list: readonly T[]) {
	return list.length > 0 ? { [name]: list } : {};
}

/** What is wrong with a part of the question, and what belongs there. */
function faultOf({ expected, received }: v.BaseIssue<unknown>): string {
	if (received === 'undefined') return 'It is missing. Add it.';
	if (expected === 'never') return 'There is no such name here. Check its spelling, or remove it.';
	return `It must be ${jsonTypes[expected ?? ''] ?? expected}, but it is ${jsonTypes[received] ?? inShort(received)}.`;
}

/** By the names that Valibot has for them. */
const jsonTypes: Readonly<Record<string, string>> = {
	string: 'text in quotes',
	boolean: 'true or false',
	Array: 'a list in brackets',
	Object: 'an object in braces',
	'((string | number | boolean) | Array)': 'text, a number, true or false, or a list of these'
};

function placeOf({ path }: v.BaseIssue<unknown>): string {
	if (!path) return 'The question';
	return path
		.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${inShort(String(key))}`))
		.join('')
		.slice(1);
}

function inShort(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
