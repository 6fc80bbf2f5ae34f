import type { Result } from '$lib/policy/result';
import { paperId, type ClassBook, type Paper, type ReceivedFile } from '$lib/classroom/paper';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';

/** Writes again what was deleted; why not, where that fails. */
export type BringBack = () => Promise<Refusal | undefined>;

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
		this.#books = (await this.#read(paperId('class', ''))).toSorted(latest);
	}

	/** A new one, shown once it is written; why not, where that fails. */
	async add(book: ClassBook): Promise<Result<ClassBook, Refusal>> {
		const refusal = await this.#write([book]);
		if (refusal !== undefined) return { ok: false, error: refusal };
		this.#show(book);
		return { ok: true, value: book };
	}

	/** The same of one as it is kept now: another tab may have changed or deleted it meanwhile. */
	async change(
		{ id }: ClassBook,
		changed: (now: ClassBook) => ClassBook
	): Promise<Result<ClassBook, Refusal>> {
		const now = await this.#now(id);
		return now.ok ? this.add(changed(now.value)) : now;
	}

	/** What was handed in for a class. */
	async handIns({ id }: ClassBook): Promise<readonly ReceivedFile[]> {
		const papers = await (await this.#open()).papers(paperId('handIn', bare(id), ''));
		return papers.flatMap((paper) => (paper.kind === 'handIn' ? [paper] : []));
	}

	/** Nothing is kept for a class that another tab has deleted: nobody would find it again. */
	async addHandIns(
		{ id }: ClassBook,
		files: readonly ReceivedFile[]
	): Promise<Refusal | undefined> {
		const now = await this.#now(id);
		return now.ok ? this.#write(files) : now.error;
	}

	/** Deletes one that was handed in, or says why not; the answer brings it back. */
	async removeHandIn(book: ClassBook, file: ReceivedFile): Promise<Result<BringBack, Refusal>> {
		try {
			await (await this.#open()).deletePapers([file.id]);
		} catch {
			return { ok: false, error: 'failed' };
		}
		return { ok: true, value: () => this.addHandIns(book, [file]) };
	}

	/** Deletes a class with what was handed in; the answer brings it back. */
	async remove(book: ClassBook): Promise<BringBack> {
		const store = await this.#open();
		const handIns = await store.papers(paperId('handIn', bare(book.id), ''));
		await store.deletePapers([book.id, ...handIns.map(({ id }) => id)]);
		this.#books = this.all.filter(({ id }) => id !== book.id);
		return async () => {
			const refusal = await this.#write([book, ...handIns]);
			if (refusal === undefined) this.#show(book);
			return refusal;
		};
	}

	async #now(id: string): Promise<Result<ClassBook, Refusal>> {
		try {
			const book = (await this.#read(id)).find((each) => each.id === id);
			return book ? { ok: true, value: book } : { ok: false, error: 'gone' };
		} catch {
			return { ok: false, error: 'failed' };
		}
	}

	async #read(beginning: string): Promise<readonly ClassBook[]> {
		const [store, { isPaper }] = await Promise.all([
			this.#open(),
			import('$lib/classroom/paper-schema')
		]);
		const papers = (await store.papers(beginning)).filter(isPaper);
		return papers.flatMap((paper) => (paper.kind === 'class' ? [paper] : []));
	}

	#show(book: ClassBook) {
		this.#books = [book, ...this.all.filter(({ id }) => id !== book.id)].sort(latest);
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
