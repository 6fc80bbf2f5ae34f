import type { Chunk } from '../program';
import { longestOutput, Stopped } from '../stopped';

/** What a command reads from. Whoever reads leaves the rest to those after it. */
export class Stdin {
	readonly #text: string;
	#at = 0;

	/** Nothing is piped in: what is typed is asked for. */
	readonly isTerminal: boolean;

	constructor(text: string, isTerminal = false) {
		this.#text = text;
		this.isTerminal = isTerminal;
	}

	rest(): string {
		const rest = this.#text.slice(this.#at);
		this.#at = this.#text.length;
		return rest;
	}

	/** Up to the next mark, without it; not whole where the text ends before. */
	upTo(mark: string): { readonly text: string; readonly isWhole: boolean } | undefined {
		if (this.#at >= this.#text.length) return undefined;
		const stop = this.#text.indexOf(mark, this.#at);
		const text = this.#text.slice(this.#at, stop < 0 ? undefined : stop);
		this.#at = stop < 0 ? this.#text.length : stop + mark.length;
		return { text, isWhole: stop >= 0 };
	}
}

/** Where a command reads from and writes to. */
export interface Ends {
	readonly stdin: Stdin;
	readonly write: (chunk: Chunk) => void;
}

/** What is printed for something else to read, with more behind it. */
export function added(out: string, text: string): string {
	if (out.length + text.length > longestOutput) {
		throw new Stopped('shell: stopped, as more was printed than can be kept\n', 1);
	}
	return out + text;
}
