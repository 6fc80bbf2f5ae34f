import * as v from 'valibot';
import { layers, type Layer } from '$lib/policy/decision';
import { readingLimits } from '$lib/policy/reading-limits';
import {
	hasLevels,
	levelsOf,
	type ComparedPolicy,
	type ContextKey,
	type Question,
	type Written
} from './question';

/** What a link or a file may hold, so that a hostile one costs nothing. */
export const limits = {
	/** Characters of the whole question as JSON. */
	json: readingLimits.question,
	policies: 100,
	levels: 10,
	keys: 100,
	values: 100,
	name: 128,
	word: 4096
};

const word = v.pipe(v.string(), v.maxLength(limits.word));
const scalar = v.union([word, v.number(), v.boolean()]);
const policy = v.strictObject({
	name: v.pipe(v.string(), v.maxLength(limits.name)),
	/** The text, or the policy itself. */
	document: v.union([v.string(), v.record(v.string(), v.unknown())])
});
const policies = v.pipe(v.array(policy), v.maxLength(limits.policies));
const levels = v.pipe(
	v.array(v.pipe(policies, v.minLength(1, 'A level has at least one policy.'))),
	v.maxLength(limits.levels)
);

/**
 * The question as links and files have it: the form that the command line reads, but it may be
 * unfinished, and a context key that is kept in sight though absent is `null`.
 */
const schema = v.strictObject({
	request: v.strictObject({
		principal: word,
		action: word,
		resource: word,
		resourceAccount: v.optional(word, ''),
		context: v.optional(
			v.pipe(
				v.record(
					word,
					v.nullable(v.union([scalar, v.pipe(v.array(scalar), v.maxLength(limits.values))]))
				),
				v.maxEntries(limits.keys)
			),
			{}
		)
	}),
	policies: v.strictObject({
		identity: v.optional(policies, []),
		resource: v.nullish(policy),
		boundary: v.optional(policies, []),
		session: v.optional(policies, []),
		scp: v.optional(levels, []),
		rcp: v.optional(levels, []),
		endpoint: v.optional(policies, []),
		blockPublicAccess: v.optional(v.boolean(), false)
	}),
	unknown: v.optional(
		v.strictObject({
			layers: v.optional(v.pipe(v.array(v.picklist(layers)), v.maxLength(layers.length)), []),
			keys: v.optional(v.pipe(v.array(word), v.maxLength(limits.keys)), [])
		}),
		{}
	),
	/** Two policies to be compared; the command line does not know them. */
	compare: v.optional(v.strictTuple([policy, policy]))
});

export type QuestionJson = v.InferInput<typeof schema>;
type PolicyJson = v.InferOutput<typeof policy>;

export type Read =
	| { readonly ok: true; readonly question: Question }
	/** Names the place and what is wrong there. */
	| { readonly ok: false; readonly error: string };

let made = 0;

/** An id that no other policy in this page has. */
export function freshId(): string {
	return `p${++made}`;
}

export function readQuestionJson(json: unknown): Read {
	const read = v.safeParse(schema, json, { abortEarly: true });
	if (!read.success) {
		const [issue] = read.issues;
		return { ok: false, error: `${v.getDotPath(issue) ?? 'The question'}: ${issue.message}` };
	}
	const { request, policies, unknown, compare } = read.output;
	const flat = (layer: Layer, list: readonly PolicyJson[], level = 0) =>
		list.map((each): Written => ({
			id: freshId(),
			layer,
			level,
			name: each.name,
			text: textOf(each.document)
		}));
	return {
		ok: true,
		question: {
			principal: request.principal,
			action: request.action,
			resource: request.resource,
			resourceAccount: request.resourceAccount,
			context: [...contextFrom(request.context), ...unknownKeys(unknown.keys ?? [])],
			policies: [
				...flat('identity', policies.identity),
				...flat('resource', policies.resource ? [policies.resource] : []),
				...flat('boundary', policies.boundary),
				...flat('session', policies.session),
				...policies.scp.flatMap((list, level) => flat('scp', list, level)),
				...policies.rcp.flatMap((list, level) => flat('rcp', list, level)),
				...flat('endpoint', policies.endpoint)
			],
			blockPublicAccess: policies.blockPublicAccess,
			unknown: unknown.layers ?? [],
			compared: compare && [comparedFrom(compare[0]), comparedFrom(compare[1])]
		}
	};
}

function comparedFrom({ name, document }: PolicyJson): ComparedPolicy {
	return { name, text: textOf(document) };
}

function textOf(document: PolicyJson['document']): string {
	const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
	return text.replaceAll(/\r\n?/g, '\n'); // as every text field has it
}

function unknownKeys(keys: readonly string[]): readonly ContextKey[] {
	return keys.map((key) => ({ key, form: 'unknown', values: [] }));
}

type Scalar = string | number | boolean;

export function contextFrom(
	context: Readonly<Record<string, Scalar | readonly Scalar[] | null>>
): readonly ContextKey[] {
	return Object.entries(context).map(([key, value]) => keyFrom(key, value));
}

function keyFrom(key: string, value: Scalar | readonly Scalar[] | null): ContextKey {
	if (value === null) return { key, form: 'absent', values: [] };
	return typeof value === 'object'
		? { key, form: 'list', values: value.map(String) }
		: { key, form: 'one', values: [String(value)] };
}

/** The question as JSON, every policy as its text, to be restored to the letter. */
export function questionJson(question: Question): QuestionJson {
	const { principal, action, resource, resourceAccount, context, blockPublicAccess } = question;
	const of = (layer: Layer) =>
		question.policies.filter((each) => each.layer === layer).map(policyJson);
	const byLevel = (layer: 'scp' | 'rcp') =>
		levelsOf(question.policies, layer).map(({ policies }) => policies.map(policyJson));
	const [ofResource] = of('resource');
	const known = context.filter(({ form }) => form !== 'unknown');
	const keys = context.filter(({ form }) => form === 'unknown').map(({ key }) => key);
	return {
		request: {
			principal,
			action,
			resource,
			...(resourceAccount && { resourceAccount }),
			context: Object.fromEntries(known.map((each) => [each.key, valueOf(each)]))
		},
		policies: {
			...some('identity', of('identity')),
			...(ofResource && { resource: ofResource }),
			...some('boundary', of('boundary')),
			...some('session', of('session')),
			...some('scp', byLevel('scp')),
			...some('rcp', byLevel('rcp')),
			...some('endpoint', of('endpoint')),
			...(blockPublicAccess && { blockPublicAccess })
		},
		...(question.unknown.length + keys.length > 0 && {
			unknown: { ...some('layers', [...question.unknown]), ...some('keys', keys) }
		}),
		...(question.compared && {
			compare: [policyJson(question.compared[0]), policyJson(question.compared[1])]
		})
	};
}

function policyJson({ name, text }: ComparedPolicy) {
	return { name, document: text };
}

function some<K extends string, T>(name: K, list: readonly T[]) {
	return list.length > 0 ? { [name]: list } : {};
}

function valueOf({ form, values }: ContextKey) {
	switch (form) {
		case 'absent':
		case 'unknown':
			return null;
		case 'one':
			return values[0] ?? '';
		case 'list':
			return [...values];
	}
}

/** Levels without gaps, however they came about. */
export function withDenseLevels(policies: readonly Written[]): readonly Written[] {
	return policies.map((each) => {
		if (!hasLevels(each.layer)) return each;
		const level = levelsOf(policies, each.layer).findIndex((at) => at.level === each.level);
		return level === each.level ? each : { ...each, level };
	});
}
