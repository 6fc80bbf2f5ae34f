import type { Places } from './automaton';
import type { Conjunction, State } from './conjunction';
import type { VariablePiece } from './pieces';

/** How far a search for a word has come. */
export interface Node {
	readonly maker: Maker | undefined;
	readonly state: State;
	readonly parent: Node | undefined;
	/** The code point read to come here; -1 where none was. */
	readonly character: number;
	/** The variable that was left to come here, with the value it was given. */
	readonly entered?: { readonly key: string; readonly value: string };
}

/** The place in the pattern that the text is made from. */
interface Maker {
	readonly place: number;
	/** While the value of a variable is being read. */
	readonly inside?: Inside;
}

/** A variable whose value is being read. */
export interface Inside {
	readonly piece: VariablePiece;
	/** What the value must satisfy, and how far it has been read in that. */
	readonly asked: Conjunction;
	readonly state: State;
	/** Places of the set to stay out of that wait for the same value to end. */
	readonly pending: Places;
	readonly value: string;
}

/** The same for two nodes from which the same words follow. */
export function keyOf({ maker, state }: Node): string {
	const inside = maker?.inside;
	const inner = inside
		? `${inside.state.within.join('/')}/${inside.state.outside.join()}/${inside.pending.join()}`
		: '-';
	return `${maker?.place ?? ''};${inner};${state.within.join(';')};${state.outside.join()}`;
}

/** A text together with the values that variables in it were given. */
export interface Word {
	readonly text: string;
	readonly values: ReadonlyMap<string, string>;
}

/** What was read on the way to a node. */
export function wordOf(last: Node): Word {
	const characters: string[] = [];
	const values = new Map<string, string>();
	for (let node: Node | undefined = last; node; node = node.parent) {
		if (node.character >= 0) characters.push(String.fromCodePoint(node.character));
		if (node.entered) values.set(node.entered.key, node.entered.value);
	}
	return { text: characters.reverse().join(''), values };
}
