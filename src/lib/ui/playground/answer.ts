import { assumed } from '$lib/policy/assumed';
import { ask } from '$lib/policy/decide/asked';
import { compile } from '$lib/policy/compile';
import { decide } from '$lib/policy/decide';
import type { Decision, Layer, Reading } from '$lib/policy/decision';
import type { PolicyKind } from '$lib/policy/kind';
import type { AttachedPolicy, Policies } from '$lib/policy/decide/layers';
import { parse, type Parsed } from '$lib/policy/parse';
import { holderOf, readQuestion } from '$lib/policy/question';
import type { Facts } from '$lib/policy/facts';
import type { Request } from '$lib/policy/request';
import type { decideWithUnknowns, Forecast } from '$lib/policy/unknown';
import type { explainDependence, explainForecast } from '$lib/policy/unknown/explain';
import { isRoleTrust } from '$lib/policy/decide/rules';
import { hasUnknowns, levelsOf, type Question, type Written } from './question';
import { questionJson } from './question-json';

/** What the engine says of a question, or why it cannot be asked. */
export type Answer =
	| {
			readonly state: 'decided';
			readonly decision: Decision;
			readonly request: Request;
			/** Where something is not known. The decision is then one of those that may come. */
			readonly forecast: Forecast | undefined;
			/** What it rests on that the question does not say, in sentences. */
			readonly assumed: readonly string[];
			/** The policy in which a statement stands. */
			readonly policyOf: (reading: Reading) => Written | undefined;
			/** What was read of a policy. */
			readonly readingsOf: (policy: Written) => readonly Reading[];
	  }
	/** These policies have errors that AWS would not accept. */
	| { readonly state: 'unreadable'; readonly policies: readonly Written[] }
	/** Something of the request is missing or cannot be understood. */
	| { readonly state: 'unfinished'; readonly error: string };

/** What is loaded only where something is not known. */
export interface Forecaster {
	readonly decideWithUnknowns: typeof decideWithUnknowns;
	readonly explainForecast: typeof explainForecast;
	readonly explainDependence: typeof explainDependence;
	readonly facts: Facts | undefined;
}

export function answer(question: Question, forecaster?: Forecaster): Answer {
	const wanting = missing(question);
	if (wanting) return { state: 'unfinished', error: wanting };
	const unreadable = question.policies.filter(
		(each) => !parsed(each, kindOf(each, question)).document
	);
	if (unreadable.length > 0) return { state: 'unreadable', policies: unreadable };

	const read = readRequest(question);
	if (!read.ok) return { state: 'unfinished', error: read.error };
	const { request } = read.question;
	const policies = policiesOf(question);
	const unknowns = { layers: question.unknown, keys: unknownKeys(question) };
	const assumptions = assumed({ request, policies, unknowns });
	if (!hasUnknowns(question)) {
		const decision = decide(policies, request);
		return {
			state: 'decided',
			request,
			decision,
			forecast: undefined,
			assumed: assumptions,
			...placesOf(decision, question)
		};
	}
	if (!forecaster) return { state: 'unfinished', error: 'Finding out what it depends on …' };
	const { decideWithUnknowns, explainForecast, facts } = forecaster;
	const forecast = decideWithUnknowns(policies, request, unknowns, facts);
	if (forecast.outcome === 'unsettled') {
		return { state: 'unfinished', error: explainForecast(forecast, 'It', request.action) };
	}
	const { decision } = forecast.outcome === 'depends' ? forecast.allowed : forecast.example;
	const places = placesOf(decision, question);
	return {
		state: 'decided',
		request,
		decision: onlyWritten(decision, places),
		forecast,
		assumed: assumptions,
		...places
	};
}

function unknownKeys({ context }: Question): string[] {
	return context.flatMap(({ key, form }) => (key !== '' && form === 'unknown' ? [key] : []));
}

