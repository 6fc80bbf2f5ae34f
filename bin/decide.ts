import { assumed } from '../src/lib/policy/assumed';
import { decide } from '../src/lib/policy/decide';
import type { Decision, Gate, Reading } from '../src/lib/policy/decision';
import { accessDeniedMessage, explain } from '../src/lib/policy/explain';
import { explainMismatch } from '../src/lib/policy/explain-in-full';
import { readQuestion } from '../src/lib/policy/question';
import { Misused, readArguments } from './arguments';
import { inputLimits, readJsonInput } from './input';

/** Decides questions, one line of JSON for each. A bad one gives an error and stops nothing. */
export function decideFile(args: readonly string[], say: (line: string) => void): number {
	const { positionals } = readArguments(args, {});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		throw new Misused('decide: name one file of questions, or - for standard input.');
	}
	for (const read of questionsIn(withoutMark(readJsonInput(file, inputLimits.questions)))) {
		say(JSON.stringify('error' in read ? read : answer(read.json)));
	}
	return 0;
}

/** Some editors and shells put a byte order mark before a text. */
function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

type Read = { readonly json: unknown } | { readonly error: string };

/** One JSON value, an array of questions, or JSON Lines. */
function* questionsIn(text: string): Generator<Read> {
	const whole = readJson(text);
	if (!('error' in whole)) {
		yield* [whole.json].flat().map((json) => ({ json }));
		return;
	}
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const read = lines.map(readJson);
	const [first] = read;
	// A single question over many lines has no line that is a question by itself.
	if (read.every((each) => 'error' in each) && first && lines.length > 1) yield whole;
	else yield* read;
}

function readJson(text: string): Read {
	try {
		return { json: JSON.parse(text) as unknown };
	} catch (error) {
		return { error: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
	}
}

function answer(json: unknown) {
	const read = readQuestion(json);
	if (!read.ok) return { error: read.error };
	const { request, policies } = read.question;
	const decision = decide(policies, request);
	const assumptions = assumed(read.question);
	return {
		outcome: decision.outcome,
		layer: decision.layer,
		...(assumptions.length > 0 ? { assumed: assumptions } : {}),
		message: messageOf(decision, callerIn(json), request.action, request.resource),
		statements: decision.gates.flatMap((gate) =>
			gate.read.map((reading) => statement(gate, reading))
		)
	};
}

/** As it was written: `readQuestion` has found it to be a text. */
function callerIn(json: unknown): string {
	return (json as { request: { principal: string } }).request.principal;
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
