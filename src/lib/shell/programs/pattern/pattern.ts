import { Stopped } from '../../stopped';
import { compiled, firstOf, type Step } from './compile';
import { literal, readPattern, type Read, type Spelling } from './read';
import { type Fits } from '../../words/classes';
import { PatternFault, places, type Node } from './syntax';
import { Places, PlacesWithGroups, type Visited } from './visited';

export interface Found {
	readonly from: number;
	readonly to: number;
	/** The whole, and what each group took; nothing for one that took no part. */
	readonly groups: readonly (string | undefined)[];
}

/** By slots: the beginning of what is found, nothing, and for each group where it begins and ends. */
type Saved = readonly (number | undefined)[];

/** Which match of those at one place: the longest, as POSIX has it, the first, or one that ends there. */
type Wanted = 'longest' | 'first' | { readonly end: number };

/** Some seconds of work. */
const mostWork = 50_000_000;
/** Of steps at places, each a bit of memory. */
const mostPlaces = 500_000_000;

/**
 * What is looked for in texts. The work grows with the length of pattern and text, and no faster, since no
 * step is tried twice at one place; but for patterns that ask for what a group took, and for what is looked
 * for again and again in one text, the work of all searches together is bounded.
 */
export class Pattern {
	readonly #steps: readonly Step[];
	readonly #first: Fits | undefined;
	readonly #groups: number;
	readonly #isPosix: boolean;
	readonly #asksGroups: boolean;
	#work = 0;

	/** @throws {PatternFault} */
	constructor({ node, groups }: Read, isPosix: boolean) {
		this.#steps = compiled(node);
		this.#first = firstOf(node);
		this.#groups = groups;
		this.#isPosix = isPosix;
		this.#asksGroups = asksGroups(this.#steps);
	}

	/** How many steps were tried so far. */
	get work(): number {
		return this.#work;
	}

	/** How many groups there are to be named. */
	get groups(): number {
		return this.#groups;
	}

	/** @throws {Stopped} after too much work */
	test(text: string): boolean {
		return this.#search(text, 0, 'first') !== undefined;
	}

	/**
	 * The first that begins at a place or behind it.
	 *
	 * @throws {Stopped} after too much work
	 */
	find(text: string, from = 0): Found | undefined {
		const found = this.#search(text, from, this.#isPosix ? 'longest' : 'first');
		if (!found) return undefined;
		const { saved, end } = found;
		const start = saved[0] ?? found.start;
		const groups = Array.from({ length: this.#groups }, (_, at) => {
			const [begin, stop] = [saved[2 * at + 2], saved[2 * at + 3]];
			return begin === undefined || stop === undefined ? undefined : text.slice(begin, stop);
		});
		return { from: start, to: end, groups: [text.slice(start, end), ...groups] };
	}

	/** One after the other. One that is empty does not stand right behind another. */
	*all(text: string): Generator<Found> {
		let last = -1;
		for (let at = 0; at <= text.length;) {
			const found = this.find(text, at);
			if (!found) return;
			const isEmpty = found.from === found.to;
			if (!isEmpty || found.from !== last) yield found;
			last = found.to;
			at = isEmpty ? found.to + widthAt(text, found.to) : found.to;
		}
	}

	#search(text: string, from: number, wanted: Wanted) {
		if (text.length * this.#steps.length > mostPlaces) throw tooMuch();
		let visited = this.#visited(this.#steps);
		for (let start = from; start <= text.length; start += widthAt(text, start)) {
			if (this.#first) {
				const code = text.codePointAt(start);
				if (code === undefined || !this.#first(code)) continue;
			}
			// What groups took elsewhere is no help here.
			if (this.#asksGroups) visited = this.#visited(this.#steps);
			const found = this.#follow(this.#steps, text, start, [], visited, wanted);
			if (found) return { ...found, start };
		}
		return undefined;
	}

	#visited(steps: readonly Step[]): Visited {
		return this.#asksGroups ? new PlacesWithGroups() : new Places(steps.length);
	}

	/** Goes all ways through the steps, each as far as it fits. */
	#follow(
		steps: readonly Step[],
		text: string,
		start: number,
		before: Saved,
		visited: Visited,
		wanted: Wanted
	): { readonly saved: Saved; readonly end: number } | undefined {
		const ways: { step: number; at: number; saved: Saved }[] = [
			{ step: 0, at: start, saved: before }
		];
		let best: { readonly saved: Saved; readonly end: number } | undefined;
		for (let way = ways.pop(); way; way = ways.pop()) {
			let { step, at, saved } = way;
			for (let isOn = true; isOn;) {
				if (!visited.isNew(step, at, saved)) break;
				if ((this.#work += visited.cost) > mostWork) throw tooMuch();
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
					case 'save': {
						const next = [...saved];
						next[each.slot] = at;
						saved = next;
						step++;
						break;
					}
					case 'place':
						isOn = each.holds(text, at);
						step++;
						break;
					case 'look':
						isOn = this.#looks(each, text, at, saved) !== each.isNegated;
						step++;
						break;
					case 'same': {
						const [begin, stop] = [saved[2 * each.group], saved[2 * each.group + 1]];
						const taken =
							begin === undefined || stop === undefined ? undefined : text.slice(begin, stop);
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
		saved: Saved
	): boolean {
		if (!behind) {
			return this.#follow(steps, text, at, saved, this.#visited(steps), 'first') !== undefined;
		}
		const visited = this.#visited(steps);
		const furthest = Math.max(0, at - behind.most);
		for (let start = at - behind.least; start >= furthest; start--) {
			if (this.#follow(steps, text, start, saved, visited, { end: at })) return true;
		}
		return false;
	}
}

function widthAt(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function asksGroups(steps: readonly Step[]): boolean {
	return steps.some(
		(step) => step.kind === 'same' || (step.kind === 'look' && asksGroups(step.steps))
	);
}

function tooMuch() {
	return new Stopped('shell: stopped: looking for this pattern takes too long\n', 1);
}

/** A pattern as a program has it, or what is wrong with it. */
export function patternOf(text: string, spelling: Spelling): Pattern | string {
	return madeOf(() => readPattern(text, spelling), spelling);
}

function madeOf(read: () => Read, { kind }: Spelling): Pattern | string {
	try {
		return new Pattern(read(), kind !== 'perl');
	} catch (fault) {
		if (!(fault instanceof PatternFault)) throw fault;
		return fault.message;
	}
}

/** What `grep` looks for: any of several patterns, as a whole line, as a word, or anywhere. */
export function anyOf(
	texts: readonly string[],
	how: Spelling & { readonly isFixed: boolean; readonly on: 'line' | 'word' | 'any' }
): Pattern | string {
	return madeOf(() => {
		let groups = 0;
		const of = texts.map((text): Node => {
			if (how.isFixed) return literal(text, how.ignoresCase);
			const read = readPattern(text, how, groups);
			groups = read.groups;
			return read.node;
		});
		const any: Node =
			of.length > 0 ? { kind: 'choice', of } : { kind: 'place', holds: () => false };
		return { node: alone(any, how.on), groups };
	}, how);
}

function alone(node: Node, on: 'line' | 'word' | 'any'): Node {
	switch (on) {
		case 'any':
			return node;
		case 'line':
			return between('start', node, 'end');
		case 'word':
			return between('notBehindWord', node, 'notBeforeWord');
	}
}

function between(before: keyof typeof places, node: Node, after: keyof typeof places): Node {
	return {
		kind: 'row',
		of: [{ kind: 'place', holds: places[before] }, node, { kind: 'place', holds: places[after] }]
	};
}
