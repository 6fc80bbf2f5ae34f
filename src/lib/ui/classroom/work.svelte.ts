import { asked } from 'virtual:questions';
import { examTimeOf, isRightInTime, isUp, type ExamTime } from '$lib/classroom/pack/exam-time';
import type { PackItem } from '$lib/classroom/pack/pack';
import { isFor } from '$lib/classroom/hand-in/make';
import { questionsFor, seedFor } from '$lib/classroom/pack/seed';
import type { Attempt } from '$lib/scenario/log';
import type { QuestionAnswered } from '$lib/study/log';
import type { Store, Summary } from '$lib/storage/store';
import { addAttempt } from '../play/attempt';
import { StudyLog } from '../study/study-log.svelte';
import { firstAnswers } from './first-answers';
import { triesLeft, type ScenarioItem } from './assignment';
import type { Taken } from './taken';

/** How far somebody is with an item. */
export type Progress =
	| {
			readonly kind: 'scenario';
			/** The latest begun first. */
			readonly tries: readonly Summary[];
			readonly open: Summary | undefined;
			/** Of those that came to an end, the one with the most points. */
			readonly best: Summary | undefined;
			readonly left: number | undefined;
	  }
	| { readonly kind: 'chapter'; readonly read: number | undefined }
	| {
			readonly kind: 'questions';
			/** In the order in which they are asked. */
			readonly questions: readonly string[];
			/** The first answer to each. */
			readonly answers: ReadonlyMap<string, QuestionAnswered>;
			/** Of those that count. */
			readonly right: number;
			/** Of an exam with a limit, once it was begun. */
			readonly time?: ExamTime;
	  };

/** What a learner has done for a pack. Nothing is known until it is loaded. */
export class PackWork {
	readonly taken: Taken;
	readonly log: StudyLog;
	readonly #open: () => Promise<Store>;
	#summaries: readonly Summary[] | undefined = $state.raw();

	constructor(open: () => Promise<Store>, taken: Taken) {
		this.#open = open;
		this.taken = taken;
		this.log = new StudyLog(open);
	}

	get known(): boolean {
		return this.#summaries !== undefined && this.log.known;
	}

	async load() {
		const store = await this.#open();
		await this.log.load();
		this.#summaries = await store.summaries();
	}

	of(item: PackItem): Progress {
		const { pack, paper } = this.taken;
		switch (item.kind) {
			case 'scenario': {
				const seed = seedFor(pack, item, paper.learner);
				const tries = (this.#summaries ?? []).filter(
					({ attempt }) => attempt.seed === seed && attempt.scenario === item.scenario
				);
				const isOpen = ({ outcome }: Summary) => (outcome?.phase ?? 'playing') === 'playing';
				const best = tries
					.filter((each) => !isOpen(each))
					.toSorted((a, b) => (b.outcome?.score ?? 0) - (a.outcome?.score ?? 0))
					.at(0);
				const left = triesLeft(pack, tries.length);
				return { kind: 'scenario', tries, open: tries.find(isOpen), best, left };
			}
			case 'chapter': {
				const line = this.log.entries.findLast(
					(entry) =>
						entry.kind === 'read' && entry.pack === pack.id && entry.chapter === item.chapter
				);
				return { kind: 'chapter', read: line?.time };
			}
			case 'questions':
			case 'exam': {
				const all = asked.flatMap(({ questions }) => questions);
				const questions = questionsFor(pack, item, paper.learner, all);
				const answers = firstAnswers(this.log.entries, pack.id, item.id, questions);
				const lines = this.log.entries.filter((entry) => isFor(entry, pack.id));
				const time = examTimeOf(item, lines);
				const right = [...answers.values()].filter((given) => isRightInTime(given, time)).length;
				return { kind: 'questions', questions, answers, right, ...(time && { time }) };
			}
		}
	}

	/** Whether anything was done for it. */
	isBegun(item: PackItem): boolean {
		const progress = this.of(item);
		switch (progress.kind) {
			case 'scenario':
				return progress.tries.length > 0;
			case 'chapter':
				return progress.read !== undefined;
			case 'questions':
				return progress.answers.size > 0 || progress.time !== undefined;
		}
	}

	/** An exam is done as well when its time is up. */
	isDone(item: PackItem, now = Date.now()): boolean {
		const progress = this.of(item);
		switch (progress.kind) {
			case 'scenario':
				return progress.best !== undefined;
			case 'chapter':
				return progress.read !== undefined;
			case 'questions':
				return progress.answers.size === progress.questions.length || isUp(progress.time, now);
		}
	}

	/** A new try at a scenario, with the seed of the pack; nothing where all are used up. */
	async begin(item: ScenarioItem): Promise<Attempt | undefined> {
		const store = await this.#open();
		const { pack, paper } = this.taken;
		const seed = seedFor(pack, item, paper.learner);
		// Another tab may have begun one meanwhile.
		const tries = (await store.attempts()).filter(
			(each) => each.seed === seed && each.scenario === item.scenario
		);
		if (triesLeft(pack, tries.length) === 0) return undefined;
		const { loadScenario } = await import('virtual:scenario-loaders');
		return addAttempt(store, await loadScenario(item.scenario), Date.now(), seed);
	}
}
