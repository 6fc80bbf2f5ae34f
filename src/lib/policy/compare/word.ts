import { Automaton, colon, type Places } from './automaton';
import { hasVariables, type TextConstraint, type VariablePiece } from './pieces';
import { reduced } from './reduced';
import type { Work } from './work';

/** A text together with the values that variables in it were given. */
export interface Word {
	readonly text: string;
	readonly values: ReadonlyMap<string, string>;
}

/** What the value of a key used as a variable must satisfy. */
export type ConstraintOf = (key: string) => TextConstraint;

const free: TextConstraint = { within: [], outside: [] };

/**
 * The shortest text that satisfies a constraint without variables; nothing is proof that there is none.
 */
export function shortestText(constraint: TextConstraint, work: Work): string | undefined {
	return shortestWord(constraint, () => free, work)?.text;
}

/**
 * Where there are variables, asks for less than the constraint does: a value may differ from one
 * place to the next, and a set to stay out of counts only where its variable begins and ends with
 * the one that the text is made from. So a word may be wrong, but "nothing" is still proof, for all
 * values at once.
 */
export function shortestWord(
	constraint: TextConstraint,
	constraintOf: ConstraintOf,
	work: Work
): Word | undefined {
	const { within, outside } = reduced(constraint);
	if (within.some((set) => set.length === 0)) return undefined;
	return new Product({ within, outside }, constraintOf, work).search();
}

/** The path through the pattern that the text is made from. */
interface Maker {
	readonly place: number;
	/** While the value of a variable is being read. */
	readonly inside?: {
		readonly piece: VariablePiece;
		readonly within: readonly Places[];
		readonly outside: Places;
		/** Places of the outside sets that wait for the same value to end. */
		readonly pending: Places;
		readonly value: string;
	};
}

interface Node {
	readonly maker: Maker | undefined;
	readonly within: readonly Places[];
	readonly outside: Places;
	readonly parent: Node | undefined;
	/** The code point read to come here; -1 where none was. */
	readonly character: number;
	readonly entered?: { readonly key: string; readonly value: string };
}

interface Inner {
	readonly within: readonly Automaton[];
	readonly outside: Automaton;
}

/** Walks all automata of a constraint at once, breadth first and only where it has to. */
class Product {
	readonly #within: readonly Automaton[];
	readonly #outside: Automaton;
	readonly #maker: Automaton | undefined;
	readonly #inner = new Map<string, Inner>();
	readonly #constraintOf: ConstraintOf;
	readonly #work: Work;
	readonly #seen = new Set<string>();
	readonly #queue: Node[] = [];

	constructor(constraint: TextConstraint, constraintOf: ConstraintOf, work: Work) {
		this.#constraintOf = constraintOf;
		this.#work = work;
		const maker = constraint.within.find((set) => set.some(hasVariables));
		this.#maker = maker && new Automaton(maker, false);
		this.#within = constraint.within
			.filter((set) => set !== maker)
			.map((set) => new Automaton(set, true));
		this.#outside = new Automaton(constraint.outside.flat(), false);
		for (const automaton of [...this.#within, this.#outside]) work.spend(automaton.size);
	}

	search(): Word | undefined {
		const within = this.#within.map(({ start }) => start);
		const start = { within, outside: this.#outside.start, parent: undefined, character: -1 };
		if (!this.#maker) this.#push({ ...start, maker: undefined });
		for (const place of this.#maker?.start ?? []) this.#push({ ...start, maker: { place } });
		for (let at = 0; at < this.#queue.length; at++) {
			const node = this.#queue[at];
			if (!node) break;
			if (this.#accepts(node)) return wordOf(node);
			this.#passVariables(node);
			for (const character of this.#characters(node)) this.#read(node, character);
		}
		return undefined;
	}

	#push(node: Node): void {
		if (node.within.some((places) => places.length === 0)) return;
		if (this.#outside.acceptsAll(node.outside)) return;
		const key = keyOf(node);
		this.#work.spend(1 + key.length / 4);
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#queue.push(node);
	}

	#accepts({ maker, within, outside }: Node): boolean {
		if (maker?.inside) return false;
		if (maker && this.#maker && !this.#maker.accepts([maker.place])) return false;
		return (
			!this.#outside.accepts(outside) &&
			this.#within.every((automaton, at) => automaton.accepts(within[at] ?? []))
		);
	}

	/** Enters or leaves a variable, which reads nothing. */
	#passVariables(node: Node): void {
		const { maker } = node;
		if (!maker || !this.#maker) return;
		const { inside, place } = maker;
		if (!inside) {
			const piece = this.#maker.variableAt(place);
			if (piece) this.#enter(node, place, piece);
			return;
		}
		const inner = this.#innerOf(inside.piece);
		const ends =
			!inner.outside.accepts(inside.outside) &&
			inner.within.every((automaton, at) => automaton.accepts(inside.within[at] ?? []));
		if (!ends) return;
		const outside = this.#outside.closure([...node.outside, ...inside.pending]);
		const entered = { key: inside.piece.key, value: inside.value };
		for (const next of this.#maker.closure([place + 1])) {
			this.#push({
				...node,
				maker: { place: next },
				outside,
				parent: node,
				character: -1,
				entered
			});
		}
	}

	#enter(node: Node, place: number, piece: VariablePiece): void {
		const inner = this.#innerOf(piece);
		const pending = node.outside
			.filter((waiting) => {
				const other = this.#outside.variableAt(waiting);
				return other && sameValue(piece, other);
			})
			.map((waiting) => waiting + 1);
		const inside = {
			piece,
			within: inner.within.map(({ start }) => start),
			outside: inner.outside.start,
			pending,
			value: ''
		};
		this.#push({ ...node, maker: { place, inside }, parent: node, character: -1 });
	}

	#innerOf(piece: VariablePiece): Inner {
		const key = `${piece.key} ${piece.anyCase} ${piece.fallback ?? ''}`;
		const known = this.#inner.get(key);
		if (known) return known;
		// A default is a value that the key itself need not have; in another case likewise.
		const exact = piece.fallback === undefined && !piece.anyCase;
		const { within, outside } = exact ? this.#constraintOf(piece.key) : free;
		const inner = {
			within: within.map((set) => new Automaton(set, true)),
			outside: new Automaton(
				outside.flatMap((set) => set.filter((pieces) => !hasVariables(pieces))),
				true
			)
		};
		this.#inner.set(key, inner);
		return inner;
	}

	/** One character of each kind that something tells from the others. */
	#characters({ maker, within, outside }: Node): number[] {
		const characters = new Set<number>();
		const { inside } = maker ?? {};
		if (inside) {
			const inner = this.#innerOf(inside.piece);
			inner.within.forEach((automaton, at) => {
				automaton.collect(inside.within[at] ?? [], characters);
			});
			inner.outside.collect(inside.outside, characters);
			if (inside.piece.withinSegment) characters.add(colon);
		} else if (maker) this.#maker?.collect([maker.place], characters);
		this.#within.forEach((automaton, at) => {
			automaton.collect(within[at] ?? [], characters);
		});
		this.#outside.collect(outside, characters);
		characters.add(characterBut(characters));
		return [...characters];
	}

