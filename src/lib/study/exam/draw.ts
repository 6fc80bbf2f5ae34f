import { shuffled } from '../shuffle';
import { apportion } from './apportion';
import type { Blueprint } from './blueprint';
import type { Pool } from './pool';

/** A question of a mock, and the task that it was drawn for. */
export interface Drawn {
	/** Its id. */
	readonly question: string;
	readonly task: string;
}

/**
 * How many questions a mock asks of each task. Domains share the mock by their weights, as far as they are
 * about IAM; AWS tells no weights of tasks, so within a domain each counts alike, by its part.
 */
export function quotas({ domains, mock }: Blueprint): ReadonlyMap<string, number> {
	const about = domains.map(({ weight, tasks, asked }) => (weight * sum(asked)) / tasks);
	const shares = apportion(mock, about);
	return new Map(
		domains.flatMap(({ asked }, at) => {
			const each = asked.length === 0 ? [] : apportion(shares[at] ?? 0, parts(asked));
			return asked.map(({ task }, place) => [task, each[place] ?? 0] as const);
		})
	);
}

const parts = (asked: readonly { readonly part: number }[]) => asked.map(({ part }) => part);
const sum = (asked: readonly { readonly part: number }[]) =>
	parts(asked).reduce((all, part) => all + part, 0);

/** About how many questions of the real exam these tasks come to. */
export function shareOfExam({ domains, questions }: Blueprint): number {
	const percent = domains.reduce(
		(all, { weight, tasks, asked }) => all + (weight * sum(asked)) / tasks,
		0
	);
	return Math.round(((questions.scored + questions.unscored) * percent) / 100);
}

/**
 * Draws the questions of a mock in the order in which they are asked: exactly as many of each task as the
 * blueprint says, none twice, always the same for the same seed. A task whose pool is too small throws;
 * `leastwise check` says so before.
 */
export function draw(blueprint: Blueprint, pool: Pool, seed: string): readonly Drawn[] {
	const drawn = [...quotas(blueprint)].flatMap(([task, number]) => {
		const questions = shuffled(pool[task] ?? [], `${seed} ${task}`, (id) => id).slice(0, number);
		if (questions.length < number)
			throw new Error(`${blueprint.code}: there are ${questions.length} questions of task ${task}`);
		return questions.map((question) => ({ question, task }));
	});
	return shuffled(drawn, seed, ({ question }) => question);
}
