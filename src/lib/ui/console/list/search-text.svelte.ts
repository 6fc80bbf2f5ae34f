/** In milliseconds: longer than from key to key. */
const untilTyped = 200;

/** What is typed into a list's search, and what of it is searched for already. */
export class SearchText {
	#typed = $state('');
	#searched = $state('');
	#waiting: ReturnType<typeof setTimeout> | undefined;
	readonly #onsearch: () => void;

	constructor(onsearch: () => void) {
		this.#onsearch = onsearch;
	}

	get typed() {
		return this.#typed;
	}

	get searched() {
		return this.#searched;
	}

	/** Nobody who types waits for a long list: it is searched once nothing more is typed. */
	type(text: string, isLong: boolean) {
		this.#typed = text;
		this.stop();
		if (isLong) this.#waiting = setTimeout(() => this.#search(text), untilTyped);
		else this.#search(text);
	}

	#search(text: string) {
		this.#searched = text;
		this.#onsearch();
	}

	stop() {
		clearTimeout(this.#waiting);
	}
}
