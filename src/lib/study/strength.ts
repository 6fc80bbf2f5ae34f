import { beliefsGuessedRight, latestAnswers } from './folds';
import type { StudyEntry } from './log';
import { topicOf } from './question-id';

/** How well a topic is known: what was right of what was asked, and what that says of all there is to ask. */
export interface Strength {
	/** Questions and beliefs, each once, as they were answered last. */
	readonly asked: number;
	readonly right: number;
	/** Shares from 0 to 1: what is most likely, and between which it lies in four of five cases. */
	readonly about: number;
	readonly low: number;
	readonly high: number;
}

/** By topic; a topic of which nothing was asked is not there. */
export function strengths(
	log: readonly StudyEntry[],
	topicOfBelief: (belief: string) => string | undefined
): ReadonlyMap<string, Strength> {
	const answers = [...latestAnswers(log).values()].map(
		({ question, right }) => [topicOf(question), right] as const
	);
	const guesses = [...beliefsGuessedRight(log)].flatMap(([belief, right]) => {
		const topic = topicOfBelief(belief);
		return topic === undefined ? [] : [[topic, right] as const];
	});
	const byTopic = new Map<string, { asked: number; right: number }>();
	for (const [topic, isRight] of [...answers, ...guesses]) {
		const { asked, right } = byTopic.get(topic) ?? { asked: 0, right: 0 };
		byTopic.set(topic, { asked: asked + 1, right: right + (isRight ? 1 : 0) });
	}
	return new Map([...byTopic].map(([topic, { asked, right }]) => [topic, strength(right, asked)]));
}

/**
 * Before anything is asked every strength is as likely as any other; afterwards it is spread as
 * Beta(right + 1, wrong + 1). So two of two say little, and twenty of twenty much.
 */
export function strength(right: number, asked: number): Strength {
	const at = (share: number) => quantile(share, right, asked);
	return { asked, right, about: (right + 1) / (asked + 2), low: at(0.1), high: at(0.9) };
}

/** Under which strength there is such a share of Beta(right + 1, asked - right + 1), by halving. */
function quantile(share: number, right: number, asked: number): number {
	let [low, high] = [0, 1];
	for (let step = 0; step < 30; step++) {
		const middle = (low + high) / 2;
		if (below(middle, right, asked) < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** The share under a strength: as likely as more than `right` of `asked + 1` would be, were it that. */
function below(strength: number, right: number, asked: number): number {
	const tries = asked + 1;
	let [sum, ways] = [0, 1];
	for (let hits = 0; hits <= tries; hits++) {
		if (hits > right) sum += ways * strength ** hits * (1 - strength) ** (tries - hits);
		ways = (ways * (tries - hits)) / (hits + 1);
	}
	return sum;
}
