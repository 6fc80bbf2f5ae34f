import * as v from 'valibot';
import type { Layer, Outcome } from '../../policy/decision';
import type { PolicyKind } from '../../policy/kind';
import { hasLevels, type PoliciesForm, type QuestionForm } from '../../policy/question/form';
import { readForm } from '../../policy/question/json';
import { compileForm, kindOf, prepare } from '../../policy/question/prepare';
import type { Result } from '../../policy/result';
import { text } from '../../scenario/text-format';
import type { Surroundings } from './figure-format';
import { policyText } from './policy-text';

/** Policies as a question has them, by layer; one that stands earlier in the chapter by its name alone. */
export const policiesFormat = v.record(v.string(), v.unknown(), 'write policies by layer');

/** What is asked: whatever is not said here stands in the figure. */
export const requestEntries = {
	principal: v.exactOptional(text),
	action: text,
	resource: text,
	context: v.optional(v.record(v.string(), v.unknown()), {})
};

export const outcomeNames = {
	allowed: 'allowed',
	'explicitly denied': 'explicitDeny',
	'implicitly denied': 'implicitDeny'
} as const satisfies Record<string, Outcome>;

export type OutcomeName = keyof typeof outcomeNames;

export const outcomeName = v.picklist(
	Object.keys(outcomeNames) as OutcomeName[],
	`write ${Object.keys(outcomeNames).join(', ')}`
);

export function nameOfOutcome(outcome: Outcome): OutcomeName {
	const found = Object.entries(outcomeNames).find(([, each]) => each === outcome);
	return (found?.[0] ?? 'allowed') as OutcomeName;
}

interface Asked {
	readonly principal?: string;
	readonly action: string;
	readonly resource: string;
	readonly context: Readonly<Record<string, unknown>>;
}

/** A question that can be decided; a refusal names the place, as in `policies.identity[0].document`. */
export function formFrom(
	{ principal = '', ...request }: Asked,
	policies: unknown,
	around: Surroundings
): Result<QuestionForm, string> {
	const read = readForm({
		request: { ...request, principal: principalArn(principal) },
		policies: written(policies, around)
	});
	if (!read.ok) return read;
	const prepared = prepare(read.value, compileForm);
	return prepared.ok ? read : prepared;
}

/** In most chapters it is always the same account: `user/wanda` is a user of it. */
function principalArn(text: string): string {
	const account = '111122223333';
	const [, kind, name] = /^(user|role)\/([^/\s]+)$/.exec(text) ?? [];
	if (text === 'root') return `arn:aws:iam::${account}:root`;
	if (kind === 'user') return `arn:aws:iam::${account}:user/${name}`;
	if (kind === 'role') return `arn:aws:sts::${account}:assumed-role/${name}/session`;
	return text;
}

/** With each policy's text as it is shown, and those that are only named filled in. */
function written(policies: unknown, around: Surroundings): unknown {
	if (Array.isArray(policies)) return policies.map((each) => written(each, around));
	if (typeof policies !== 'object' || policies === null) return policies;
	if ('name' in policies && typeof policies.name === 'string') {
		if ('document' in policies) return { ...policies, document: policyText(policies.document) };
		const document = around.policies.get(policies.name);
		return document === undefined ? policies : { ...policies, document };
	}
	return Object.fromEntries(
		Object.entries(policies).map(([layer, each]) => [layer, written(each, around)])
	);
}

/** A policy as a figure shows it. */
export interface ShownPolicy {
	readonly layer: Layer;
	/** As it is called: of the layer, but for a role’s trust policy. */
	readonly kind: PolicyKind;
	readonly name: string;
	readonly document: string;
}

/** Every policy of a question with its layer, from outside in. */
export function policiesIn(
	form: Pick<QuestionForm, 'policies' | 'request'>
): readonly ShownPolicy[] {
	return (
		['rcp', 'scp', 'endpoint', 'resource', 'identity', 'boundary', 'session'] as const
	).flatMap((layer) =>
		policiesAt(form.policies, layer).map(({ name, document }) => ({
			layer,
			kind: kindOf(layer, form.request),
			name,
			document: policyText(document)
		}))
	);
}

function policiesAt(policies: PoliciesForm, layer: Layer) {
	if (hasLevels(layer)) return policies[layer].flat();
	return layer === 'resource' ? [policies.resource ?? []].flat() : policies[layer];
}

/** Those that stand nowhere before in the chapter, once each. */
export function newIn(
	policies: readonly ShownPolicy[],
	around: Surroundings
): readonly ShownPolicy[] {
	return policies.filter(({ name }, at) => {
		return !around.policies.has(name) && policies.findIndex((each) => each.name === name) === at;
	});
}
