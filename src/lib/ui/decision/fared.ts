import type { Decision, Reading } from '$lib/policy/decision';
import type { Range } from '$lib/policy/document';
import { silentGate } from './posts';
import type { Fared, StatementMark } from '../editor/editor';

/** How a statement fared: it settled the request, it matched, or it did not. */
export function fared(reading: Reading, decision: Decision): Fared {
	if (!reading.verdict.applies) return 'unmatched';
	const settled = decision.by.some((each) => each === reading);
	if (!settled) return 'matched';
	return reading.statement.effect === 'Allow' ? 'allows' : 'denies';
}

/** How the statements of one policy fared, to be marked beside its lines. */
export function marksOf(readings: readonly Reading[], decision: Decision): StatementMark[] {
	const silent = new Set(silentGate(decision));
	return readings.flatMap((reading): StatementMark[] => [
		{ range: reading.statement.range, fared: fared(reading, decision) },
		...(silent.has(reading) ? missed(reading) : [])
	]);
}

/** The element for which an allow missed the request. */
function missed({ verdict, statement }: Reading): readonly StatementMark[] {
	if (verdict.applies || statement.effect !== 'Allow') return [];
	const { because } = verdict;
	switch (because.element) {
		case 'principal':
			return whole(statement.principal);
		case 'action':
			return whole(statement.action);
		case 'resource':
			return whole(statement.resource);
		case 'condition':
			return [{ range: because.condition.range, fared: 'missed' }];
	}
}

function whole(element: { nameRange: Range; range: Range } | undefined): readonly StatementMark[] {
	if (!element) return [];
	return [{ range: { from: element.nameRange.from, to: element.range.to }, fared: 'missed' }];
}
