import * as v from 'valibot';
import type { Answer } from '$lib/account/base/call';
import { actionOf } from '$lib/account/perform/registry';
import type { Wish } from '$lib/ui/workbench.svelte';
import type { Ask, Asked, Query } from './query';

/** Calls by what they say, so that the same one is known again. */
export type Calls = ReadonlyMap<string, Wish>;

/** Answers, and the calls that they are the answers to. */
export interface Taken<T> {
	readonly answers: T;
	readonly calls: Calls;
}

/** Looks each call up once. */
export class LookedUp {
	readonly #look: (wish: Wish) => Answer;
	readonly #known = new Map<string, Answer>();

	constructor(look: (wish: Wish) => Answer) {
		this.#look = look;
	}

	answerTo(key: string, wish: Wish): Answer {
		const known = this.#known.get(key);
		if (known) return known;
		const answer = this.#look(wish);
		this.#known.set(key, answer);
		return answer;
	}
}

/** What is read, and every call that was made for it. */
export function take<T>(reads: (ask: Ask) => T, lookedUp: LookedUp): Taken<T> {
	const calls = new Map<string, Wish>();
	const answers = reads((query) =>
		askWhole(query, (wish) => {
			const key = JSON.stringify([wish.service, wish.operation, wish.parameters]);
			calls.set(key, wish);
			return lookedUp.answerTo(key, wish);
		})
	);
	return { answers, calls };
}

/** Asks on for as long as the answer says that there is more. */
function askWhole<T>({ wish, answer }: Query<T>, look: (wish: Wish) => Answer): Asked<T> {
	let whole: T | undefined;
	let next = wish;
	for (;;) {
		const said = look(next);
		if (!said.ok) return { ok: false, refused: { error: said.error, action: actionOf(wish) } };
		const part = v.parse(answer, said.value);
		whole = whole === undefined ? part : joined(whole, part);
		const end = v.parse(cut, said.value);
		if (!end.IsTruncated) return { ok: true, value: whole };
		next = { ...wish, parameters: { ...wish.parameters, Marker: end.Marker } };
	}
}

/** Whether there is more of a list than the answer holds, and what to ask for the rest. */
const cut = v.variant('IsTruncated', [
	v.object({ IsTruncated: v.optional(v.literal(false), false) }),
	v.object({ IsTruncated: v.literal(true), Marker: v.string() })
]);

/** Two pages of an answer: its lists go on, and what else it says is said again. */
function joined<T>(first: T, second: T): T {
	const whole = { ...first, ...second };
	for (const name in whole) {
		const [before, after] = [first[name], second[name]];
		if (Array.isArray(before) && Array.isArray(after)) {
			whole[name] = [...before, ...after] as typeof before & typeof after;
		}
	}
	return whole;
}

/** Which calls of a page are written down in the event history, and which wait for it. */
export class Notes {
	readonly #noted = new Set<string>();
	#waiting: Wish[] = [];

	/** The page is opened anew: all that it asks is to be written down again. */
	begin() {
		this.#noted.clear();
	}

	/** Whether these are the first that wait. */
	add(calls: Calls): boolean {
		const fresh = [...calls].filter(([key]) => !this.#noted.has(key));
		for (const [key] of fresh) this.#noted.add(key);
		const isFirst = this.#waiting.length === 0 && fresh.length > 0;
		this.#waiting.push(...fresh.map(([, wish]) => wish));
		return isFirst;
	}

	/** Those that wait, which now are written down. */
	takeOut(): readonly Wish[] {
		const waiting = this.#waiting;
		this.#waiting = [];
		return waiting;
	}
}
