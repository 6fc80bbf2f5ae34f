import type { Refusal, Store } from '$lib/storage/store';
import { notesIn, type Note } from '$lib/study/notes';
import { randomId } from '../../random-id';
import { StudyLog } from '../../study/study-log.svelte';
import { keepDraft, recalledDraft } from './note-draft';

/** Notes and highlights of this browser. None is known until they are loaded. */
export class OwnNotes {
	readonly #log: StudyLog;
	readonly all = $derived.by(() => notesIn(this.#log.entries));
	/** What is being written, if anything; its own `text` stays as it was until it is kept. */
	editing: Note | undefined = $state.raw();
	#draft = $state('');

	constructor(open: () => Promise<Store>) {
		this.#log = new StudyLog(open);
	}

	/** The text of what is being written as it is now. The tab keeps it over a reload. */
	get draft(): string {
		return this.#draft;
	}

	set draft(text: string) {
		this.#draft = text;
		keepDraft(this.editing && { note: this.editing, text });
	}

	get known(): boolean {
		return this.#log.known;
	}

	/** Why the latest was not kept. */
	get refused(): Refusal | undefined {
		return this.#log.refused;
	}

	/** Goes on with what this tab was writing before a reload, where it is of that chapter. */
	async load(chapter?: string) {
		await this.#log.load();
		const kept = recalledDraft();
		if (!kept || this.editing || (chapter !== undefined && chapter !== kept.note.chapter)) return;
		this.editing = kept.note;
		this.draft = kept.text;
	}

	of(chapter: string): readonly Note[] {
		return this.all.filter((each) => each.chapter === chapter);
	}

	/** Begins to write; what was being written is kept first. */
	async edit(note: Note, draft = note.text) {
		await this.finish();
		this.editing = note;
		this.draft = draft;
	}

	/** Keeps what is being written, if there is anything; false where that fails. */
	async finish(): Promise<boolean> {
		const { editing, draft } = this;
		if (!editing) return true;
		this.stop();
		const text = draft.trim();
		if (text === editing.text || (text === '' && editing.quote === '')) return true;
		return this.keep({ ...editing, text });
	}

	/** Writes no longer, and keeps nothing of it. */
	stop() {
		this.editing = undefined;
		this.draft = '';
	}

	/** Makes a note, changes it, or brings it back; false where it could not be written. */
	keep(note: Note): Promise<boolean> {
		return this.#write(note, false);
	}

	remove(note: Note): Promise<boolean> {
		return this.#write(note, true);
	}

	#write({ note, chapter, section, quote, before, text }: Note, removed: boolean) {
		const said = { note, chapter, section, quote, before, text, removed };
		return this.#log.add({ kind: 'noted', ...said });
	}
}

export function newNote(about: Pick<Note, 'chapter' | 'section' | 'quote' | 'before'>): Note {
	return { ...about, note: randomId(), text: '' };
}
