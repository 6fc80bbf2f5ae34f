import { assumed } from '$lib/policy/assumed';
import { compile, type CompiledPolicy } from '$lib/policy/compile';
import { decide } from '$lib/policy/decide';
import type { Decision, Reading } from '$lib/policy/decision';
import type { PolicyKind } from '$lib/policy/kind';
import { parse, type Parsed } from '$lib/policy/parse';
import { kindOf, prepare } from '$lib/policy/question/prepare';
import type { PolicyDocument } from '$lib/policy/document';
import type { Result } from '$lib/policy/result';
import type { Facts } from '$lib/policy/facts';
import { inWords, isLongerThan, readingLimits } from '$lib/policy/reading-limits';
import type { Request } from '$lib/policy/request';
import type { decideWithUnknowns, Forecast } from '$lib/policy/unknown';
import type { explainDependence, explainForecast } from '$lib/policy/unknown/explain';
import { whoAsks } from './caller';
import { hasUnknowns, sizeOf, type Question, type Written } from './question';
import { formOf } from './question-form';

/** What the engine says of a question, or why it cannot be asked. */
export type Answer =
	| {
			readonly state: 'decided';
			readonly decision: Decision;
			readonly request: Request;
			/** Where something is not known. The decision is then one of those that may come. */
			readonly forecast: Foretold | undefined;
			/** What the answer rests on that the question does not say. */
			readonly assumed: readonly string[];
			/** What was read of each policy, by its id. */
			readonly readings: ReadonlyMap<string, readonly Reading[]>;
	  }
	/** These policies have errors that AWS would not accept. */
	| { readonly state: 'unreadable'; readonly policies: readonly Written[] }
	/** Something of the request is missing or cannot be understood. */
	| { readonly state: 'unfinished'; readonly error: string };

/** A forecast in words: as a whole, and of each that it depends on how to find it out. */
export type Foretold = Exclude<Forecast, { readonly outcome: 'unsettled' }> & {
	readonly sentence: string;
	readonly hows: readonly string[];
};

/** So many characters of policies and context are read and decided within a frame. */
const quick = 16_000;

/** Whether the answer can be had at once, or is to be worked out beside the page. */
export function isQuick(question: Question): boolean {
	if (question.policies.some(isTooLong)) return true; // which is all the answer
	return !hasUnknowns(question) && sizeOf(question) <= quick;
}

/** Longer than what is read of a policy. */
export function isTooLong({ text }: Pick<Written, 'text'>): boolean {
	return isLongerThan(readingLimits.policy, text);
}

/** What is loaded only where something is not known. */
export interface Forecaster {
	readonly decideWithUnknowns: typeof decideWithUnknowns;
	readonly explainForecast: typeof explainForecast;
	readonly explainDependence: typeof explainDependence;
	readonly facts: Facts | undefined;
}

export function answer(written: Question, forecaster?: Forecaster): Answer {
	const question = tidied(written);
	const wanting = missing(question);
	if (wanting) return { state: 'unfinished', error: wanting };
	const long = question.policies.find(isTooLong);
	if (long) return { state: 'unfinished', error: `${tooLong(long.name)} Shorten it.` };
	const unreadable = question.policies.filter(
		(each) => !parsed(each, kindOf(each.layer, question)).document
	);
	if (unreadable.length > 0) return { state: 'unreadable', policies: unreadable };

	const prepared = prepare(
		formOf(question, (each) => each),
		compiled
	);
	if (!prepared.ok) return { state: 'unfinished', error: prepared.error };
	const { request, policies, unknowns } = prepared.value;
	if (!hasUnknowns(question)) {
		const decision = decide(policies, request);
		return {
			state: 'decided',
			request,
			decision,
			forecast: undefined,
			assumed: assumed(prepared.value),
			readings: readingsOf(decision, question)
		};
	}
	if (!forecaster) throw new Error('answer: what is not known is found out beside the page');
	const { decideWithUnknowns, explainForecast, explainDependence, facts } = forecaster;
	const forecast = decideWithUnknowns(policies, request, unknowns, facts);
	if (forecast.outcome === 'unsettled') {
		return { state: 'unfinished', error: explainForecast(forecast, 'It', request.action) };
	}
	const { decision } = forecast.outcome === 'depends' ? forecast.allowed : forecast.example;
	const readings = readingsOf(decision, question);
	return {
		state: 'decided',
		request,
		decision: onlyWritten(decision, readings),
		forecast: {
			...forecast,
			sentence: explainForecast(forecast, whoAsks(request.principal), request.action),
			hows: forecast.outcome === 'depends' ? forecast.on.map(explainDependence) : []
		},
		assumed: assumed(prepared.value),
		readings
	};
}

/** Said of a policy of that name. */
export function tooLong(name: string): string {
	return `${name || 'The policy without a name'} is too long: ${inWords(readingLimits.policy)} are read at most.`;
}

/** Without the statements that were only supposed. */
function onlyWritten(
	decision: Decision,
	readings: ReadonlyMap<string, readonly Reading[]>
): Decision {
	const written = new Set([...readings.values()].flat());
	const gates = decision.gates.map((gate) => ({
		...gate,
		read: gate.read.filter((reading) => written.has(reading))
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

/** Without what only stands in the form: spaces around, and keys that have no name yet. */
function tidied(question: Question): Question {
	const { principal, action, resource, resourceAccount, context } = question;
	return {
		...question,
		principal: principal.trim(),
		action: action.trim(),
		resource: resource.trim(),
		resourceAccount: resourceAccount.trim(),
		context: context.filter(({ key }) => key !== '')
	};
}

/** Each policy is read and compiled once, however often it is asked for while it stays as it is. */
const parses = new WeakMap<Written, Map<PolicyKind, Parsed>>();
const compilations = new WeakMap<PolicyDocument, CompiledPolicy>();

export function parsed(written: Written, kind: PolicyKind): Parsed {
	const known = parses.get(written) ?? new Map<PolicyKind, Parsed>();
	parses.set(written, known);
	const result = known.get(kind) ?? parse(written.text, kind);
	known.set(kind, result);
	return result;
}

function compiled(written: Written, kind: PolicyKind): Result<CompiledPolicy, string> {
	const { document } = parsed(written, kind);
	if (!document) return { ok: false, error: 'This cannot be read.' };
	const known = compilations.get(document) ?? compile(document);
	compilations.set(document, known);
	return { ok: true, value: known };
}

/** What was read of which policy: a compiled policy keeps the statements it was made of. */
function readingsOf(
	{ gates }: Decision,
	question: Question
): ReadonlyMap<string, readonly Reading[]> {
	const written = new Map(
		question.policies.flatMap((each) =>
			(parsed(each, kindOf(each.layer, question)).document?.statements ?? []).map(
				(statement) => [statement, each.id] as const
			)
		)
	);
	const readings = new Map<string, Reading[]>();
	for (const reading of gates.flatMap(({ read }) => read)) {
		const id = written.get(reading.statement);
		if (id === undefined) continue;
		const own = readings.get(id);
		if (own) own.push(reading);
		else readings.set(id, [reading]);
	}
	return readings;
}

/** The id of the policy in which each statement stands that was read. */
export function placesOf(
	readings: ReadonlyMap<string, readonly Reading[]>
): ReadonlyMap<Reading, string> {
	return new Map([...readings].flatMap(([id, own]) => own.map((each) => [each, id] as const)));
}
