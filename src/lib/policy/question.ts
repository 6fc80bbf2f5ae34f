import * as v from 'valibot';
import { arnSegments } from './pattern/arn-pattern';
import { ask } from './decide/asked';
import { compile } from './compile';
import { layers, type Layer } from './decision';
import type { PolicyKind } from './kind';
import type { AttachedPolicy, Policies } from './decide/layers';
import { parse } from './parse';
import { accountOf, parsePrincipal } from './decide/principal';
import { ownKeys } from './own-keys';
import { quoted } from './quoted';
import type { Context, Principal, Request } from './request';
import { inWords, isLongerThan, readingLimits } from './reading-limits';
import { isRoleTrust } from './decide/rules';
import type { Unknowns } from './unknown';

/** A request and all policies that have a say: what `decide` needs. */
export interface Question {
	readonly request: Request;
	readonly policies: Policies;
	/** Nothing, unless the question says so. */
	readonly unknowns: Unknowns;
}

export type QuestionRead =
	| { readonly ok: true; readonly question: Question }
	/** Names the place in the question and what to do. */
	| { readonly ok: false; readonly error: string };

const scalar = v.union([v.string(), v.number(), v.boolean()]);

/** Valibot takes lists for objects. */
const noList = v.custom<object>(
	(json) => !Array.isArray(json),
	'It must be an object in braces, but it is a list.'
);

const policySchema = v.strictObject({
	name: v.string(),
	/** The policy itself, or its text. */
	document: v.union(
		[v.string(), v.pipe(noList, v.record(v.string(), v.unknown()))],
		'It must be a policy, as an object in braces or as text.'
	)
});

const unknownLayer = `A layer is one of ${layers.join(', ')}.`;

/** The JSON of a question, as links, files and the command line have it. */
const questionSchema = v.strictObject({
	request: v.strictObject({
		principal: v.string(),
		action: v.pipe(
			v.string(),
			v.regex(
				/^[^\s:*?]+:[^\s:*?]+$/,
				'An action is written service:Name, and a request is for one: it has no wildcards.'
			)
		),
		resource: v.pipe(
			v.string(),
			v.regex(
				/^(?:\*|arn(?::[^:]*){4}:[^]+)$/,
				'A resource is a whole ARN, such as arn:aws:s3:::maps/a.png, or * where the action takes none.'
			)
		),
		resourceAccount: v.optional(
			v.pipe(v.string(), v.regex(/^\d{12}$/, 'An account has 12 digits.'))
		),
		context: v.optional(
			v.pipe(noList, v.record(v.string(), v.union([scalar, v.array(scalar)]))),
			{}
		)
	}),
	policies: v.pipe(
		noList,
		v.strictObject({
			identity: v.optional(v.array(policySchema), []),
			resource: v.nullish(policySchema),
			boundary: v.optional(v.array(policySchema), []),
			session: v.optional(v.array(policySchema), []),
			scp: v.optional(v.array(v.array(policySchema)), []),
			rcp: v.optional(v.array(v.array(policySchema)), []),
			endpoint: v.optional(v.array(policySchema), []),
			blockPublicAccess: v.optional(v.boolean(), false)
		})
	),
	/** What the one who asks does not know. */
	unknown: v.optional(
		v.pipe(
			noList,
			v.strictObject({
				layers: v.optional(v.array(v.picklist(layers, unknownLayer)), []),
				keys: v.optional(v.array(v.string()), [])
			})
		),
		{}
	)
});

type QuestionJson = v.InferOutput<typeof questionSchema>;

/** Something wrong in a question, and where: a path such as `policies.identity[0].document`. */
class Refusal extends Error {}

/** Reads a question from JSON and compiles its policies. */
export function readQuestion(json: unknown): QuestionRead {
	const read = v.safeParse(questionSchema, json, { message: faultOf });
	if (!read.success) {
		const [issue] = read.issues;
		return { ok: false, error: `${placeOf(issue)}: ${issue.message}` };
	}
	try {
		const request = requestFrom(read.output.request);
		const unknowns = unknownsFrom(read.output);
		const policies = policiesFrom(read.output, request);
		return { ok: true, question: { request, policies, unknowns } };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, error: error.message };
		throw error;
	}
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

/** As in `policies.identity[0].name`. */
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

function requestFrom(json: QuestionJson['request']): Request {
	const context = contextFrom(json.context);
	const principal = parsePrincipal(json.principal);
	if (!principal) {
		throw new Refusal(
			`request.principal: ${quoted(json.principal)} is no principal. Write the ARN of a user, role, session or root, a service such as ec2.amazonaws.com, or * for an anonymous caller.`
		);
	}
	const who = withRoleArn(principal, context);
	const resourceAccount = json.resourceAccount ?? accountIn(json.resource) ?? accountOf(who);
	const own = ownKeys(who, resourceAccount, context);
	const given = new Set(Object.keys(context).map((key) => key.toLowerCase()));
	return {
		principal: who,
		action: json.action,
		resource: json.resource,
		...(resourceAccount === undefined ? {} : { resourceAccount }),
		context: {
			...Object.fromEntries(Object.entries(own).filter(([key]) => !given.has(key.toLowerCase()))),
			...context
		}
	};
}

