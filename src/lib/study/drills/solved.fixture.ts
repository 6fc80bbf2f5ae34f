import { whole } from '../../catalog/testing/whole';
import { atOnce } from '../../scenario/map/pieces';
import { firstOtherwise } from './history/story';
import { storyOf } from './kinds/history';
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
export async function solved(drill: Drill): Promise<readonly string[]> {
	const { told } = drill;
	if (told.kind === 'order') return solvedOrders(drill);
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

/** The steps of the order that fits; where several do, all of theirs. Each order is replayed from its beginning. */
function solvedOrders(drill: Drill): readonly string[] {
	const story = atOnce(storyOf(drill));
	return permutations(story.events.map((_, place) => place))
		.filter((order) => firstOtherwise(story, order) === undefined)
		.flatMap((order) => order.map((place) => 'abcdef'[place] ?? ''));
}

function permutations(places: readonly number[]): readonly (readonly number[])[] {
	if (places.length === 0) return [[]];
	return places.flatMap((first) =>
		permutations(places.filter((place) => place !== first)).map((rest) => [first, ...rest])
	);
}

/** For tests: the key as it is told to the learner. */
export function keyOfDrill({ told }: Drill): readonly string[] {
	return keyOf(told);
}

/** For tests: whether as many options are right as it asks for: one, or two and more beside three that are wrong. */
export function isOfItsKind({ told }: Drill): boolean {
	const right = keyOf(told).length;
	if (told.kind === 'one') return right === 1;
	if (told.kind === 'order') return right > 2 && right < 6;
	return told.kind === 'several' && right > 1 && told.options.length - right > 2;
}

/** For tests: the beliefs that its options name. */
export function beliefsIn({ told }: Drill): readonly string[] {
	if (told.kind === 'order') return told.believed ? [told.believed.belief] : [];
	return 'options' in told ? told.options.flatMap(({ belief }) => belief ?? []) : [];
}
