import { decide } from '../../policy/decide';
import type { Outcome } from '../../policy/decision';
import { compare } from '../../policy/compare';
import { parse } from '../../policy/parse';
import { prefixesIn } from '../../policy/prefixes';
import { readQuestion } from '../../policy/question';
import { validate } from '../../policy/validate';
import { faultsOf } from '../call-faults';
import type { FactsSource } from '../check/late';
import { search } from '../check/query';
import { ScriptFault } from '../script-call';
import {
	isCalled,
	type AskedQuestion,
	type CalledStep,
	type Counterexample,
	type Proof,
	type ProofByCalls
} from './counterexample';
import { playCalls, type Came } from './play';
import { witnessed } from './witnessed';

/** What is wrong with a counterexample, and where in its file. */
export interface ProofFault {
	readonly path: string;
	readonly message: string;
}

/**
 * Where a counterexample does not come out as it says, or does not refute what is believed. Empty when
 * all is proved.
 */
export async function refute(
	{ proof }: Counterexample,
	facts: FactsSource
): Promise<readonly ProofFault[]> {
	switch (proof.kind) {
		case 'question':
			return [...decided(proof, 'proof'), ...refuted([proof], 'proof.believed')];
		case 'pair':
			return [
				...proof.of.flatMap((each, at) => decided(each, `proof.of[${at}]`)),
				...refuted(proof.of, 'proof.of')
			];
		case 'calls':
			return called(proof);
		case 'findings':
			return found(proof, facts);
		case 'compare':
			return compared(proof, facts);
		case 'source':
			return [];
	}
}

function decided(
	{ question, outcome }: Pick<AskedQuestion, 'question' | 'outcome'>,
	path: string
): readonly ProofFault[] {
	const read = readQuestion(question);
	if (!read.ok) return [{ path: `${path}.question`, message: read.error }];
	const { policies, request } = read.value;
	return outcomeFault(decide(policies, request).outcome, outcome, `${path}.outcome`);
}

function outcomeFault(is: Outcome, said: Outcome, path: string): readonly ProofFault[] {
	return is === said ? [] : [{ path, message: `the engine says ${is}, and not ${said}` }];
}

const agrees = 'what is believed is what is so: this refutes nothing';

function refuted(
	asked: readonly Pick<AskedQuestion, 'outcome' | 'believed'>[],
	path: string
): readonly ProofFault[] {
	const isRefuted = asked.some(({ outcome, believed }) => outcome !== believed);
	return isRefuted ? [] : [{ path, message: agrees }];
}

async function called(proof: ProofByCalls): Promise<readonly ProofFault[]> {
	const { steps } = proof;
	const unknown = steps.flatMap((step, at) =>
		isCalled(step) && step.refused === undefined
			? faultsOf({ ...step.call, parameters: step.with }).map((message) => ({
					path: `proof.steps[${at}]`,
					message
				}))
			: []
	);
	if (unknown.length > 0) return unknown;
	const isRefuted = steps.some((step) => isCalled(step) && disagrees(step));
	try {
		const played = await playCalls(proof);
		const faults = played.flatMap(({ step, came }, at) =>
			isCalled(step) && came ? cameOtherwise(step, came, `proof.steps[${at}]`) : []
		);
		return [...faults, ...(isRefuted ? [] : [{ path: 'proof.steps', message: agrees }])];
	} catch (error) {
		if (!(error instanceof ScriptFault)) throw error;
		return [{ path: 'proof.steps', message: error.message }];
	}
}

/** Whether what is believed of a call is something else than what it is said to come to. */
function disagrees({ refused = 'done', believed = refused, value }: CalledStep): boolean {
	if (believed !== refused) return true;
	return value?.believed !== undefined && !same(value.believed, value.is);
}

function cameOtherwise(
	{ refused, value }: CalledStep,
	{ answer }: Came,
	path: string
): readonly ProofFault[] {
	if (!answer.ok) {
		const { code, message } = answer.error;
		return code === refused ? [] : [{ path, message: `it is refused with ${code}: ${message}` }];
	}
	if (refused !== undefined) {
		return [{ path: `${path}.refused`, message: `it is done, and not refused with ${refused}` }];
	}
	if (!value) return [];
	const is = search(value.query, answer.value);
	if (same(is, value.is)) return [];
	return [{ path: `${path}.value.is`, message: `found is ${JSON.stringify(is)}` }];
}

function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

async function found(
	{ as: kind, policy, codes }: Extract<Proof, { kind: 'findings' }>,
	facts: FactsSource
): Promise<readonly ProofFault[]> {
	const text = JSON.stringify(policy, null, 2);
	const known = await facts(prefixesIn(parse(text, kind).draft));
	const given = validate(text, { kind, facts: known }).map(({ code }) => code);
	if (same(given, codes)) return [];
	const message = `the validator finds ${given.join(', ') || 'nothing'}`;
	return [{ path: 'proof.codes', message }];
}

async function compared(
	{ first, second, witness }: Extract<Proof, { kind: 'compare' }>,
	facts: FactsSource
): Promise<readonly ProofFault[]> {
	const outcomes = [
		...decided({ question: witnessed(first, witness), outcome: 'allowed' }, 'proof.witness'),
		...decided({ question: witnessed(second, witness), outcome: 'implicitDeny' }, 'proof.witness')
	];
	if (outcomes.length > 0) return outcomes;
	const [a, b] = [first, second].map(
		({ document }) => parse(JSON.stringify(document), 'identity').document
	);
	if (!a || !b) throw new Error('Policies that were decided by can be read');
	const { kind } = compare([a], [b], { facts: await facts([a, b].flatMap(prefixesIn)) });
	return kind === 'excess'
		? []
		: [{ path: 'proof.first', message: `comparing the policies gives ${kind}` }];
}
