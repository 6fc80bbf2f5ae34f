import { beliefs } from 'virtual:beliefs';
import { loadCounterexample } from 'virtual:counterexamples';
import { loadQuestions } from 'virtual:questions';
import { loadScenario } from 'virtual:scenario-loaders';
import type { Belief } from '$lib/scenario/beliefs';
import type { Counterexample } from '$lib/scenario/counterexample/counterexample';
import type { Scenario } from '$lib/scenario/scenario';
import type { Item } from '$lib/study/items/item';
import { topicOf } from '$lib/study/question-id';
import type { Subject } from '$lib/study/review/subject';

/** A subject with what it is shown from. */
export type LoadedSubject =
	| { readonly kind: 'question'; readonly item: Item }
	| { readonly kind: 'belief'; readonly belief: Belief; readonly counterexample: Counterexample }
	| {
			readonly kind: 'objective';
			readonly scenario: Pick<Scenario, 'slug' | 'number' | 'title'>;
			/** What each of its objectives asks for, by id. */
			readonly titles: ReadonlyMap<string, string>;
	  };

/** Throws where it could not be loaded. */
export async function loadSubject(subject: Subject): Promise<LoadedSubject> {
	switch (subject.kind) {
		case 'question': {
			const items = await loadQuestions(topicOf(subject.question));
			return { kind: 'question', item: found(items, subject.question) };
		}
		case 'belief': {
			const counterexample = await loadCounterexample(subject.belief);
			return { kind: 'belief', belief: found(beliefs, subject.belief), counterexample };
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