/** Keys of the request that are not in doubt cannot be unknown too. */
function unknownsFrom({ request, unknown }: QuestionJson): Unknowns {
	const { layers = [], keys = [] } = unknown;
	const given = new Set(Object.keys(request.context).map((key) => key.toLowerCase()));
	for (const [at, key] of keys.entries()) {
		if (!given.has(key.toLowerCase())) continue;
		throw new Refusal(
			`unknown.keys[${at}]: ${quoted(key)} has a value in request.context. Leave it out of one of the two.`
		);
	}
	return { layers, keys };
}

function contextFrom(json: QuestionJson['request']['context']): Context {
	return Object.fromEntries(
		Object.entries(json).map(([key, value]) => [
			key,
			Array.isArray(value) ? value.map(String) : String(value)
		])
	);
}

/** A session's ARN leaves out the path of its role; the key `aws:PrincipalArn` has it. */
function withRoleArn(principal: Principal, context: Context): Principal {
	const arn = Object.entries(context).find(
		([key]) => key.toLowerCase() === 'aws:principalarn'
	)?.[1];
	if (principal.kind !== 'role' || typeof arn !== 'string') return principal;
	const named = parsePrincipal(arn);
	return named?.kind === 'role' && named.name === principal.name && named.roleArn
		? { ...principal, roleArn: named.roleArn }
		: principal;
}

/** The account in an ARN; nothing in those of buckets and objects. */
function accountIn(resource: string): string | undefined {
	const account = arnSegments(resource)[4];
	return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

function policiesFrom({ policies }: QuestionJson, request: Request): Policies {
	const list = (name: 'identity' | 'boundary' | 'session' | 'endpoint') =>
		policies[name].map((policy, at) =>
			attach(policy, name, holderOf(name), `policies.${name}[${at}].document`)
		);
	const levels = (kind: 'scp' | 'rcp') =>
		policies[kind].map((level, depth) =>
			level.map((policy, at) =>
				attach(policy, kind, holderOf(kind, depth), `policies.${kind}[${depth}][${at}].document`)
			)
		);
	const ofResource = isRoleTrust(ask(request, false)) ? 'trust' : 'resource';
	const { resource } = policies;
	return {
		identity: list('identity'),
		...(resource
			? {
					resource: [
						attach(resource, ofResource, holderOf('resource'), 'policies.resource.document')
					]
				}
			: {}),
		boundary: list('boundary'),
		session: list('session'),
		scp: levels('scp'),
		rcp: levels('rcp'),
		endpoint: list('endpoint'),
		blockPublicAccess: policies.blockPublicAccess
	};
}

/** What carries a policy, where nothing is known but its layer and, in an organization, the level. */
export function holderOf(layer: Layer, level = 0): string {
	switch (layer) {
		case 'identity':
		case 'boundary':
			return 'the caller';
		case 'session':
			return 'the session';
		case 'resource':
			return 'the resource';
		case 'endpoint':
			return 'the VPC endpoint';
		case 'scp':
		case 'rcp':
			return level === 0 ? 'the organization’s root' : `level ${level} of the organization`;
	}
}

function attach(
	{ name, document: json }: v.InferOutput<typeof policySchema>,
	kind: PolicyKind,
	holder: string,
	path: string
): AttachedPolicy {
	if (typeof json !== 'string' && isDeep(json)) {
		throw new Refusal(`${path}: This is nested deeper than any policy is.`);
	}
	const text = typeof json === 'string' ? json : JSON.stringify(json);
	if (isLongerThan(readingLimits.policy, text)) {
		throw new Refusal(
			`${path}: This policy is too long: ${inWords(readingLimits.policy)} are read at most.`
		);
	}
	const { document, findings } = parse(text, kind);
	if (!document) {
		const fault = findings.find(({ type }) => type === 'ERROR');
		throw new Refusal(`${path}: ${fault?.message ?? 'This is no policy.'}`);
	}
	return { name, holder, policy: compile(document) };
}

/** A policy has a handful of levels; JSON.stringify gives up at some thousands. */
function isDeep(json: unknown): boolean {
	let level: unknown[] = [json];
	for (let depth = 0; depth < readingLimits.depth && level.length > 0; depth++) {
		level = level.flatMap((each) =>
			typeof each === 'object' && each !== null ? Object.values(each) : []
		);
	}
	return level.length > 0;
}
