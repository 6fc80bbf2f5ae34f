import { createContext, untrack } from 'svelte';
import { actionOf } from '$lib/account/perform/registry';
import { groundOf } from '$lib/scenario/ground';
import type { Workbench } from '$lib/ui/workbench.svelte';
import type { Wish } from '$lib/ui/wish';
import { LookedUp, Notes, take, type Calls, type Taken } from './asking';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import type { Ask, Asked } from './query';

/**
 * Asks the account what pages show, and has it written down: what a page asks is what the event
 * history records. Each call is looked up once for each state of the account, and written down once
 * for each time that a page is opened.
 */
export class Reader {
	readonly #workbench: Workbench;
	/** Counts the pages that were opened: time has passed since the one before, so each asks anew. */
	#opened = $state(0);
	/** Whose session the page was opened in. What is seen on the way into another is of no page yet. */
	#session: string | undefined;
	/** The page was open when the attempt was put down, and is written down already. */
	#isResumed = true;
	readonly #notes = new Notes();

	/** What stays as it is while only the history grows: lists of thousands are not made again by a look. */
	readonly #ground = $derived.by(() => groundOf(this.#workbench.account));

	readonly #lookedUp: LookedUp = $derived.by(() => {
		void [this.#opened, this.#ground];
		return this.#anew();
	});

	/** The history itself, as it is now. */
	readonly #recent: LookedUp = $derived.by(() => {
		void [this.#opened, this.#workbench.account];
		return this.#anew();
	});

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.#session = workbench.session?.id;
	}

	/** A page is opened, by whoever is signed in, who may have to choose a new password first. */
	open() {
		const { session } = this.#workbench;
		this.#session = session?.mustChangePassword ? undefined : session?.id;
		this.#isResumed = false;
		this.#notes.begin();
		this.#opened += 1;
	}

	/** When to look again is said above, and not by all that an answer was made of. */
	#anew() {
		return new LookedUp((wish) => untrack(() => this.#workbench.look(wish)));
	}

	/** In a `$derived` it follows every change. */
	take<T>(reads: (ask: Ask) => T): Taken<T> {
		return take(reads, ({ service }) => (service === 'cloudtrail' ? this.#recent : this.#lookedUp));
	}

	/** Has calls written down that are not yet, together with all others that are shown at once. */
	note(calls: Calls) {
		if (this.#session === undefined || this.#session !== this.#workbench.session?.id) return;
		if (this.#notes.add(calls)) queueMicrotask(() => this.#write());
	}

	/** What a deed must know first. It is written down before the deed. */
	takeFirst<T>(reads: (ask: Ask) => T): T {
		const { answers, calls } = this.take(reads);
		this.note(calls);
		this.#write();
		return answers;
	}

	#write() {
		const wishes: readonly Wish[] = this.#notes.takeOut();
		const isWritten = this.#isResumed;
		this.#isResumed = false;
		if (wishes.length > 0 && !isWritten) this.#workbench.read(...wishes);
	}
}

/** Asks without a trace, for what is done with the answer is a call that leaves one. */
export function look<Name extends OperationName>(
	workbench: Workbench,
	wish: Wish<Name>
): Asked<AnswerOf<Name>> {
	const said = workbench.look(wish);
	return said.ok
		? { ok: true, value: said.value }
		: { ok: false, refused: { error: said.error, action: actionOf(wish) } };
}

export const [getReader, setReader] = createContext<Reader>();

/**
 * What a page, or a part of it that is opened later, reads. The answers follow every change, and the
 * calls stand in the event history.
 */
export function reading<T>(reads: (ask: Ask) => T): { readonly answers: T } {
	const reader = getReader();
	const taken = $derived(reader.take(reads));
	// Before what is inside is made, so that the calls are written down in the order of the page.
	$effect.pre(() => reader.note(taken.calls));
	return {
		get answers() {
			return taken.answers;
		}
	};
}
