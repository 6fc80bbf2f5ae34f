import { Stopped } from '../../stopped';
import { compiled, firstOf, type Step } from './compile';
import type { Read } from './read';
import { placeIn, placesIn, withoutEmpty, type Saved } from './saved';
import type { Fits } from '../../words/classes';
import { Places, PlacesWithGroups, type Visited } from './visited';

export interface Found {
	readonly from: number;
	readonly to: number;
	/** The whole, and what each group took; nothing for one that took no part. */
	readonly groups: readonly (string | undefined)[];
}

/** Which match of those at one place: the longest, as POSIX has it, the first, or one that ends there. */
type Wanted = 'longest' | 'first' | { readonly end: number };

/** Of all searches of one text: a second of work, or two. */
export const mostWork = 10_000_000;
/** Of steps at places, each a bit of memory. */
const mostPlaces = 500_000_000;
/** What it costs to begin to look around, beside one step. */
const lookCost = 20;

/** What was done so far in one text. */
interface Spent {
	work: number;
}

/**
 * What is looked for in texts. The work of one search grows with the length of pattern and text, and no
 * faster, since no step is tried twice at one place; but for patterns that look around or ask for what a group
 * took. The work of all searches of one text is bounded, since each may go through all of it.
 */
export class Pattern {
	readonly #steps: readonly Step[];
	readonly #first: Fits | undefined;
	readonly #groups: number;
	readonly #isPosix: boolean;
	readonly #asked: ReadonlySet<number>;
	#work = 0;

	/** @throws {PatternFault} */
	constructor({ node, groups }: Read, isPosix: boolean) {
		this.#steps = compiled(node);
		this.#first = firstOf(node);
		this.#groups = groups;
		this.#isPosix = isPosix;
		this.#asked = new Set(groupsAsked(this.#steps));
	}

	/** Steps that were tried, places that were passed over, and what else takes time, in all texts so far. */
	get work(): number {
		return this.#work;
	}

	/** How many groups there are to be named. */
	get groups(): number {
		return this.#groups;
	}

	/** @throws {Stopped} after too much work */
	test(text: string): boolean {
		return this.#search(text, 0, 'first', { work: 0 }) !== undefined;
	}

	/**
	 * The first that begins at a place or behind it.
	 *
	 * @throws {Stopped} after too much work
	 */
	find(text: string, from = 0): Found | undefined {
		return this.#find(text, from, { work: 0 });
	}

	/**
	 * One after the other. One that is empty does not stand right behind another.
	 *
	 * @throws {Stopped} after too much work
	 */
	*all(text: string): Generator<Found> {
		const spent = { work: 0 };
		let last = -1;
		for (let at = 0; at <= text.length;) {
			const found = this.#find(text, at, spent);
			if (!found) return;
			const isEmpty = found.from === found.to;
			if (!isEmpty || found.from !== last) yield found;
			last = found.to;
			at = isEmpty ? found.to + widthAt(text, found.to) : found.to;
		}
	}

