import type { Keys } from '../context';
import { covers, fixedStart } from '../covers';
import type { CompiledStatement } from '../statement';

const noKeys: Keys = new Map();

/** Finds one's way in a list of thousands of actions, by what they begin with. */
export class ActionIndex {
	/** In lower case, in the order of the statement. */
	readonly texts: readonly string[];
	readonly #action: CompiledStatement['action'];
	readonly #exact: ReadonlySet<string>;
	/** Places of texts with wildcards, by what stands before the first. */
	readonly #wild = new Map<string, number[]>();
	/** How long those beginnings are. */
	readonly #lengths: readonly number[];

	constructor({ action, statement }: CompiledStatement) {
		this.#action = action;
		this.texts = statement.action.patterns.map(({ value }) => value.toLowerCase());
		this.#exact = new Set(this.texts);
		for (const [at, text] of this.texts.entries()) {
			const start = fixedStart(text);
			if (start === text) continue;
			const alike = this.#wild.get(start);
			if (alike) alike.push(at);
			else this.#wild.set(start, [at]);
		}
		this.#lengths = [...new Set([...this.#wild.keys()].map(({ length }) => length))];
	}

	/** Whether the statement is about an action, given in lower case. */
	isAbout(name: string): boolean {
		const listed =
			(this.#exact.has(name) && fixedStart(name) === name) ||
			this.#near(name).some((at) => this.#action.patterns[at]?.matches(name, noKeys) === true);
		return listed === this.#action.only;
	}

	/** Whether all that a pattern matches is on the list. No is not always certain. */
	lists(pattern: string): boolean {
		if (!this.#action.only) return false;
		return (
			this.#exact.has(pattern) ||
			this.#near(fixedStart(pattern)).some((at) => covers(this.texts[at] ?? '', pattern))
		);
	}

	#near(start: string): number[] {
		return this.#lengths.flatMap((length) =>
			length > start.length ? [] : (this.#wild.get(start.slice(0, length)) ?? [])
		);
	}
}
