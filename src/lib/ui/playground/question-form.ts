import type { Layer } from '$lib/policy/decision';
import {
	policiesBy,
	type PoliciesForm,
	type PolicyForm,
	type QuestionForm
} from '$lib/policy/question/form';
import { questionJson, readForm, type QuestionJson } from '$lib/policy/question/json';
import type { ContextValue } from '$lib/policy/request';
import type { Result } from '$lib/policy/result';
import { tooMuchIn } from './limits';
import {
	levelsOf,
	type ComparedPolicy,
	type ContextKey,
	type Question,
	type Written
} from './question';

let made = 0;

/** An id that no other policy in this page has. */
export function freshId(): string {
	return `p${++made}`;
}

/** Reads a question and lays its policies out. A refusal names the place and what is wrong there. */
export function questionFromJson(json: unknown): Result<Question, string> {
	const read = readForm(json);
	if (!read.ok) return read;
	const { scp, rcp } = read.value.policies;
	if ([...scp, ...rcp].some((level) => level.length === 0)) {
		return { ok: false, error: 'A level of the organization has no policy. Give it one.' };
	}
	const question = questionFrom(read.value);
	const error = tooMuchIn(question);
	return error === undefined ? { ok: true, value: question } : { ok: false, error };
}

function questionFrom({ request, policies, unknown, compare }: QuestionForm): Question {
	const { resourceAccount = '', context, ...asked } = request;
	return {
		...asked,
		resourceAccount,
		context: [...contextFrom(context), ...unknownKeys(unknown.keys)],
		policies: levelsIn(policies).flatMap(([layer, levels]) =>
			levels.flatMap((list, level) =>
				list.map((policy) => ({ id: freshId(), layer, level, ...writtenFrom(policy) }))
			)
		),
		blockPublicAccess: policies.blockPublicAccess,
		unknown: [...new Set(unknown.layers)],
		compared: compare && [writtenFrom(compare[0]), writtenFrom(compare[1])]
	};
}

/** Every layer by levels; those that have none stand at the first. */
function levelsIn({ resource, ...lists }: PoliciesForm) {
	const levels: readonly (readonly [Layer, readonly (readonly PolicyForm[])[]])[] = [
		['identity', [lists.identity]],
		['resource', resource ? [[resource]] : []],
		['boundary', [lists.boundary]],
		['session', [lists.session]],
		['scp', lists.scp],
		['rcp', lists.rcp],
		['endpoint', [lists.endpoint]]
	];
	return levels;
}

function writtenFrom({ name, document }: PolicyForm): ComparedPolicy {
	const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
	return { name, text: text.replaceAll(/\r\n?/g, '\n') }; // as every text field has it
}

function unknownKeys(keys: readonly string[]): readonly ContextKey[] {
	return keys.map((key) => ({ key, form: 'unknown', values: [] }));
}

export function contextFrom(
	context: Readonly<Record<string, ContextValue | null>>
): readonly ContextKey[] {
	return Object.entries(context).map(([key, value]) => keyFrom(key, value));
}

function keyFrom(key: string, value: ContextValue | null): ContextKey {
	if (value === null) return { key, form: 'absent', values: [] };
	return typeof value === 'string'
		? { key, form: 'one', values: [value] }
		: { key, form: 'list', values: value };
}

/** The question as JSON, every policy as its text, to be restored to the letter. */
export function jsonOf(question: Question): QuestionJson {
	const { compared } = question;
	return questionJson({
		...formOf(question, policyForm),
		...(compared && { compare: [policyForm(compared[0]), policyForm(compared[1])] })
	});
}

function policyForm({ name, text }: ComparedPolicy): PolicyForm {
	return { name, document: text };
}

/**
 * The question as it is asked.
 *
 * @param each what is to stand for a policy
 */
export function formOf<P>(question: Question, each: (policy: Written) => P): QuestionForm<P> {
	const { principal, action, resource, resourceAccount, context } = question;
	const known = context.filter(({ form }) => form !== 'unknown');
	return {
		request: {
			principal,
			action,
			resource,
			...(resourceAccount && { resourceAccount }),
			context: Object.fromEntries(known.map((key) => [key.key, valueOf(key)]))
		},
		policies: policiesOf(question, each),
		unknown: {
			layers: question.unknown,
			keys: context.filter(({ form }) => form === 'unknown').map(({ key }) => key)
		}
	};
}

function policiesOf<P>(
	{ policies, blockPublicAccess }: Question,
	each: (policy: Written) => P
): PoliciesForm<P> {
	const of = (layer: Layer) => policies.filter((policy) => policy.layer === layer).map(each);
	const byLevel = (layer: 'scp' | 'rcp') =>
		levelsOf(policies, layer).map((level) => level.policies.map(each));
	return policiesBy(of, byLevel, blockPublicAccess);
}

function valueOf({ form, values }: ContextKey): ContextValue | null {
	switch (form) {
		case 'absent':
		case 'unknown':
			return null;
		case 'one':
			return values[0] ?? '';
		case 'list':
			return values;
	}
}
