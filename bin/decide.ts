import { assumed } from '../src/lib/policy/assumed';
import { decide } from '../src/lib/policy/decide';
import type { Decision, Gate, Reading } from '../src/lib/policy/decision';
import { accessDeniedMessage, explain } from '../src/lib/policy/explain';
import { explainMismatch } from '../src/lib/policy/explain-in-full';
import { attachedIn } from '../src/lib/policy/decide/layers';
import { prefixesIn } from '../src/lib/policy/prefixes';
import type { Question } from '../src/lib/policy/question';
import { readForm } from '../src/lib/policy/question/json';
import { compileForm, prepare } from '../src/lib/policy/question/prepare';
import { inWords, isLongerThan, readingLimits, tooDeepAt } from '../src/lib/policy/reading-limits';
import type { ContextValue } from '../src/lib/policy/request';
import {
	decideWithUnknowns,
	type Completion,
	type Dependence,
	type Forecast
} from '../src/lib/policy/unknown';
import { explainDependence, explainForecast } from '../src/lib/policy/unknown/explain';
import { Misused, readArguments } from './arguments';
import { openCatalog } from './catalog';
import { readInput, refuseDeep } from './input';

/** Decides questions, one line of JSON for each. A bad one gives an error and stops nothing. */
export async function decideFile(
	args: readonly string[],
	say: (line: string) => void
): Promise<number> {
	const { positionals } = readArguments(args, {});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		throw new Misused('decide: name one file of questions, or - for standard input.');
	}
	const text = withoutMark(readInput(file, readingLimits.questions));
	for (const read of questionsIn(text, () => refuseDeep(file, text))) {
		say(JSON.stringify('error' in read ? read : await answer(read.json)));
	}
	return 0;
}

/** Some editors and shells put a byte order mark before a text. */
function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

type Read = { readonly json: unknown } | { readonly error: string };

/**
 * One JSON value, an array of questions, or JSON Lines.
 *
 * @param nothingRead what is said first of a text of which nothing can be read
 */
function* questionsIn(text: string, nothingRead: () => void): Generator<Read> {
	const whole = readJson(text);
	if (!('error' in whole)) {
		yield* [whole.json].flat().map((json) => ({ json }));
		return;
	}
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const read = lines.map(readLine);
	// A single question over many lines has no line that is a question by itself.
	if (read.some((each) => 'json' in each)) yield* read;
	else {
		nothingRead();
		yield* lines.length > 1 ? [whole] : read;
	}
}

function readLine(line: string): Read {
	return isLongerThan(readingLimits.question, line)
		? {
				error: `This line is too long: ${inWords(readingLimits.question)} are read at most of one question.`
			}
		: readJson(line);
}

function readJson(text: string): Read {
	if (tooDeepAt(text) !== undefined) {
		return {
			error: `Lists and objects are nested too deeply: ${readingLimits.depth} levels are read at most.`
		};
	}
	try {
		return { json: JSON.parse(text) as unknown };
	} catch (error) {
		return { error: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
}

const comparing =
	'compare: Two policies are compared here, which is for “compare”, with a file for each of them. Remove compare to have the request decided.';

async function answer(json: unknown) {
	const form = readForm(json);
	if (!form.ok) return { error: form.error };
	if (form.value.compare) return { error: comparing };
	const prepared = prepare(form.value, compileForm);
	if (!prepared.ok) return { error: prepared.error };
	const { principal } = form.value.request;
	const { request, policies, unknowns } = prepared.value;
	if (unknowns.layers.length + unknowns.keys.length > 0) return foretold(prepared.value, principal);
	const decision = decide(policies, request);
	return {
		outcome: decision.outcome,
		layer: decision.layer,
		...assumptionsIn(prepared.value),
		message: messageOf(decision, principal, request.action, request.resource),
		statements: decision.gates.flatMap((gate) =>
			gate.read.map((reading) => statement(gate, reading))
		)
	};
}

function assumptionsIn(question: Question) {
	const assumptions = assumed(question);
	return assumptions.length > 0 ? { assumed: assumptions } : {};
}

/** What the catalogue knows of keys, such as that one is true or false, makes better examples. */
async function foretold(question: Question, principal: string) {
	const { request, policies, unknowns } = question;
	const documents = [...attachedIn(policies)].map(([, { policy }]) => policy.document);
	const facts = await openCatalog().load([...new Set(documents.flatMap(prefixesIn))]);
	const forecast = decideWithUnknowns(policies, request, unknowns, facts);
	return {
		outcome: forecast.outcome,
		...assumptionsIn(question),
		message: explainForecast(forecast, principal, request.action),
		...detailsOf(forecast)
	};
}

function detailsOf(forecast: Forecast) {
	if (forecast.outcome !== 'depends') return {};
	const { on, gates, allowed, denied } = forecast;
	return {
		on: on.map((each) => ({ ...named(each), message: explainDependence(each) })),
		gates,
		allowed: completion(allowed),
		denied: completion(denied)
	};
}

function named(dependence: Dependence) {
	if (dependence.kind === 'layer') {
		return { layer: dependence.layer, mustAllow: dependence.mustAllow };
	}
	const { keys, allowedWith, deniedWith, asking } = dependence;
	return {
		keys,
		allowedWith: allowedWith.map((values) => values.map(orNull)),
		deniedWith: deniedWith.map((values) => values.map(orNull)),
		asking: asking.map(({ layer, policy, index }) => ({ layer, policy, index }))
	};
}

function completion({ layers, keys, decision }: Completion) {
	const values = Object.entries(keys).map(([key, value]) => [key, orNull(value)] as const);
	return { layers, keys: Object.fromEntries(values), layer: decision.layer };
}

/** JSON has no better word for a key that is absent. */
function orNull(value: ContextValue | undefined): ContextValue | null {
	return value ?? null;
}

function messageOf(decision: Decision, who: string, action: string, resource: string): string {
	return decision.outcome === 'allowed'
		? explain(decision, who, action)
		: accessDeniedMessage(decision, who, action, resource);
}

function statement({ layer, level }: Gate, { policy, index, statement, verdict }: Reading) {
	return {
		layer,
		...(level === undefined ? {} : { level }),
		policy,
		index,
		...(statement.sid ? { sid: statement.sid.value } : {}),
		effect: statement.effect,
		applies: verdict.applies,
		...(verdict.applies
			? {}
			: { element: verdict.because.element, because: explainMismatch(verdict.because) })
	};
}
