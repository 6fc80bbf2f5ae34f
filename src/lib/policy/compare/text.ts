import { compileGlob } from '../pattern/glob';
import { Automaton } from './automaton';
import { examplesOf, familiarActions, neighboursOf } from './examples';
import {
	onlyText,
	type Piece,
	type TextConstraint,
	type TextSet,
	type VariablePiece
} from './pieces';
import { shortestText } from './word';
import type { Work } from './work';

type Test = (text: string) => boolean;

const tests = new WeakMap<TextSet, Test>();

/** Whether a set without variables has a text. */
function isIn(text: string, set: TextSet, work: Work): boolean {
	work.spend(1 + set.length / 4);
	const test = tests.get(set) ?? compileSet(set);
	tests.set(set, test);
	return test(text);
}

function compileSet(set: TextSet): Test {
	const matches = set
		.map((pieces) => ({ pieces, globs: pieces.filter(isGlob) }))
		.flatMap(({ pieces, globs }) => (globs.length < pieces.length ? [] : [compileGlob(globs)]));
	const others = set.filter((pieces) => !pieces.every(isGlob));
	const automaton = others.length > 0 ? new Automaton(others, true) : undefined;
	return (text) => matches.some((match) => match(text)) || automaton?.matches(text) === true;
}

function isGlob(piece: Piece): piece is Exclude<Piece, VariablePiece> {
	return piece.kind !== 'variable' && !(piece.kind === 'text' && piece.anyCase);
}

function satisfies(text: string, constraint: TextConstraint, work: Work): boolean {
	return (
		constraint.within.every((set) => isIn(text, set, work)) &&
		!constraint.outside.some((set) => isIn(text, set, work))
	);
}

/** All texts that can satisfy a constraint, where a set without wildcards limits them to a few. */
export function allTexts({ within }: TextConstraint): string[] | undefined {
	for (const set of within) {
		const texts = set.map(onlyText).filter((text) => text !== undefined);
		if (texts.length === set.length) return texts;
	}
	return undefined;
}

/**
 * A text that satisfies a constraint without variables, one of the preferred if there is one;
 * nothing is proof that there is none.
 */
export function findText(
	constraint: TextConstraint,
	preferred: Iterable<string>,
	work: Work
): string | undefined {
	const all = allTexts(constraint);
	for (const text of all ?? preferred) {
		if (satisfies(text, constraint, work)) return text;
	}
	return all ? undefined : shortestText(constraint, work);
}

export const anyAction: TextSet = [
	[
		{ kind: 'one', withinSegment: true },
		{ kind: 'star', withinSegment: true },
		{ kind: 'text', text: ':', anyCase: false },
		{ kind: 'one', withinSegment: true },
		{ kind: 'star', withinSegment: true }
	]
];

export const anyResource: TextSet = [
	[
		{ kind: 'one', withinSegment: false },
		{ kind: 'star', withinSegment: false }
	]
];

/** Ones that people know first; without a catalogue there is no telling which others exist. */
export function likelyActions({ within }: TextConstraint): string[] {
	const familiar = familiarActions.map((action) => action.toLowerCase());
	return [...familiar, ...within.slice(1).flatMap(examplesOf), 's3:x', 'x:x'];
}

/** ARNs first; where every resource will do, one close to those that will not. */
export function likelyResources({ within, outside }: TextConstraint): string[] {
	const examples = within.flatMap(examplesOf);
	return [
		...examples.filter((text) => text.startsWith('arn:')),
		...outside.flatMap(neighboursOf),
		'*',
		'arn:aws:s3:::example',
		...examples
	];
}
