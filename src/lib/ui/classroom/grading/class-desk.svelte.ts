import { nothingHandedIn } from '$lib/classroom/grade/grade-class';
import type { Preset } from '$lib/classroom/gradebook/csv';
import { rowsOf, type Row } from '$lib/classroom/gradebook/row';
import type { Pack } from '$lib/classroom/pack/pack';
import { latestOf, type PackVersions } from '$lib/classroom/pack/versions';
import type { ClassBook, HandMark } from '$lib/classroom/paper';
import { count } from '$lib/policy/wording';
import { download } from '../../download';
import type { Toasts } from '../../toasts.svelte';
import { messageOf } from '../../message-of';
import { bare, type BringBack, type ClassBooks } from '../books.svelte';
import { unwrittenWords } from '../unwritten';
import { csvFile, feedbackFile, feedbackZip, type ExportedFile } from './exports';
import { flagsOf, type ToldFlag } from './flags';
import { Grading } from './grading.svelte';
import { objectivesByItem, titlesIn, type ObjectivesByItem, type TitleOf } from './objectives';

/** A class that is open: what is known of it, and what its teacher does. */
export class ClassDesk {
	readonly #books: ClassBooks;
	readonly #toasts: Pick<Toasts, 'show'>;
	/** Of the class, without its kind. */
	readonly id: string;
	/** In its latest version. */
	readonly pack: Pack;
	readonly grading: Grading;
	#book: ClassBook;
	/** Why it could not be graded, if so. */
	failed: string | undefined = $state();

	constructor(
		books: ClassBooks,
		book: ClassBook,
		packs: PackVersions,
		toasts: Pick<Toasts, 'show'>
	) {
		this.#books = books;
		this.#toasts = toasts;
		this.id = bare(book.id);
		this.pack = latestOf(packs);
		this.grading = new Grading(books, book, packs);
		this.#book = $state.raw(book);
	}

	get book(): ClassBook {
		return this.#book;
	}

	/** The whole class, with those who have handed in nothing. */
	readonly rows: readonly Row[] = $derived.by(() =>
		rowsOf(this.pack, this.grading.result ?? nothingHandedIn, this.book.roster, this.book.marks)
	);
	readonly handed: readonly Row[] = $derived(
		this.rows.filter(({ graded }) => graded !== undefined)
	);
	readonly flags: readonly ToldFlag[] = $derived.by(() => {
		const nameOf = (learner: string) => this.rowOf(learner)?.name ?? learner;
		return this.grading.result ? flagsOf(this.grading.result, nameOf) : [];
	});
	/** Those that were not let be. */
	readonly open: readonly ToldFlag[] = $derived.by(() =>
		this.flags.filter(({ key }) => !this.book.settled.includes(key))
	);
	/** Of the scenarios as they are; none before what grades has been loaded. */
	readonly objectives: ObjectivesByItem = $derived.by(() => this.#objectivesFor());
	readonly titleOf: TitleOf = $derived(titlesIn(this.objectives));

	get isEmpty(): boolean {
		return (this.grading.result?.handIns.length ?? 0) === 0;
	}

	rowOf(learner: string): Row | undefined {
		return this.rows.find((row) => row.learner === learner);
	}

	/** As `titleOf`, with the names that a learner has in theirs. */
	titleFor(learner: string): TitleOf {
		return titlesIn(this.#objectivesFor(learner));
	}

	marksOf({ learner }: Row): readonly HandMark[] {
		return this.book.marks.filter((each) => each.learner === learner);
	}

	/** Those of a learner that are open. */
	flagsOf({ learner }: Row): readonly ToldFlag[] {
		return this.open.filter(({ learners }) => learners.includes(learner));
	}

	/** How many files of a learner came before the one that counts. */
	earlierOf({ learner }: Pick<Row, 'learner'>): number {
		const replaced = this.grading.result?.replaced ?? [];
		return replaced.filter((each) => each.learner.toLowerCase() === learner.toLowerCase()).length;
	}

	/** Grades what is kept. */
	async load() {
		await this.#trying(() => this.grading.load());
	}

	/** Reads and grades what was handed in. */
	async add(files: readonly File[]) {
		await this.#trying(() => this.grading.add(files));
	}

	/** Ends it in the middle; what was read by then stays. */
	stop() {
		this.grading.stop();
	}

	async settle({ key }: ToldFlag) {
		if (await this.#keep(({ settled }) => ({ settled: [...settled, key] })))
			this.#toasts.show('Let be.', {
				label: 'Undo',
				run: () =>
					void this.#keep(({ settled }) => ({ settled: settled.filter((each) => each !== key) }))
			});
	}

	/** Opens all flags again. */
	async unsettle() {
		await this.#keep(() => ({ settled: [] }));
	}

	/**
	 * What is said of a learner takes the place of what was; the answer is whether it was kept.
	 *
	 * @param items ids of those that it is about; the empty one is everything
	 */
	mark(
		{ learner }: Pick<Row, 'learner'>,
		said: readonly HandMark[],
		items: readonly string[]
	): Promise<boolean> {
		const isAbout = (mark: HandMark) => mark.learner === learner && items.includes(mark.item ?? '');
		return this.#keep(({ marks }) => ({
			marks: [...marks.filter((each) => !isAbout(each)), ...said]
		}));
	}

	/** Takes the file away that counts, so that the one before it does. */
	async takeAway({ graded }: Row) {
		if (!graded) return;
		const removed = await this.grading.remove(graded);
		if (!removed.ok)
			return this.#toasts.show(
				`The newest file could not be taken away. ${unwrittenWords[removed.error]}`
			);
		await this.#trying(() => this.grading.compare());
		this.#toasts.show('The newest file is taken away. The one before it counts.', {
			label: 'Undo',
			run: () => void this.#bringBack(removed.value)
		});
	}

	async #bringBack(bringBack: BringBack) {
		const refusal = await bringBack();
		if (refusal !== undefined)
			return this.#toasts.show(`It could not be brought back. ${unwrittenWords[refusal]}`);
		await this.#trying(() => this.grading.compare());
	}

	saveCsv(preset: Preset) {
		const file = csvFile(preset, this.book, this.pack, this.rows);
		save(file);
		this.#toasts.show(`Exported to ${file.name}.`);
	}

	saveFeedback(row: Row) {
		save(feedbackFile(this.pack, row, Date.now()));
	}

	saveAllFeedback() {
		const file = feedbackZip(this.book, this.pack, this.handed, Date.now());
		save(file);
		this.#toasts.show(`${count(this.handed.length, 'feedback file')} in ${file.name}.`);
	}

	#objectivesFor(learner?: string): ObjectivesByItem {
		return objectivesByItem(this.pack, this.grading.content?.scenarios, learner);
	}

	async #keep(change: (now: ClassBook) => Partial<ClassBook>): Promise<boolean> {
		const kept = await this.#books.change(this.book, (now) => ({
			...now,
			...change(now),
			changed: Date.now()
		}));
		if (kept.ok) this.#book = kept.value;
		else this.#toasts.show(`It could not be kept. ${unwrittenWords[kept.error]}`);
		return kept.ok;
	}

	async #trying(grade: () => Promise<void>) {
		this.failed = undefined;
		try {
			await grade();
		} catch (error) {
			this.failed = messageOf(error);
		}
	}
}

function save({ name, type, content }: ExportedFile) {
	download(name, new Blob([content], { type }));
}
