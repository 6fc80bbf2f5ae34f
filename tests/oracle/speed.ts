import { decide, outcomeOf } from '../../src/lib/policy/decide';
import { readQuestion, type Question as Compiled } from '../../src/lib/policy/question';
import type { Oracle } from './oracle';
import type { Question } from './question';
import { simulationOf } from './simulation';

/** Decisions per second. */
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
		ours: await perSecond(compiled, ({ policies, request }) => outcomeOf(policies, request)),
		oursTold: await perSecond(compiled, ({ policies, request }) => decide(policies, request)),
		theirs: await perSecond(simulations, (simulation) => oracle.run(simulation))
	};
}

function compiledOf(question: Question): Compiled {
	const read = readQuestion(question);
	if (!read.ok) throw new Error(`a question that has been answered: ${read.error}`);
	return read.question;
}

/** Rounds over all questions for two seconds at least, after one to warm up. */
async function perSecond<T>(questions: readonly T[], answer: (question: T) => unknown) {
	await round(questions, answer);
	let decisions = 0;
	const start = performance.now();
	while (performance.now() - start < 2000) {
		await round(questions, answer);
		decisions += questions.length;
	}
	return (decisions / (performance.now() - start)) * 1000;
}

async function round<T>(questions: readonly T[], answer: (question: T) => unknown): Promise<void> {
	for (const question of questions) {
		const answered = answer(question);
		if (answered instanceof Promise) await answered;
	}
}
