import type { Answer } from '$lib/account/base/call';
import type { Json } from '$lib/account/base/json';
import { actionOf } from '$lib/account/perform/registry';
import type { Wish } from '$lib/ui/wish';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import type { Ask, Asked } from './query';

/** Calls by what they say, so that the same one is known again. */
export type Calls = ReadonlyMap<string, Wish>;

/** Answers, and the calls that they are the answers to. */
export interface Taken<T> {
	readonly answers: T;
	readonly calls: Calls;
}

type Look = <Name extends OperationName>(wish: Wish<Name>) => Answer<AnswerOf<Name>>;

/** Looks each call up once. */
export class LookedUp {
	readonly #look: Look;
	readonly #known = new Map<string, Answer>();

	constructor(look: Look) {
		this.#look = look;
	}

	answerTo<Name extends OperationName>(key: string, wish: Wish<Name>): Answer<AnswerOf<Name>> {
		const known = this.#known.get(key);
		if (known) return known as Answer<AnswerOf<Name>>; // the key says what was asked
		const answer = this.#look(wish);
		this.#known.set(key, answer);
		return answer;
	}
}

/** What is read, each call of it from where it is looked up, and every call that was made for it. */
export function take<T>(reads: (ask: Ask) => T, lookedUp: (wish: Wish) => LookedUp): Taken<T> {
	const calls = new Map<string, Wish>();
	const answers = reads((query) =>
		askWhole(query, (wish) => {
			const key = JSON.stringify([wish.service, wish.operation, wish.parameters]);
			calls.set(key, wish);
			return lookedUp(wish).answerTo(key, wish);
		})
	);
	return { answers, calls };
}

/** Asks on for as long as the answer says that there is more. */
function askWhole<Name extends OperationName>(wish: Wish<Name>, look: Look): Asked<AnswerOf<Name>> {
	let whole: AnswerOf<Name> | undefined;
	let next = wish;
	for (;;) {
		const said = look(next);
		if (!said.ok) return { ok: false, refused: { error: said.error, action: actionOf(wish) } };
		const value = whole === undefined ? said.value : joined(whole, said.value);
		const Marker = markerIn(said.value);
		if (Marker === undefined) return { ok: true, value };
		whole = value;
		next = { ...wish, parameters: { ...wish.parameters, Marker } };
	}
}

/** What to ask for the rest, where there is more of a list than the answer holds. */
function markerIn(answer: Json): Json | undefined {
	return typeof answer === 'object' && answer !== null && 'Marker' in answer
		? answer.Marker
		: undefined;
}

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
