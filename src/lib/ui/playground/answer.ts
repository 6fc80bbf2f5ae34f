import { ask } from '$lib/policy/asked';
import { decide } from '$lib/policy/decide';
import type { Decision, Layer, Reading } from '$lib/policy/decision';
import type { Statement } from '$lib/policy/document';
import type { PolicyKind } from '$lib/policy/kind';
import { parse, type Parsed } from '$lib/policy/parse';
import { readQuestion } from '$lib/policy/question';
import type { Policies } from '$lib/policy/layers';
import type { Request } from '$lib/policy/request';
import { isRoleTrust } from '$lib/policy/rules';
import { levelsOf, type Question, type Written } from './question';
import { questionJson } from './question-json';

/** What the engine says of a question, or why it cannot be asked. */
export type Answer =
	| {
			readonly state: 'decided';
			readonly decision: Decision;
			readonly request: Request;
			/** The policy in which a statement stands. */
			readonly policyOf: (reading: Reading) => Written | undefined;
	  }
	/** These policies have errors that AWS would not accept. */
	| { readonly state: 'unreadable'; readonly policies: readonly Written[] }
	/** Something of the request is missing or cannot be understood. */
	| { readonly state: 'unfinished'; readonly error: string };

export function answer(question: Question): Answer {
	const wanting = missing(question);
	if (wanting) return { state: 'unfinished', error: wanting };
	const unreadable = question.policies.filter(
		(each) => !parsed(each, kindOf(each, question)).document
	);
	if (unreadable.length > 0) return { state: 'unreadable', policies: unreadable };

	const read = readQuestion(engineJson(question));
	if (!read.ok) return { state: 'unfinished', error: read.error };
	const { request, policies } = read.question;
	const written = statementsOf(question, policies);
	return {
		state: 'decided',
		request,
		decision: decide(policies, request),
		policyOf: ({ statement }) => written.get(statement)
	};
}

function missing({ principal, action, resource }: Question): string | undefined {
	if (!principal.trim()) return 'Say who asks: an ARN, a service, or * for anybody.';
	if (!action.includes(':')) return 'Say what is asked for: an action such as s3:GetObject.';
	if (!resource.trim())
		return 'Say which resource is meant: an ARN, or * where the action takes none.';
	return undefined;
}

/** As the command line has it: without what is only kept in sight, and without gaps. */
function engineJson(question: Question) {
	const context = question.context.filter(({ key, form }) => key !== '' && form !== 'absent');
	const { request, policies } = questionJson({ ...question, context, compared: undefined });
	const trimmed = Object.fromEntries(
		Object.entries(request).map(([name, value]) => [
			name,
			typeof value === 'string' ? value.trim() : value
		])
	);
	return { request: trimmed, policies };
}

/** What the policy is attached to decides how it is read; the policy of a role that is assumed is its trust policy. */
export function kindOf({ layer }: Written, question: Question): PolicyKind {
	if (layer !== 'resource') return layer;
	return assumesRole(question) ? 'trust' : 'resource';
}

function assumesRole({ action, resource }: Question): boolean {
	return isRoleTrust(
		ask({ principal: { kind: 'anonymous' }, action, resource, context: {} }, false)
	);
}

const parses = new WeakMap<Written, Map<PolicyKind, Parsed>>();

/** Each text is read once, however often it is asked for. */
export function parsed(written: Written, kind: PolicyKind): Parsed {
	const known = parses.get(written) ?? new Map<PolicyKind, Parsed>();
	parses.set(written, known);
	const result = known.get(kind) ?? parse(written.text, kind);
	known.set(kind, result);
	return result;
}

/** The engine keeps the order of the policies, so both lists go side by side. */
function statementsOf(question: Question, policies: Policies): ReadonlyMap<Statement, Written> {
	const flat = (layer: Layer) =>
		levelsOf(question.policies, layer).flatMap(({ policies }) => policies);
	const compiled = [
		...policies.identity.map((each, i) => [flat('identity')[i], each] as const),
		...(['resource', 'boundary', 'session', 'endpoint'] as const).flatMap((layer) =>
			(policies[layer] ?? []).map((each, i) => [flat(layer)[i], each] as const)
		),
		...(['scp', 'rcp'] as const).flatMap((layer) =>
			(policies[layer] ?? []).flat().map((each, i) => [flat(layer)[i], each] as const)
		)
	];
	return new Map(
		compiled.flatMap(([written, { policy }]) =>
			written ? policy.document.statements.map((statement) => [statement, written] as const) : []
		)
	);
}
