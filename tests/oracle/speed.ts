import { decide, outcomeOf } from '../../src/lib/policy/decide';
import { readQuestion, type Question as Compiled } from '../../src/lib/policy/question';
import type { Oracle } from './oracle';
import type { Question } from './question';
import { simulationOf } from './simulation';

/** Decisions per second of the processor's time, so that a busy machine takes nothing from either. */
export interface Speed {
	readonly cases: number;
	readonly ours: number;
	/** With the trace. */
	readonly oursTold: number;
	readonly theirs: number;
}

/** Both engines answer the same questions; each is given what it needs before the clock starts. */
export async function measure(questions: readonly Question[], oracle: Oracle): Promise<Speed> {
	const compiled = questions.map(compiledOf);
	const simulations = questions.map((question, at) =>
		simulationOf(question, compiled[at]?.request.context ?? {})
	);
	return {
		cases: questions.length,
		ours: perSecond(compiled, 500, ({ policies, request }) => outcomeOf(policies, request)),
		oursTold: perSecond(compiled, 200, ({ policies, request }) => decide(policies, request)),
		theirs: await perSecondInTurn(simulations, 3, (simulation) => oracle.run(simulation))
	};
}

function compiledOf(question: Question): Compiled {
	const read = readQuestion(question);
	if (!read.ok) throw new Error(`a question that has been answered: ${read.error}`);
	return read.value;
}

/** Each question many times in a row, as one asks compiled policies; a first round warms up. */
function perSecond<T>(questions: readonly T[], times: number, answer: (question: T) => unknown) {
	let start = process.cpuUsage();
	for (let round = 0; round < 2; round++) {
		start = process.cpuUsage();
		for (const question of questions) {
			for (let time = 0; time < times; time++) answer(question);
		}
	}
	return (questions.length * times) / secondsSince(start);
}

/** The same for an engine that gives promises. */
async function perSecondInTurn<T>(
	questions: readonly T[],
	times: number,
	answer: (question: T) => Promise<unknown>
) {
	let start = process.cpuUsage();
	for (let round = 0; round < 2; round++) {
		start = process.cpuUsage();
		for (const question of questions) {
			for (let time = 0; time < times; time++) await answer(question);
		}
	}
	return (questions.length * times) / secondsSince(start);
}

function secondsSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}