/** Without the statements that were only supposed. */
function onlyWritten(
	decision: Decision,
	{ policyOf }: Pick<Extract<Answer, { state: 'decided' }>, 'policyOf'>
): Decision {
	const gates = decision.gates.map((gate) => ({
		...gate,
		read: gate.read.filter((reading) => policyOf(reading) !== undefined)
	}));
	return { ...decision, gates };
}

function missing({ principal, action, resource }: Question): string | undefined {
	if (!principal.trim()) return 'Say who asks: an ARN, a service, or * for anybody.';
	if (!action.includes(':')) return 'Say what is asked for: an action such as s3:GetObject.';
	if (!resource.trim())
		return 'Say which resource is meant: an ARN, or * where the action takes none.';
	return undefined;
}

/** The request as the command line reads it, without keys that are only kept in sight. */
function readRequest(question: Question) {
	const context = question.context.filter(
		({ key, form }) => key !== '' && form !== 'absent' && form !== 'unknown'
	);
	const { request } = questionJson({ ...question, context });
	const trimmed = Object.fromEntries(
		Object.entries(request).map(([name, value]) => [
			name,
			typeof value === 'string' ? value.trim() : value
		])
	);
	return readQuestion({ request: trimmed, policies: {} });
}

/** What the policy is attached to decides how it is read; the policy of a role that is assumed is its trust policy. */
export function kindOf({ layer }: Pick<Written, 'layer'>, question: Question): PolicyKind {
	if (layer !== 'resource') return layer;
	return assumesRole(question) ? 'trust' : 'resource';
}

function assumesRole({ action, resource }: Question): boolean {
	return isRoleTrust(
		ask({ principal: { kind: 'anonymous' }, action, resource, context: {} }, false)
	);
}

/** Each policy is read and compiled once, however often it is asked for while it stays as it is. */
const parses = new WeakMap<Written, Map<PolicyKind, Parsed>>();
const attachments = new WeakMap<Parsed, AttachedPolicy>();

export function parsed(written: Written, kind: PolicyKind): Parsed {
	const known = parses.get(written) ?? new Map<PolicyKind, Parsed>();
	parses.set(written, known);
	const result = known.get(kind) ?? parse(written.text, kind);
	known.set(kind, result);
	return result;
}

function policiesOf(question: Question): Policies {
	const levels = (layer: Layer) =>
		levelsOf(question.policies, layer).map(({ policies }) =>
			policies.flatMap((each) => attached(each, question) ?? [])
		);
	const all = (layer: Layer) => levels(layer).flat();
	const resource = all('resource');
	return {
		identity: all('identity'),
		...(resource.length > 0 && { resource }),
		boundary: all('boundary'),
		session: all('session'),
		scp: levels('scp'),
		rcp: levels('rcp'),
		endpoint: all('endpoint'),
		blockPublicAccess: question.blockPublicAccess
	};
}

function attached(written: Written, question: Question): AttachedPolicy | undefined {
	const result = parsed(written, kindOf(written, question));
	if (!result.document) return undefined;
	const { name, layer, level } = written;
	const known = attachments.get(result) ?? {
		name,
		holder: holderOf(layer, level),
		policy: compile(result.document)
	};
	attachments.set(result, known);
	return known;
}

/** Which statement stands in which policy: a compiled policy keeps the statements it was made of. */
function placesOf({ gates }: Decision, question: Question) {
	const written = new Map(
		question.policies.flatMap((each) =>
			(parsed(each, kindOf(each, question)).document?.statements ?? []).map(
				(statement) => [statement, each] as const
			)
		)
	);
	const readings = new Map<Written, Reading[]>();
	for (const reading of gates.flatMap(({ read }) => read)) {
		const policy = written.get(reading.statement);
		const own = policy && readings.get(policy);
		if (own) own.push(reading);
		else if (policy) readings.set(policy, [reading]);
	}
	return {
		policyOf: ({ statement }: Reading) => written.get(statement),
		readingsOf: (policy: Written): readonly Reading[] => readings.get(policy) ?? []
	};
}
