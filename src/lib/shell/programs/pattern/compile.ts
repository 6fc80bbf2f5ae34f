import { type Fits } from '../../words/classes';
import { PatternFault, type Holds, type Node } from './syntax';

/** One step through a pattern. Ways are counted from the step itself; behind the last step it is found. */
export type Step =
	| { readonly kind: 'char'; readonly fits: Fits }
	/** Both are tried, the first of them first. */
	| { readonly kind: 'either'; readonly first: number; readonly then: number }
	| { readonly kind: 'go'; readonly way: number }
	| { readonly kind: 'save'; readonly slot: number }
	| { readonly kind: 'place'; readonly holds: Holds }
	| {
			readonly kind: 'look';
			readonly steps: readonly Step[];
			/** How many characters may stand behind; nothing where it looks ahead. */
			readonly behind: Width | undefined;
			readonly isNegated: boolean;
	  }
	| { readonly kind: 'same'; readonly group: number };

interface Width {
	readonly least: number;
	readonly most: number;
}

/** More would take more memory than a line is worth. */
const mostSteps = 2000;

/** @throws {PatternFault} where repetitions in one another make too much of it, or one looks behind endlessly */
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
			return node.of
				.map(stepsOf)
				.reduceRight((others, way) => [
					{ kind: 'either', first: 1, then: way.length + 2 },
					...way,
					{ kind: 'go', way: others.length + 1 },
					...others
				]);
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
			const behind = node.isBehind ? widthOf(node.of) : undefined;
			if (behind?.most === Infinity) throw new PatternFault('lookbehind assertion is too long');
			const { isNegated } = node;
			return [{ kind: 'look', steps: compiled(node.of), behind, isNegated }];
		}
		case 'same':
			return [{ kind: 'same', group: node.group }];
		case 'keep':
			return [{ kind: 'save', slot: 0 }];
	}
}

function repeated({ of, least, most, isLazy }: Extract<Node, { kind: 'repeat' }>): readonly Step[] {
	const once = stepsOf(of);
	const times = most === Infinity ? least + 1 : most;
	if ((once.length + 1) * times > mostSteps) throw tooBig();
	const either = (on: number, past: number): Step =>
		isLazy ? { kind: 'either', first: past, then: on } : { kind: 'either', first: on, then: past };
	const steps: Step[] = Array.from({ length: least }, () => once).flat();
	if (most === Infinity) {
		return [...steps, either(1, once.length + 2), ...once, { kind: 'go', way: -once.length - 1 }];
	}
	for (let left = most - least; left > 0; left--) {
		steps.push(either(1, left * (once.length + 1)), ...once);
	}
	return steps;
}

/** How many code units it can take. */
function widthOf(node: Node): Width {
	switch (node.kind) {
		case 'char':
			return { least: 1, most: 2 };
		case 'row':
			return node.of
				.map(widthOf)
				.reduce((sum, each) => ({ least: sum.least + each.least, most: sum.most + each.most }), {
					least: 0,
					most: 0
				});
		case 'choice': {
			const widths = node.of.map(widthOf);
			return {
				least: Math.min(...widths.map(({ least }) => least)),
				most: Math.max(...widths.map(({ most }) => most))
			};
		}
		case 'repeat': {
			const { least, most } = widthOf(node.of);
			return { least: least * node.least, most: most === 0 ? 0 : most * node.most };
		}
		case 'group':
			return widthOf(node.of);
		case 'place':
		case 'look':
		case 'keep':
			return { least: 0, most: 0 };
		case 'same':
			return { least: 0, most: Infinity };
	}
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
