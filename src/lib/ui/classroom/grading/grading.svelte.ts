import { paperId, type ClassBook, type ReceivedFile } from '$lib/classroom/paper';
import type { ClassGraded } from '$lib/classroom/grade/grade-class';
import type { Graded } from '$lib/classroom/grade/graded';
import type { GradingContent } from '$lib/classroom/grade/content';
import { readKey, type TeacherKey } from '$lib/classroom/hand-in/key';
import type { PackVersions } from '$lib/classroom/pack/versions';
import type { Result } from '$lib/policy/result';
import { count } from '$lib/policy/wording';
import type { Refusal } from '$lib/storage/store';
import { catalogAddresses } from '../../catalog-addresses';
import { messageOf } from '../../message-of';
import { bare, type BringBack, type ClassBooks } from '../books.svelte';
import { unwrittenWords } from '../unwritten';
import { fromText, toText } from './bytes';
import { contentFor } from './content';
import { Crew, Stopped } from './crew';
import { lookInto, type Dropped } from './files';
import { codesOf, newShelf } from './shelf';

/** A file that was not taken, and why. */
export interface NotRead {
	readonly name: string;
	readonly message: string;
}

/** What a class handed in, graded in workers. Nothing is known until it is loaded. */
export class Grading {
	readonly #books: ClassBooks;
	readonly #packs: PackVersions;
	readonly #book: ClassBook;
	#crew: Promise<Crew> | undefined;
	readonly #kept = newShelf();
	/** What is graded by, once it is loaded. */
	content: GradingContent | undefined = $state.raw();
	result: ClassGraded | undefined = $state.raw();
	/** While files are read. */
	progress: { readonly done: number; readonly of: number } | undefined = $state.raw();
	notRead: readonly NotRead[] = $state.raw([]);
	/** What became of the files that were dropped last, in a sentence. */
	told = $state('');

	constructor(books: ClassBooks, book: ClassBook, packs: PackVersions) {
		this.#books = books;
		this.#book = book;
		this.#packs = packs;
	}

	/** Grades what is kept. */
	async load() {
		const files = await this.#books.handIns(this.#book);
		if (files.length === 0) return;
		await this.#work(
			files.map((file) => ({ name: file.name, bytes: fromText(file.bytes), kept: file }))
		);
	}

	/** Reads and grades files that were dropped, and keeps those that are of the class. */
	async add(files: readonly File[]) {
		if (this.progress || files.length === 0) return;
		this.told = '';
		this.progress = { done: 0, of: files.length };
		const looked = await Promise.all(files.map(lookInto));
		this.#refuse(
			looked.flatMap((each) => (each.ok ? [] : [{ name: each.name, message: each.message }]))
		);
		await this.#work(looked.flatMap((each) => (each.ok ? each.files : [])));
	}

	/** Ends it in the middle; what was read by then stays. */
	stop() {
		void this.#crew?.then((crew) => crew.stop());
		this.#crew = undefined;
	}

	dismiss(file: NotRead) {
		this.notRead = this.notRead.filter((each) => each !== file);
	}

	/** The bytes of the file that a hand-in came in. */
	bytesOf({ fingerprint }: Graded): Uint8Array | undefined {
		const kept = this.#kept.get(this.#idOf(fingerprint));
		return kept && fromText(kept.file.bytes);
	}

	/**
	 * Deletes a hand-in, or says why not; the answer brings it back, or says why not. What is there then is
	 * to be compared anew.
	 */
	async remove({ fingerprint }: Graded): Promise<Result<BringBack, Refusal>> {
		const id = this.#idOf(fingerprint);
		const kept = this.#kept.get(id);
		if (!kept) return { ok: false, error: 'gone' };
		const removed = await this.#books.removeHandIn(this.#book, kept.file);
		if (!removed.ok) return removed;
		this.#kept.delete(id);
		const bringBack = async () => {
			const refusal = await removed.value();
			if (refusal === undefined) this.#kept.set(id, kept);
			return refusal;
		};
		return { ok: true, value: bringBack };
	}

	get keys(): readonly TeacherKey[] {
		const read = this.#book.key === undefined ? undefined : readKey(this.#book.key);
		return read?.ok ? [read.value] : [];
	}

	async #work(files: readonly (Dropped & { readonly kept?: ReceivedFile })[]) {
		try {
			await this.#grade(files);
		} finally {
			this.progress = undefined;
		}
	}

	async #grade(files: readonly (Dropped & { readonly kept?: ReceivedFile })[]) {
		const crew = await this.#crewThere();
		const fresh: ReceivedFile[] = [];
		let again = 0;
		let done = 0;
		this.progress = { done, of: files.length };
		const results = await Promise.all(
			files.map(async ({ name, bytes, kept }) => {
				try {
					const outcome = await crew.grade(bytes);
					if (!outcome.ok) return { name, message: outcome.error.message };
					const id = this.#idOf(outcome.value.fingerprint);
					if (this.#kept.has(id)) again++;
					const file = kept ?? received(id, name, bytes);
					if (!kept && !this.#kept.has(id)) fresh.push(file);
					this.#kept.set(id, { file, graded: outcome.value });
					return undefined;
				} catch (error) {
					if (error instanceof Stopped) return undefined;
					return { name, message: messageOf(error) };
				} finally {
					this.progress = { done: ++done, of: files.length };
				}
			})
		);
		this.#refuse(results.filter((each) => each !== undefined));
		await this.#keep(fresh);
		await this.compare();
		const isNew = files.some(({ kept }) => kept === undefined);
		if (isNew) this.told = whatCame(fresh.length, again, results.filter(Boolean).length);
	}

	/** Brings together what there is. Rejects where what compares cannot be had. */
	async compare() {
		const graded = [...this.#kept.values()].map((each) => each.graded);
		try {
			this.result = await (await this.#crewThere()).compare(graded);
		} catch (error) {
			if (!(error instanceof Stopped)) throw error;
		}
	}

	async #keep(files: readonly ReceivedFile[]) {
		if (files.length === 0) return;
		const refusal = await this.#books.addHandIns(this.#book, files);
		if (refusal)
			this.#refuse([
				{
					name: count(files.length, 'file'),
					message: `They are graded, and could not be kept here. ${unwrittenWords[refusal]}`
				}
			]);
	}

	#refuse(files: readonly NotRead[]) {
		this.notRead = [...this.notRead, ...files];
	}

	/** One whose content did not come is hired anew the next time. */
	#crewThere(): Promise<Crew> {
		const crew = (this.#crew ??= this.#hire());
		crew.catch(() => {
			if (this.#crew === crew) this.#crew = undefined;
		});
		return crew;
	}

	async #hire(): Promise<Crew> {
		const content = (this.content ??= await contentFor(this.#packs));
		return new Crew({
			packs: this.#packs,
			...codesOf(this.#book),
			keys: this.keys,
			content,
			addresses: catalogAddresses
		});
	}

	#idOf(fingerprint: string): string {
		return paperId('handIn', bare(this.#book.id), fingerprint);
	}
}

/** In a zip, a name may have 65,535 signs. */
const longestName = 200;

function received(id: string, name: string, bytes: Uint8Array): ReceivedFile {
	return {
		kind: 'handIn',
		id,
		changed: Date.now(),
		name: name.slice(0, longestName),
		bytes: toText(bytes)
	};
}

function whatCame(fresh: number, again: number, refused: number): string {
	return [
		fresh > 0 && `${count(fresh, 'file')} read.`,
		again > 0 && `${count(again, 'file')} here already.`,
		refused > 0 && `${count(refused, 'file')} not read: see below.`
	]
		.filter(Boolean)
		.join(' ');
}
