import { patternBy } from '../pattern/pattern';
import { readPattern, type Spelling } from '../pattern/read';
import { places, type Node } from '../pattern/syntax';
import { Texts } from './texts';

/** What `grep` looks for in a line. */
export interface Sought {
	/** @throws {Stopped} after too much work */
	test(line: string): boolean;
	/**
	 * One after the other, the longest of those that begin at one place.
	 *
	 * @throws {Stopped} after too much work
	 */
	all(line: string): Iterable<{ readonly from: number; readonly to: number }>;
}

export type On = 'line' | 'word' | 'any';

/** What stands for itself in every spelling. */
const plain = /^[\w ,:;/@=%&~"'<>!#-]*$/;

/** Any of several patterns, as a whole line, as a word, or anywhere; or what is wrong with one of them. */
export function soughtBy(
	texts: readonly string[],
	how: Spelling & { readonly isFixed: boolean; readonly on: On }
): Sought | string {
	// Many are looked for at once where they are only texts.
	if (how.isFixed || texts.every((text) => plain.test(text))) {
		return new Texts(texts, how.ignoresCase, how.on);
	}
	return patternBy(() => {
		let groups = 0;
		const of = texts.map((text): Node => {
			const read = readPattern(text, how, groups);
			groups = read.groups;
			return read.node;
		});
		return { node: alone({ kind: 'choice', of }, how.on), groups };
	}, how);
}

function alone(node: Node, on: On): Node {
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
