import { topicOf } from '../question-id';
import type { Blueprint } from './blueprint';
import { quotas } from './draw';
import type { Pool } from './pool';

/**
 * How many questions of a mock are on each topic, on average: those of a task are drawn from its pool, each
 * as likely as any other. A topic that the exam asks nothing about is not there.
 */
export function topicsAsked(blueprint: Blueprint, pool: Pool): ReadonlyMap<string, number> {
	const byTopic = new Map<string, number>();
	for (const [task, drawn] of quotas(blueprint)) {
		const questions = pool[task] ?? [];
		for (const question of questions) {
			const topic = topicOf(question);
			byTopic.set(topic, (byTopic.get(topic) ?? 0) + drawn / questions.length);
		}
	}
	return byTopic;
}