	#read(node: Node, character: number): void {
		this.#work.spend(1 + node.outside.length);
		const within = this.#within.map((automaton, at) =>
			automaton.step(node.within[at] ?? [], character)
		);
		const outside = this.#outside.step(node.outside, character);
		const next = { within, outside, parent: node, character };
		const { maker } = node;
		if (!maker || !this.#maker) {
			this.#push({ ...next, maker: undefined });
		} else if (maker.inside) {
			const { inside } = maker;
			if (inside.piece.withinSegment && character === colon) return;
			const inner = this.#innerOf(inside.piece);
			const inWithin = inner.within.map((automaton, at) =>
				automaton.step(inside.within[at] ?? [], character)
			);
			const inOutside = inner.outside.step(inside.outside, character);
			if (inWithin.some((places) => places.length === 0)) return;
			if (inner.outside.acceptsAll(inOutside)) return;
			const value = inside.value + String.fromCodePoint(character);
			this.#push({
				...next,
				maker: {
					place: maker.place,
					inside: { ...inside, within: inWithin, outside: inOutside, value }
				}
			});
		} else {
			const ahead = this.#maker.closure(this.#maker.branches(maker.place, character));
			for (const place of ahead) this.#push({ ...next, maker: { place } });
		}
	}
}

/** Two places stand for the same value, or for one that fits wherever the other does. */
function sameValue(made: VariablePiece, other: VariablePiece): boolean {
	return (
		made.key === other.key &&
		made.fallback === other.fallback &&
		(other.anyCase || !made.anyCase) &&
		(!other.withinSegment || made.withinSegment)
	);
}

const readable = Array.from('xabcdefghijklmnopqrstuvwyz0123456789-_', (character) =>
	character.charCodeAt(0)
);

/** A character that is none of these. */
function characterBut(characters: ReadonlySet<number>): number {
	const found = readable.find((character) => !characters.has(character));
	if (found !== undefined) return found;
	let character = 0xe0;
	while (characters.has(character)) character++;
	return character;
}

function keyOf({ maker, within, outside }: Node): string {
	const inside = maker?.inside;
	const inner = inside
		? `${inside.within.join('/')}/${inside.outside.join()}/${inside.pending.join()}`
		: '-';
	return `${maker?.place ?? ''};${inner};${within.join(';')};${outside.join()}`;
}

function wordOf(last: Node): Word {
	const characters: string[] = [];
	const values = new Map<string, string>();
	for (let node: Node | undefined = last; node; node = node.parent) {
		if (node.character >= 0) characters.push(String.fromCodePoint(node.character));
		if (node.entered) values.set(node.entered.key, node.entered.value);
	}
	return { text: characters.reverse().join(''), values };
}
