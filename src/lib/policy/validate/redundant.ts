import type { Condition, Listing, StatementDraft, Text } from '../document';
import { covers } from '../pattern/covers';
import { finding, type Finding, type Fix } from '../finding';
import { quoted } from '../quoted';
import { arnSegments } from '../pattern/arn-pattern';
import type { Check } from './check';
import { CoverIndex } from './cover-index';
import { openVariables } from './open-variables';

/** Characters compared in a whole document; where they are used up, no more is said of lists. */
const patience = 200_000;

/** Entries that another entry of their list covers, and statements that are there twice. */
export const redundant: Check = function* ({ draft }) {
	const budget = { left: patience };
	const first = new Map<string, StatementDraft>();
	for (const statement of draft.statements) {
		const { action, resource } = statement;
		if (action) {
			yield* entries('REDUNDANT_ACTION', action, new CoverIndex(lowerCase(action), covers, budget));
		}
		if (resource) {
			yield* entries(
				'REDUNDANT_RESOURCE',
				resource,
				new CoverIndex(texts(resource), coversArn, budget)
			);
		}
		const key = meaning(statement);
		const twin = key === undefined ? undefined : first.get(key);
		if (twin) yield repeated(statement, twin);
		else if (key !== undefined) first.set(key, statement);
	}
};

const texts = ({ patterns }: Listing) => patterns.map(({ value }) => value);
const lowerCase = ({ patterns }: Listing) => patterns.map(({ value }) => value.toLowerCase());

function* entries(
	code: 'REDUNDANT_ACTION' | 'REDUNDANT_RESOURCE',
	{ patterns }: Listing,
	index: CoverIndex
): Iterable<Finding> {
	for (const [at, pattern] of patterns.entries()) {
		const by = index.coverOf(at);
		const wider = by === undefined ? undefined : patterns[by];
		if (!wider) continue;
		yield finding(
			code,
			wider.value === pattern.value
				? `${quoted(pattern.value)} stands twice in this list. Once is enough.`
				: `${quoted(wider.value)} takes in ${quoted(pattern.value)} already. Leave it out, or narrow the wider one if that is what you meant.`,
			[pattern.range, wider.range],
			removing(patterns, at)
		);
	}
}

/** Takes one entry out of a list, with the comma that parts it from its neighbour. */
function removing(patterns: readonly Text[], at: number): Fix | undefined {
	const [before, it, after] = [patterns[at - 1], patterns[at], patterns[at + 1]];
	if (!it) return undefined;
	const title = `Leave out ${quoted(it.value)}`;
	if (before)
		return { title, edits: [{ range: { from: before.range.to, to: it.range.to }, text: '' }] };
	if (after)
		return { title, edits: [{ range: { from: it.range.from, to: after.range.from }, text: '' }] };
	return undefined;
}

/**
 * Segment by segment, which is sure however far a `*` may reach. A policy variable of the narrower
 * may be any text; what a variable of the wider takes in nobody knows.
 */
function coversArn(wide: string, narrow: string): boolean {
	if (wide === narrow || wide === '*') return true;
	if (narrow === '*' || wide.includes('${')) return false;
	const [a, b] = [arnSegments(wide), arnSegments(narrow)];
	return (
		a.length === 6 &&
		b.length === 6 &&
		a.every((segment, at) => covers(segment, openVariables(b[at] ?? '')))
	);
}

/** The statement without its Sid, the same for statements that say the same; nothing where it has gaps. */
function meaning({ effect, action, resource, principal, conditions }: StatementDraft) {
	if (!effect || !action) return undefined;
	return JSON.stringify([
		effect,
		action.kind,
		[...new Set(lowerCase(action))].sort(),
		resource && [resource.kind, [...new Set(texts(resource))].sort()],
		principal && [
			principal.kind,
			principal.names.map(({ type, value }) => `${type} ${value}`).sort()
		],
		conditions.map(test).sort()
	]);
}

function test({ operatorText, key, values }: Condition): string {
	return JSON.stringify([
		operatorText.value,
		key.value.toLowerCase(),
		[...new Set(values.map(({ value }) => value))].sort()
	]);
}

function repeated({ range, sid }: StatementDraft, { range: earlier }: StatementDraft): Finding {
	return finding(
		'REDUNDANT_STATEMENT',
		`${sid ? `The statement ${quoted(sid.value)}` : 'This statement'} says the same as an earlier one. Leave one of them out, so that nobody changes only one.`,
		[
			{ from: range.from, to: range.from + 1 },
			{ from: earlier.from, to: earlier.from + 1 }
		]
	);
}
