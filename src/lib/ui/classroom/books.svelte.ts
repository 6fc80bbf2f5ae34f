import { paperId, type ClassBook, type Paper, type ReceivedFile } from '$lib/classroom/paper';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';

/** The teacher’s class books in this browser. Nothing is known until they are loaded. */
export class ClassBooks {
	readonly #open: () => Promise<Store>;
	#books: readonly ClassBook[] | undefined = $state.raw();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#books !== undefined;
	}

	/** The one that was worked on last comes first. */
	get all(): readonly ClassBook[] {
		return this.#books ?? [];
	}

	async load() {
		const [store, { isPaper }] = await Promise.all([
			this.#open(),
			import('$lib/classroom/paper-schema')
		]);
		const papers = (await store.papers(paperId('class', ''))).filter(isPaper);
		this.#books = papers.flatMap((paper) => (paper.kind === 'class' ? [paper] : [])).sort(latest);
	}

	/** Shown once it is written; why not, where that fails. */
	async save(book: ClassBook): Promise<Refusal | undefined> {
		const refusal = await this.#write([book]);
		if (refusal === undefined)
			this.#books = [book, ...this.all.filter(({ id }) => id !== book.id)].sort(latest);
		return refusal;
	}

	/** What was handed in for a class. */
	async handIns({ id }: ClassBook): Promise<readonly ReceivedFile[]> {
		const papers = await (await this.#open()).papers(paperId('handIn', bare(id), ''));
		return papers.flatMap((paper) => (paper.kind === 'handIn' ? [paper] : []));
	}

	addHandIns(files: readonly ReceivedFile[]): Promise<Refusal | undefined> {
		return this.#write(files);
	}

	async removeHandIns(ids: readonly string[]): Promise<void> {
		await (await this.#open()).deletePapers(ids);
	}

	/** Deletes a class with what was handed in; the answer brings it back. */
	async remove(book: ClassBook): Promise<() => Promise<Refusal | undefined>> {
		const store = await this.#open();
		const handIns = await store.papers(paperId('handIn', bare(book.id), ''));
		await store.deletePapers([book.id, ...handIns.map(({ id }) => id)]);
		this.#books = this.all.filter(({ id }) => id !== book.id);
		return async () => {
			const refusal = await this.#write([book, ...handIns]);
			if (refusal === undefined) this.#books = [...this.all, book].sort(latest);
			return refusal;
		};
	}

	#write(papers: readonly Paper[]): Promise<Refusal | undefined> {
		return kept(this.#open().then((store) => store.savePapers(papers))).then(reasonOf);
	}
}

/** The id of a class, without what says that it is one. */
export function bare(id: string): string {
	return id.slice(id.indexOf(':') + 1);
}

function latest(a: ClassBook, b: ClassBook) {
	return b.changed - a.changed;
}
