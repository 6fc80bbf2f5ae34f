import { beliefs } from 'virtual:beliefs';
import { loadCounterexample } from 'virtual:counterexamples';
import { loadQuestions } from 'virtual:questions';
import { loadScenario } from 'virtual:scenario-loaders';
import type { Belief } from '$lib/scenario/beliefs';
import type { Counterexample } from '$lib/scenario/counterexample/counterexample';
import type { Scenario } from '$lib/scenario/scenario';
import { drillKinds, type Drill } from '$lib/study/drills/drill';
import { levels } from '$lib/study/drills/kinds';
import { setOf, type OwnSet } from '$lib/study/exchange/own';
import type { Item } from '$lib/study/items/item';
import { topicOf } from '$lib/study/question-id';
import type { Subject } from '$lib/study/review/subject';
import { loadMaker } from '../drills/maker';

/** A subject with what it is shown from. */
export type LoadedSubject =
	| { readonly kind: 'question'; readonly item: Item }
	| { readonly kind: 'drill'; readonly drill: Drill }
	| { readonly kind: 'belief'; readonly belief: Belief; readonly counterexample: Counterexample }
	| {
			readonly kind: 'objective';
			readonly scenario: Pick<Scenario, 'slug' | 'number' | 'title'>;
			/** What each of its objectives asks for, by id. */
			readonly titles: ReadonlyMap<string, string>;
	  };

/**
 * Throws where it could not be loaded. The seed settles which drill of its kind is asked; the sets are
 * those of the learner’s own questions.
 */
export async function loadSubject(
	subject: Subject,
	seed: string,
	sets: readonly OwnSet[]
): Promise<LoadedSubject> {
	switch (subject.kind) {
		case 'question': {
			const { question } = subject;
			const set = setOf(question, sets);
			const items = set
				? (await import('$lib/study/exchange/to-item')).itemsOf(set)
				: await loadQuestions(topicOf(question));
			return { kind: 'question', item: found(items, question) };
		}
		case 'belief': {
			const counterexample = await loadCounterexample(subject.belief);
			return { kind: 'belief', belief: found(beliefs, subject.belief), counterexample };
		}
		case 'drill': {
			const { drill, topic } = subject;
			const kind = drillKinds.find((each) => each === drill);
			const level = levels.find((each) => each === subject.level);
			if (!kind || !level) throw new Error(`There is no drill ${drill} of ${subject.level}`);
			const make = await loadMaker();
			const own = `${seed}-${kind}-${topic}`;
			return { kind: 'drill', drill: await make({ kind, topic, level, seed: own }) };
		}
		case 'objective': {
			const scenario = await loadScenario(subject.scenario);
			const objectives = scenario.stages.flatMap((stage) => stage.objectives);
			const titles = new Map(objectives.map(({ id, title }) => [id, title]));
			return { kind: 'objective', scenario, titles };
		}
	}
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
	const one = all.find((each) => each.id === id);
	if (!one) throw new Error(`There is no ${id}`);
	return one;
}
