import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

/** Where in a policy something is being written. */
export interface Place {
	/** Names of the elements around it; lists leave no trace. */
	readonly path: readonly string[];
	readonly role: 'name' | 'value';
	/** What stands there, to be replaced: a string with its quotes, or a word being typed. */
	readonly from: number;
	readonly to: number;
	/** What has been typed of it, without quotes. */
	readonly typed: string;
	/** The names that the object around it has already. */
	readonly names: readonly string[];
	/** What the statement around it says of actions, to offer what belongs to them. */
	readonly actions: readonly string[];
	/** A colon follows already. */
	readonly hasValue: boolean;
}

/** No name of AWS's is longer. */
const longestWord = 200;

/** Backwards, since a pattern that ends at `$` is tried from every place before it. */
function wordBefore(text: string): string {
	let from = text.length;
	while (from > 0 && /[\w:*-]/.test(text.charAt(from - 1))) from--;
	return text.slice(from);
}

/** Reads the place from the syntax tree, also where the text is unfinished. */
export function placeAt(state: EditorState, pos: number): Place | undefined {
	const tree = syntaxTree(state);
	const inner = tree.resolveInner(pos, -1);
	const text = (node: { from: number; to: number }) => state.sliceDoc(node.from, node.to);

	const literal = ['String', 'PropertyName'].includes(inner.name) ? inner : undefined;
	if (literal && pos === literal.to && literal.to - literal.from > 1) return undefined; // behind its quote
	const word = literal
		? undefined
		: wordBefore(state.sliceDoc(Math.max(0, pos - longestWord), pos));
	const from = literal ? literal.from : pos - (word?.length ?? 0);
	const to = literal ? literal.to : pos;
	const typed = literal ? state.sliceDoc(from + 1, pos) : (word ?? '');

	const around = containerOf(literal?.parent ?? inner, pos);
	if (!around) return undefined;
	const { container, role } = around;
	const object = nearest(container, 'Object');
	const statement = statementAround(container, text);
	return {
		path: pathOf(role === 'name' ? container : around.node, text),
		role,
		from,
		to,
		typed,
		names: object ? propertiesOf(object).map((each) => nameOf(each, text)) : [],
		actions: statement ? actionsOf(statement, text) : [],
		hasValue: /^\s*:/.test(state.sliceDoc(to, to + 20))
	};
}

type TextOf = (node: { from: number; to: number }) => string;

/** The object or list that the cursor is in, and whether a name or a value is due there. */
function containerOf(node: SyntaxNode, pos: number) {
	for (let each: SyntaxNode | null = node; each; each = each.parent) {
		if (each.name === 'Property') {
			const name = each.getChild('PropertyName');
			const colon = name ? each.firstChild?.nextSibling : undefined;
			const inValue = name && pos > name.to && (colon || pos > name.to);
			if (!inValue) continue;
			return { container: each, node: each, role: 'value' as const };
		}
		if (each.name === 'Array') return { container: each, node: each, role: 'value' as const };
		if (each.name === 'Object') return { container: each, node: each, role: 'name' as const };
		if (each.name === 'JsonText') return undefined;
	}
	return undefined;
}

function pathOf(node: SyntaxNode, text: TextOf): string[] {
	const path: string[] = [];
	for (let each: SyntaxNode | null = node; each; each = each.parent) {
		if (each.name === 'Property') path.unshift(nameOf(each, text));
	}
	return path;
}

function nearest(node: SyntaxNode, name: string): SyntaxNode | undefined {
	for (let each: SyntaxNode | null = node; each; each = each.parent) {
		if (each.name === name) return each;
	}
	return undefined;
}

/** The object below `Statement`, whether alone or in a list. */
function statementAround(node: SyntaxNode, text: TextOf): SyntaxNode | undefined {
	for (let each: SyntaxNode | null = node; each; each = each.parent) {
		if (each.name === 'Object' && pathOf(each, text).join() === 'Statement') return each;
	}
	return undefined;
}

function actionsOf(statement: SyntaxNode, text: TextOf): string[] {
	const action = propertiesOf(statement).find((each) =>
		['Action', 'NotAction'].includes(nameOf(each, text))
	);
	const value = action?.lastChild;
	if (!value) return [];
	const strings = value.name === 'String' ? [value] : value.getChildren('String');
	return strings.map((each) => unquoted(text(each)));
}

function propertiesOf(object: SyntaxNode): SyntaxNode[] {
	return object.getChildren('Property');
}

function nameOf(property: SyntaxNode, text: TextOf): string {
	const name = property.getChild('PropertyName');
	return name ? unquoted(text(name)) : '';
}

function unquoted(text: string): string {
	return text.replace(/^"|"$/g, '');
}
