import { isAnswered, linesAtEnd } from '$lib/study/exam/count';
import { clockOf, sittingIn, type Sitting } from '$lib/study/exam/sitting';
import type { Item } from '$lib/study/items/item';
import { Clock } from '../../clock.svelte';
import type { StudyLog } from '../study-log.svelte';

/** A mock exam that is being sat in this tab, and in others, over the study log that they share. */
export class Session {
	readonly id: string;
	readonly items: ReadonlyMap<string, Item>;
	readonly #log: StudyLog;
	readonly #clock = new Clock(() => Date.now());

	constructor(log: StudyLog, id: string, items: ReadonlyMap<string, Item>) {
		this.#log = log;
		this.id = id;
		this.items = items;
	}

	readonly sitting: Sitting = $derived.by(() => {
		const sitting = sittingIn(this.#log.entries, this.id);
		if (!sitting) throw new Error(`There is no sitting ${this.id}`);
		return sitting;
	});

	readonly time = $derived.by(() => clockOf(this.sitting, this.#clock.now));
	readonly over = $derived(this.time.state === 'over');

	/** Numbers, from 1, of the questions that have no whole answer. */
	readonly open: readonly number[] = $derived.by(() =>
		this.#numbers(({ question }) => {
			const item = this.items.get(question);
			// One that is no longer among ours cannot be answered any more.
			return item === undefined || !isAnswered(this.sitting, item);
		})
	);
	readonly flagged: readonly number[] = $derived.by(() =>
		this.#numbers(({ question }) => this.sitting.flagged.has(question))
	);

	#numbers(isOne: (drawn: Sitting['questions'][number]) => boolean): readonly number[] {
		return this.sitting.questions.flatMap((drawn, at) => (isOne(drawn) ? [at + 1] : []));
	}

	/** Whether answers could not be written. */
	get refused(): boolean {
		return this.#log.refused !== undefined;
	}

	choose(question: string, chosen: readonly string[], took: number) {
		if (this.over) return;
		void this.#log.add({ kind: 'chose', sitting: this.id, question, chosen, took });
	}

	flag(question: string) {
		const flagged = !this.sitting.flagged.has(question);
		void this.#log.add({ kind: 'flagged', sitting: this.id, question, flagged });
	}

	pause(paused: boolean) {
		void this.#log.add({ kind: 'paused', sitting: this.id, paused });
	}

	/** Ends it with all that was answered, in other tabs as well. */
	async handIn() {
		await this.lookAgain().catch(() => undefined);
		if (!this.over) await this.#log.add({ kind: 'ended', sitting: this.id });
		await this.count();
	}

	/** Hears of what other tabs did. */
	lookAgain(): Promise<void> {
		return this.#log.load();
	}

	/** Once it is over, its answers count as all others do, those of other tabs among them. */
	async count() {
		await this.lookAgain().catch(() => undefined);
		if (this.time.state !== 'over') return;
		const lines = linesAtEnd(this.sitting, this.items, this.time.at, this.#log.entries);
		await Promise.all(lines.map((line) => this.#log.write(line)));
	}
}
