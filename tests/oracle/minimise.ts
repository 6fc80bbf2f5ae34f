import fc from 'fast-check';
import { compare, type Comparison } from './compare';
import { question } from './generate/questions';
import type { Oracle } from './oracle';
import type { Question } from './question';

/** The simplest question found that the engines answer differently. */
export interface Disagreement {
	readonly question: Question;
	readonly comparison: Comparison;
}

/** Cases of one seed; the same seed gives the same cases. */
export interface Batch {
	readonly seed: number;
	readonly numRuns: number;
}

/** Asks both engines every question of a batch. */
export async function compareAll(
	batch: Batch,
	oracle: Oracle,
	told: (question: Question, comparison: Comparison) => void
): Promise<void> {
	const property = fc.asyncProperty(question, async (question) => {
		told(question, await compare(question, oracle));
	});
	await fc.assert(property, batch);
}

/** Looks in a batch for its first disagreement that nothing explains, and shrinks it. */
export async function minimise(batch: Batch, oracle: Oracle): Promise<Disagreement | undefined> {
	const explains = async (question: Question) =>
		(await compare(question, oracle)).verdict !== 'unexplained';
	const { counterexample } = await fc.check(fc.asyncProperty(question, explains), batch);
	if (!counterexample) return undefined;
	const [smallest] = counterexample;
	return { question: smallest, comparison: await compare(smallest, oracle) };
}
