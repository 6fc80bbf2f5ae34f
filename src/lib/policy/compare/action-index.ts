import type { Keys } from '../condition/context';
import { covers } from '../pattern/covers';
import type { CompiledStatement } from '../decide/statement';
import { fixedStart } from '../pattern/wildcards';

const noKeys: Keys = new Map();

/** Finds one's way in a list of thousands of actions, by what they begin with. */
export class ActionIndex {
	/** In lower case, in the order of the statement. */
	readonly texts: readonly string[];
	readonly #action: CompiledStatement['action'];
	readonly #exact: ReadonlySet<string>;
	/** Texts with wildcards, by their service; under the empty text where that is not certain. */
	readonly #wild = new Map<string, Wild[]>();
	/** Steps to read all of these, by service likewise. */
	readonly #costs = new Map<string, number>();

	constructor({ action, statement }: CompiledStatement) {
		this.#action = action;
		this.texts = statement.action.patterns.map(({ value }) => value.toLowerCase());
		this.#exact = new Set(this.texts);
		for (const [at, text] of this.texts.entries()) {
			const start = fixedStart(text);
			if (start === text) continue;
			const service = serviceIn(start);
			const alike = this.#wild.get(service);
			if (alike) alike.push({ start, at });
			else this.#wild.set(service, [{ start, at }]);
			this.#costs.set(service, (this.#costs.get(service) ?? 0) + 1 + text.length / 32);
		}
	}

	/** Steps that `isAbout` takes at most. */
	costOf(name: string): number {
		return 1 + (this.#costs.get(serviceIn(name)) ?? 0) + (this.#costs.get('') ?? 0);
	}

	/** Whether the statement is about an action, given in lower case. */
	isAbout(name: string): boolean {
		const { patterns, only } = this.#action;
		const listed =
			this.#exact.has(name) ||
			this.#someWild(name, (at) => patterns[at]?.matches(name, noKeys) === true);
		return listed === only;
	}

	/** Whether all that a pattern matches is on the list. No is not always certain. */
	lists(pattern: string): boolean {
		if (!this.#action.only) return false;
		return (
			this.#exact.has(pattern) ||
			this.#someWild(fixedStart(pattern), (at) => covers(this.texts[at] ?? '', pattern))
		);
	}

	/** Whether one of the wildcards does that can match something with this beginning. */
	#someWild(beginning: string, does: (at: number) => boolean): boolean {
		const has = (wild: readonly Wild[] | undefined) =>
			wild?.some(({ start, at }) => beginning.startsWith(start) && does(at)) === true;
		return has(this.#wild.get(serviceIn(beginning))) || has(this.#wild.get(''));
	}
}

interface Wild {
	/** What stands before the first wildcard. */
	readonly start: string;
	readonly at: number;
}

/** The service with its colon; nothing where the colon is not there. */
function serviceIn(text: string): string {
	return text.slice(0, text.indexOf(':') + 1);
}
