import { createContext } from 'svelte';
import * as v from 'valibot';
import type { Answer } from '$lib/account/base/call';
import { actionOf } from '$lib/account/perform/operations';
import type { Wish, Workbench } from '$lib/ui/workbench.svelte';
import type { Ask, Asked, Query } from './query';

/** Answers, and the calls that they are the answers to. */
interface Taken<T> {
	readonly answers: T;
	readonly calls: ReadonlyMap<string, Wish>;
}

/**
 * Asks the account what pages show, and writes down what was asked: what a page asks is what the
 * event history records. Each call is looked up once for each state of the account, and written down
 * once for each time that a page is opened.
 */
export class Reader {
	readonly #workbench: Workbench;
	/** Counts the pages that were opened: time has passed since the one before, so each asks anew. */
	#opened = $state(0);
	/** Whose session the page was opened in. What is seen on the way into another is written by no page. */
	#session: string | undefined;
	/** The page was open when the attempt was put down, and is written down already. */
	#isResumed = true;
	readonly #written = new Set<string>();
	#waiting = new Map<string, Wish>();

	/** Of the account as it is now. Nothing else is kept of it, so an answer is never of another state. */
	readonly #answers: Map<string, Answer> = $derived.by(() => {
		void [this.#opened, this.#workbench.account];
		return new Map<string, Answer>();
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
		this.#written.clear();
		this.#opened += 1;
	}

	/** In a `$derived` it follows every change. */
	take<T>(reads: (ask: Ask) => T): Taken<T> {
		const calls = new Map<string, Wish>();
		return { answers: reads((query) => this.#ask(query, calls)), calls };
	}

	/** Has calls written down that are not yet, once all that are to be shown together have been asked. */
	note(calls: ReadonlyMap<string, Wish>) {
		if (this.#session === undefined || this.#session !== this.#workbench.session?.id) return;
		for (const [key, wish] of calls) {
			if (this.#written.has(key)) continue;
			this.#written.add(key);
			if (this.#waiting.size === 0) queueMicrotask(() => void this.#write());
			this.#waiting.set(key, wish);
		}
	}

	/** What a deed must know first, asked now. */
	takeNow<T>(reads: (ask: Ask) => T): T {
		const { answers, calls } = this.take(reads);
		this.note(calls);
		void this.#write();
		return answers;
	}

	async #write() {
		const wishes = [...this.#waiting.values()];
		this.#waiting = new Map();
		const known = this.#isResumed;
		this.#isResumed = false;
		if (wishes.length > 0 && !known) await this.#workbench.read(...wishes);
	}

	#ask<T>({ wish, answer }: Query<T>, calls: Map<string, Wish>): Asked<T> {
		let whole: T | undefined;
		let next: Wish | undefined = wish;
		for (;;) {
			const said = this.#answerTo(next, calls);
			if (!said.ok) return { ok: false, refused: { error: said.error, action: actionOf(wish) } };
			const part = v.parse(answer, said.value);
			whole = whole === undefined ? part : joined(whole, part);
			const { IsTruncated, Marker } = v.parse(cut, said.value);
			if (!IsTruncated) return { ok: true, value: whole };
			next = { ...wish, parameters: { ...wish.parameters, Marker } };
		}
	}

	#answerTo(wish: Wish, calls: Map<string, Wish>): Answer {
		const { service, operation, parameters } = wish;
		const key = JSON.stringify([service, operation, parameters]);
		calls.set(key, wish);
		const known = this.#answers.get(key);
		if (known) return known;
		const answer = this.#workbench.look(service, operation, parameters);
		this.#answers.set(key, answer);
		return answer;
	}
}

/** Whether there is more of a list than the answer holds. */
const cut = v.object({
	IsTruncated: v.optional(v.boolean(), false),
	Marker: v.optional(v.string())
});

/** Two pages of an answer: its lists go on, and what else it says is said again. */
function joined<T>(first: T, second: T): T {
	const whole: T = { ...second };
	for (const name in whole) {
		const [before, after] = [first[name], second[name]];
		if (Array.isArray(before) && Array.isArray(after))
			Object.assign(whole as object, { [name]: [...before, ...after] });
	}
	return whole;
}

/** Asks without a trace, for what is done with the answer is a call that leaves one. */
export function look<T>(workbench: Workbench, { wish, answer }: Query<T>): Asked<T> {
	const { service, operation, parameters } = wish;
	const said = workbench.look(service, operation, parameters);
	return said.ok
		? { ok: true, value: v.parse(answer, said.value) }
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
