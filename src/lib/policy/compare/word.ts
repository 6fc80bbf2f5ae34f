import { Automaton, colon } from './automaton';
import { Conjunction } from './conjunction';
import { keyOf, wordOf, type Inside, type Node, type Word } from './node';
import { hasVariables, type TextConstraint, type VariablePiece } from './pieces';
import { reduced } from './reduced';
import type { Work } from './work';

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

/** Walks all automata of a constraint at once, breadth first and only where it has to. */
class Product {
	readonly #asked: Conjunction;
	/** The set that the text is made from, where one has variables. */
	readonly #maker: Automaton | undefined;
	/** What is asked of the values of variables. */
	readonly #values = new Map<string, Conjunction>();
	readonly #constraintOf: ConstraintOf;
	readonly #work: Work;
	readonly #seen = new Set<string>();
	readonly #queue: Node[] = [];

	constructor({ within, outside }: TextConstraint, constraintOf: ConstraintOf, work: Work) {
		this.#constraintOf = constraintOf;
		this.#work = work;
		const maker = within.find((set) => set.some(hasVariables));
		this.#maker = maker && new Automaton(maker, false);
		const others = within.filter((set) => set !== maker);
		this.#asked = new Conjunction(others, outside.flat());
		work.spend(this.#asked.size);
	}

	search(): Word | undefined {
		const start = { state: this.#asked.start, parent: undefined, character: -1 };
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
		if (this.#asked.isLost(node.state)) return;
		const key = keyOf(node);
		this.#work.spend(1 + key.length / 4);
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#queue.push(node);
	}

	#accepts({ maker, state }: Node): boolean {
		if (maker?.inside) return false;
		if (maker && this.#maker && !this.#maker.accepts([maker.place])) return false;
		return this.#asked.accepts(state);
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
		if (!inside.asked.accepts(inside.state)) return;
		const state = this.#asked.passing(node.state, inside.pending);
		const entered = { key: inside.piece.key, value: inside.value };
		for (const next of this.#maker.closure([place + 1])) {
			this.#push({ maker: { place: next }, state, parent: node, character: -1, entered });
		}
	}

	#enter(node: Node, place: number, piece: VariablePiece): void {
		const asked = this.#askedOf(piece);
		const pending = this.#asked.behindVariables(node.state, (other) => sameValue(piece, other));
		const inside = { piece, asked, state: asked.start, pending, value: '' };
		this.#push({ maker: { place, inside }, state: node.state, parent: node, character: -1 });
	}

	#askedOf(piece: VariablePiece): Conjunction {
		const key = `${piece.key} ${piece.anyCase} ${piece.fallback ?? ''}`;
		const known = this.#values.get(key);
		if (known) return known;
		// A default is a value that the key itself need not have; in another case likewise.
		const exact = piece.fallback === undefined && !piece.anyCase;
		const { within, outside } = exact ? this.#constraintOf(piece.key) : free;
		const certain = outside.flat().filter((pieces) => !hasVariables(pieces));
		const asked = new Conjunction(within, certain);
		this.#values.set(key, asked);
		return asked;
	}

	/** One character of each kind that something tells from the others. */
	#characters({ maker, state }: Node): number[] {
		const characters = new Set<number>();
		const { inside } = maker ?? {};
		if (inside) {
			inside.asked.collect(inside.state, characters);
			if (inside.piece.withinSegment) characters.add(colon);
		} else if (maker) this.#maker?.collect([maker.place], characters);
		this.#asked.collect(state, characters);
		characters.add(characterBut(characters));
		return [...characters];
	}

	#read(node: Node, character: number): void {
		const { maker } = node;
		this.#work.spend(1 + node.state.outside.length);
		const next = { state: this.#asked.step(node.state, character), parent: node, character };
		if (!maker || !this.#maker) {
			this.#push({ ...next, maker: undefined });
		} else if (maker.inside) {
			const inside = readInside(maker.inside, character);
			if (inside) this.#push({ ...next, maker: { place: maker.place, inside } });
		} else {
			const ahead = this.#maker.closure(this.#maker.branches(maker.place, character));
			for (const place of ahead) this.#push({ ...next, maker: { place } });
		}
	}
}

/** The value with one more character; nothing where no value of the variable goes on so. */
function readInside(inside: Inside, character: number): Inside | undefined {
	if (inside.piece.withinSegment && character === colon) return undefined;
	const state = inside.asked.step(inside.state, character);
	if (inside.asked.isLost(state)) return undefined;
	return { ...inside, state, value: inside.value + String.fromCodePoint(character) };
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