	#find(text: string, from: number, spent: Spent): Found | undefined {
		const found = this.#search(text, from, this.#isPosix ? 'longest' : 'first', spent);
		if (!found) return undefined;
		const places = placesIn(found.saved);
		const [start, end] = [places.get(0) ?? found.start, found.end];
		const groups = Array.from({ length: this.#groups }, (_, at) => {
			const [begin, stop] = [places.get(2 * at + 2), places.get(2 * at + 3)];
			return begin === undefined || stop === undefined ? undefined : text.slice(begin, stop);
		});
		this.#spend(spent, this.#groups);
		return { from: start, to: end, groups: [text.slice(start, end), ...groups] };
	}

	#search(text: string, from: number, wanted: Wanted, spent: Spent) {
		if (text.length * this.#steps.length > mostPlaces) throw tooMuch();
		let visited = this.#visited(this.#steps);
		for (let start = from; start <= text.length; start += widthAt(text, start)) {
			this.#spend(spent, 1);
			if (this.#first) {
				const code = text.codePointAt(start);
				if (code === undefined || !this.#first(code)) continue;
			}
			// What groups took elsewhere is no help here.
			if (this.#asked.size > 0) visited = this.#visited(this.#steps);
			const found = this.#follow(this.#steps, text, start, undefined, visited, wanted, spent);
			if (found) return { ...found, start };
		}
		return undefined;
	}

	#visited(steps: readonly Step[]): Visited {
		return this.#asked.size > 0 ? new PlacesWithGroups(this.#asked) : new Places(steps.length);
	}

	#spend(spent: Spent, work: number) {
		this.#work += work;
		if ((spent.work += work) > mostWork) throw tooMuch();
	}

	/** Goes all ways through the steps, each as far as it fits. */
	#follow(
		steps: readonly Step[],
		text: string,
		start: number,
		before: Saved | undefined,
		visited: Visited,
		wanted: Wanted,
		spent: Spent
	): { readonly saved: Saved | undefined; readonly end: number } | undefined {
		const ways: { step: number; at: number; saved: Saved | undefined }[] = [
			{ step: 0, at: start, saved: before }
		];
		let best: { readonly saved: Saved | undefined; readonly end: number } | undefined;
		for (let way = ways.pop(); way; way = ways.pop()) {
			let { step, at, saved } = way;
			for (let isOn = true; isOn;) {
				const cost = visited.cost(step, at, saved);
				if (cost === 0) break;
				this.#spend(spent, cost);
				const each = steps[step];
				if (!each) {
					if (wanted === 'first' || (typeof wanted === 'object' && at === wanted.end)) {
						return { saved, end: at };
					}
					if (wanted === 'longest' && at > (best?.end ?? -1)) best = { saved, end: at };
					break;
				}
				switch (each.kind) {
					case 'char':
						isOn = at < text.length && each.fits(text.codePointAt(at) ?? 0);
						at += widthAt(text, at);
						step++;
						break;
					case 'either':
						ways.push({ step: step + each.then, at, saved });
						step += each.first;
						break;
					case 'go':
						step += each.way;
						break;
					case 'save':
						saved =
							(each.isOptional && this.#isPosix && withoutEmpty(saved, each.slot, at)) ||
							({ slot: each.slot, at, before: saved } satisfies Saved);
						step++;
						break;
					case 'place':
						isOn = each.holds(text, at);
						step++;
						break;
					case 'look':
						isOn = this.#looks(each, text, at, saved, spent) !== each.isNegated;
						step++;
						break;
					case 'same': {
						const [begin, walked] = placeIn(saved, 2 * each.group);
						const [stop, further] = placeIn(saved, 2 * each.group + 1);
						const taken =
							begin === undefined || stop === undefined ? undefined : text.slice(begin, stop);
						this.#spend(spent, (walked + further + (taken?.length ?? 0)) >> 3);
						isOn = taken !== undefined && text.startsWith(taken, at);
						at += taken?.length ?? 0;
						step++;
						break;
					}
				}
			}
		}
		return best;
	}

	#looks(
		{ steps, behind }: Extract<Step, { kind: 'look' }>,
		text: string,
		at: number,
		saved: Saved | undefined,
		spent: Spent
	): boolean {
		this.#spend(spent, lookCost);
		const follow = (start: number, wanted: Wanted) =>
			this.#follow(steps, text, start, saved, this.#visited(steps), wanted, spent) !== undefined;
		if (!behind) return follow(at, 'first');
		return behind.some((width) => {
			const start = backFrom(text, at, width);
			this.#spend(spent, width);
			return start !== undefined && follow(start, { end: at });
		});
	}
}

function widthAt(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** So many characters before a place; nothing where there are not as many. */
function backFrom(text: string, at: number, width: number): number | undefined {
	let place = at;
	for (let left = width; left > 0; left--) {
		if (place === 0) return undefined;
		place -= place > 1 && widthAt(text, place - 2) === 2 ? 2 : 1;
	}
	return place;
}

/** Those that have to be taken once more. */
function groupsAsked(steps: readonly Step[]): readonly number[] {
	return steps.flatMap((step) => {
		if (step.kind === 'same') return [step.group];
		return step.kind === 'look' ? groupsAsked(step.steps) : [];
	});
}

function tooMuch() {
	return new Stopped('shell: stopped: looking for this pattern takes too long\n', 1);
}
