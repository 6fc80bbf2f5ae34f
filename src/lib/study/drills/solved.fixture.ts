import { whole } from '../../catalog/testing/whole';
import { atOnce } from '../../scenario/map/pieces';
import { firstOtherwise } from './history/story';
import { typed } from './command/typed';
import { commandOf, shown } from './kinds/command';
import { storyOf } from './kinds/history';
import { claimOf } from '../items/claim';
import { keyOf } from '../items/judge';
import { plain } from '../items/words';
import type { FactsSource } from '../items/settle';
import { settle } from '../items/settle';
import { drillKinds, type AskedDrill, type Drill, type DrillOrder } from './drill';
import { levels, topicsOf } from './kinds';
import { toTheEnd } from './made.fixture';
import { believedFor } from './smallest/believed';
import { factsLoaded } from './smallest/facts.fixture';
import { judgeWritten } from './smallest/judge';
import { mutantsOf } from './smallest/mutants.fixture';
import { workedText, type Task } from './smallest/task';

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

/**
 * For tests: what is wrong with a drill; nothing where the engine finds its key right and nothing else, and
 * the worked policy of a written one but none that differs from it.
 */
export async function faultOf(drill: Drill): Promise<string | undefined> {
	switch (drill.form) {
		case 'asked': {
			const key = keyOf(drill.told).join();
			const found = (await solved(drill)).join();
			if (found !== key) return `${found} and not ${key} is right`;
			return isOfItsKind(drill) ? undefined : 'More or fewer are right than it asks for';
		}
		case 'written':
			return faultOfWritten(drill.task);
	}
}

function faultOfWritten(task: Task): string | undefined {
	const worked = judgeWritten(workedText(task), task, factsLoaded);
	if (worked.kind !== 'judged' || !worked.right) return 'The worked policy is not right';
	if (task.refused.length < 2) return 'Too few requests are named that are refused';
	return mutantsOf(task).find((text) => {
		const judged = judgeWritten(text, task, factsLoaded);
		const isCaught = judged.kind === 'judged' && !judged.right;
		return !isCaught || (judged.missing ?? judged.excess) === undefined;
	});
}

/** The options that the engine finds right, asked as a question of the bank is. */
async function solved(drill: AskedDrill): Promise<readonly string[]> {
	const { told } = drill;
	if (told.kind === 'order') return solvedOrders(drill);
	if (drill.kind === 'command') return solvedPrinted(drill);
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

/**
 * The options that the terminal prints: the line is read off the drill and typed anew. Also what stands in a
 * wrong one must be what a terminal prints in the account that somebody has in mind.
 */
async function solvedPrinted(drill: AskedDrill): Promise<readonly string[]> {
	const { told } = drill;
	const line = told.stem.find((block) => block.kind === 'code')?.text ?? '';
	const { asked } = await toTheEnd(commandOf(drill));
	const printed = plain(shown(await typed({ ...asked.scene, line })));
	if (!('options' in told)) throw new Error('There are no options');
	return told.options.filter(({ text = [] }) => plain(text) === printed).map(({ id }) => id);
}

/** The steps of the order that fits; where several do, all of theirs. Each order is replayed from its beginning. */
function solvedOrders(drill: AskedDrill): readonly string[] {
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
export function keyOfDrill({ told }: AskedDrill): readonly string[] {
	return keyOf(told);
}

/** Whether as many options are right as it asks for: one, or two and more beside three that are wrong. */
function isOfItsKind({ told }: AskedDrill): boolean {
	const right = keyOf(told).length;
	if (told.kind === 'one') return right === 1;
	if (told.kind === 'order') return right > 2 && right < 6;
	return told.kind === 'several' && right > 1 && told.options.length - right > 2;
}

/** For tests: the beliefs that its options name, or that an answer can show. */
export function beliefsIn(drill: Drill): readonly string[] {
	if (drill.form === 'written') {
		const statements = drill.task.worked.map(({ statement }) => statement);
		return [false, true].flatMap((hasDeny) =>
			believedFor(statements, hasDeny).map(({ belief }) => belief)
		);
	}
	const { told } = drill;
	if (told.kind === 'order') return told.believed ? [told.believed.belief] : [];
	return 'options' in told ? told.options.flatMap(({ belief }) => belief ?? []) : [];
}
