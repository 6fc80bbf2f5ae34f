import { Stopped } from '../../stopped';
import { places } from '../pattern/syntax';
import type { On, Sought } from './sought';

/** Of one line: texts that were held against a place. */
const mostWork = 20_000_000;

/** Texts that are looked for as they stand, however many. */
export class Texts implements Sought {
	readonly #texts: ReadonlySet<string>;
	/** How long they are, the longest first. */
	readonly #lengths: readonly number[];
	readonly #ignoresCase: boolean;
	readonly #on: On;

	constructor(texts: readonly string[], ignoresCase: boolean, on: On) {
		this.#ignoresCase = ignoresCase;
		this.#on = on;
		this.#texts = new Set(texts.map((text) => this.#folded(text)));
		const lengths = new Set(Array.from(this.#texts, ({ length }) => length));
		this.#lengths = [...lengths].sort((a, b) => b - a);
	}

	test(line: string): boolean {
		if (this.#on === 'line') return this.#texts.has(this.#folded(line));
		if (this.#on === 'any' && this.#texts.size === 1) {
			const [only = ''] = this.#texts;
			return this.#folded(line).includes(only);
		}
		return !this.all(line).next().done;
	}

	*all(line: string): Generator<{ readonly from: number; readonly to: number }> {
		const text = this.#folded(line);
		if (this.#on === 'line') {
			if (this.#texts.has(text)) yield { from: 0, to: text.length };
			return;
		}
		let work = 0;
		for (let from = 0; from <= text.length;) {
			if ((work += this.#lengths.length) > mostWork) {
				throw new Stopped('grep: stopped: looking for these takes too long\n', 1);
			}
			const length = this.#lengths.find((each) => this.#stands(text, from, from + each));
			if (length !== undefined) yield { from, to: from + length };
			from += Math.max(1, length ?? 0);
		}
	}

	#stands(text: string, from: number, to: number): boolean {
		if (to > text.length || !this.#texts.has(text.slice(from, to))) return false;
		if (this.#on !== 'word') return true;
		return places.notBehindWord(text, from) && places.notBeforeWord(text, to);
	}

	/** In one case, each character in its place. */
	#folded(text: string): string {
		if (!this.#ignoresCase) return text;
		const lower = text.toLowerCase();
		if (lower.length === text.length) return lower;
		return Array.from(text, (char) => {
			const one = char.toLowerCase();
			return one.length === char.length ? one : char;
		}).join('');
	}
}
