import { type Fits } from '../../words/classes';
import { PatternFault, type Holds, type Node } from './syntax';

/** One step through a pattern. Ways are counted from the step itself; behind the last step it is found. */
export type Step =
	| { readonly kind: 'char'; readonly fits: Fits }
	/** Both are tried, the first of them first. */
	| { readonly kind: 'either'; readonly first: number; readonly then: number }
	| { readonly kind: 'go'; readonly way: number }
	| {
			readonly kind: 'save';
			readonly slot: number;
			/** It may be done once more and take nothing: then, as POSIX has it, it is as if it was not done. */
			readonly isOptional?: boolean;
	  }
	| { readonly kind: 'place'; readonly holds: Holds }
	| {
			readonly kind: 'look';
			readonly steps: readonly Step[];
			/** How many characters stand behind, by each of its choices; nothing where it looks ahead. */
			readonly behind: readonly number[] | undefined;
			readonly isNegated: boolean;
	  }
	| { readonly kind: 'same'; readonly group: number };

/** More would take more memory than a line is worth. */
const mostSteps = 2000;

/** @throws {PatternFault} where repetitions in one another make too much of it, or one looks behind who knows how far */
export function compiled(node: Node): readonly Step[] {
	const steps = stepsOf(node);
	if (steps.length > mostSteps) throw tooBig();
	return steps;
}

function tooBig() {
	return new PatternFault('Regular expression too big');
}

function stepsOf(node: Node): readonly Step[] {
	switch (node.kind) {
		case 'char':
			return [{ kind: 'char', fits: node.fits }];
		case 'row':
			return node.of.flatMap(stepsOf);
		case 'choice':
			return chosen(node.of.map(stepsOf));
		case 'repeat':
			return repeated(node);
		case 'group':
			return [
				{ kind: 'save', slot: 2 * node.number },
				...stepsOf(node.of),
				{ kind: 'save', slot: 2 * node.number + 1 }
			];
		case 'place':
			return [{ kind: 'place', holds: node.holds }];
		case 'look': {
			const behind = node.isBehind ? widthsOf(node.of) : undefined;
			const { isNegated } = node;
			return [{ kind: 'look', steps: compiled(node.of), behind, isNegated }];
		}
		case 'same':
			return [{ kind: 'same', group: node.group }];
		case 'keep':
			return [{ kind: 'save', slot: 0 }];
	}
}

/** One of several ways, the first of them first. */
function chosen(ways: readonly (readonly Step[])[]): readonly Step[] {
	const steps: Step[] = [];
	let left = ways.reduce((sum, way) => sum + way.length + 2, 0) - 2;
	if (left > mostSteps) throw tooBig();
	for (const [at, way] of ways.entries()) {
		if (at === ways.length - 1) steps.push(...way);
		else {
			left -= way.length + 2;
			steps.push({ kind: 'either', first: 1, then: way.length + 2 });
			steps.push(...way, { kind: 'go', way: left + 1 });
		}
	}
	return steps;
}

function repeated({ of, least, most, isLazy }: Extract<Node, { kind: 'repeat' }>): readonly Step[] {
	const once = stepsOf(of);
	const times = most === Infinity ? least + 1 : most;
	if ((once.length + 1) * times > mostSteps) throw tooBig();
	const either = (on: number, past: number): Step =>
		isLazy ? { kind: 'either', first: past, then: on } : { kind: 'either', first: on, then: past };
	const steps: Step[] = Array.from({ length: least }, () => once).flat();
	const again = once.map((step) => (step.kind === 'save' ? { ...step, isOptional: true } : step));
	if (most === Infinity) {
		return [...steps, either(1, once.length + 2), ...again, { kind: 'go', way: -once.length - 1 }];
	}
	for (let left = most - least; left > 0; left--) {
		steps.push(either(1, left * (once.length + 1)), ...again);
	}
	return steps;
}

/**
 * How many characters each choice takes: choices at the top may differ, as in the library that GNU has its
 * Perl’s patterns from.
 *
 * @throws {PatternFault} where one takes now more and now less
 */
function widthsOf(node: Node): readonly number[] {
	const widths = (node.kind === 'choice' ? node.of : [node]).map(widthOf);
	return [...new Set(widths)];
}

function widthOf(node: Node): number {
	switch (node.kind) {
		case 'char':
			return 1;
		case 'row':
			return node.of.reduce((sum, each) => sum + widthOf(each), 0);
		case 'choice': {
			const [first = 0, ...others] = new Set(node.of.map(widthOf));
			if (others.length > 0) throw notFixed();
			return first;
		}
		case 'repeat':
			if (node.least !== node.most) throw notFixed();
			return node.least * widthOf(node.of);
		case 'group':
			return widthOf(node.of);
		case 'place':
		case 'look':
		case 'keep':
			return 0;
		case 'same':
			throw notFixed();
	}
}

function notFixed() {
	return new PatternFault('lookbehind assertion is not fixed length');
}

/** What a match can begin with, so that most places are passed over at once; nothing: anything, or nothing. */
export function firstOf(node: Node): Fits | undefined {
	switch (node.kind) {
		case 'char':
			return node.fits;
		case 'row': {
			const taking = node.of.find(({ kind }) => !['place', 'look', 'keep'].includes(kind));
			return taking && firstOf(taking);
		}
		case 'choice': {
			const firsts = node.of.map(firstOf);
			return firsts.every((each) => each !== undefined)
				? (code) => firsts.some((fits) => fits(code))
				: undefined;
		}
		case 'repeat':
			return node.least > 0 ? firstOf(node.of) : undefined;
		case 'group':
			return firstOf(node.of);
		case 'place':
		case 'look':
		case 'same':
		case 'keep':
			return undefined;
	}
}
