import { whole } from '../../catalog/testing/whole';
import { claimOf } from '../items/claim';
import { keyOf } from '../items/judge';
import type { FactsSource } from '../items/settle';
import { settle } from '../items/settle';
import { drillKinds, type Drill, type DrillOrder } from './drill';
import { levels, topicsOf } from './kinds';

const facts: FactsSource = () => Promise.resolve(whole);

/** For tests: so many orders, of all kinds, topics and levels. */
export function orders(count: number): readonly DrillOrder[] {
	return Array.from({ length: count }, (_, at): DrillOrder => {
		const kind = drillKinds[at % drillKinds.length] ?? 'outcome';
		const round = Math.floor(at / drillKinds.length);
		const topics = topicsOf(kind);
		const level = levels[round % levels.length] ?? 1;
		const topic = topics[Math.floor(round / levels.length) % topics.length] ?? '';
		return { kind, level, topic, seed: `law-${at}` };
	});
}

/** For tests: the options that the engine finds right, asked as a question of the bank is. */
export async function solved({ told }: Drill): Promise<readonly string[]> {
	if (!('options' in told)) throw new Error('There are no options');
	const holding: string[] = [];
	for (const option of told.options) {
		const claim = claimOf(told, option);
		if (!claim) continue;
		const settled = await settle(claim, facts);
		if (!settled.ok) throw new Error(settled.error);
		if (settled.value.holds) holding.push(option.id);
	}
	return holding;
}

/** For tests: the key as it is told to the learner. */
export function keyOfDrill({ told }: Drill): readonly string[] {
	return keyOf(told);
}

/** For tests: whether as many options are right as it asks for: one, or two and more beside three that are wrong. */
export function isOfItsKind({ told }: Drill): boolean {
	const right = keyOf(told).length;
	if (told.kind === 'one') return right === 1;
	return told.kind === 'several' && right > 1 && told.options.length - right > 2;
}

/** For tests: the beliefs that its options name. */
export function beliefsIn({ told }: Drill): readonly string[] {
	return 'options' in told ? told.options.flatMap(({ belief }) => belief ?? []) : [];
}
