import type { Item } from '../items/item';
import type { Blueprint } from './blueprint';

/** Ids of the questions that can be drawn for a task, by task. Each question stands there once. */
export type Pool = Readonly<Record<string, readonly string[]>>;

/** What a mock is drawn from: questions of kinds that the exam has, under the first asked task they name. */
export function poolFor({ code, kinds, domains }: Blueprint, items: readonly Item[]): Pool {
	const tasks = domains.flatMap(({ asked }) => asked.map(({ task }) => task));
	const drawn = items.filter(({ kind }) => kinds.includes(kind));
	const placed = drawn.flatMap(({ id, exams }) => {
		const task = exams
			.filter((name) => name.startsWith(`${code} `))
			.map((name) => name.slice(code.length + 1))
			.find((name) => tasks.includes(name));
		return task === undefined ? [] : [{ id, task }];
	});
	return Object.fromEntries(
		tasks.map((task) => [task, placed.filter((each) => each.task === task).map(({ id }) => id)])
	);
}
