import type { Paper } from '../classroom/paper';
import type { Sandbox } from '../scenario/sandbox/sandbox';
import type { OwnSet } from '../study/exchange/own';
import type { StudyEntry } from '../study/log';
import type { Saved, Summary } from './store';

/** An attempt as lists show it. */
export function summary({ attempt, log, outcome, sandbox }: Saved): Summary {
	const last = log.at(-1);
	return {
		attempt,
		entries: log.length,
		...(last && { last: last.time }),
		...(outcome && { outcome }),
		...(sandbox && { sandbox: named(sandbox) })
	};
}

/** What lists show of a sandbox. */
export function named({ name, from }: Sandbox): Omit<Sandbox, 'account'> {
	return { name, from };
}

export function latestFirst(a: Summary, b: Summary) {
	return b.attempt.started - a.attempt.started;
}

/** In bytes, as text. */
export function sizeOf(kept: readonly (Saved | StudyEntry | OwnSet | Paper)[]) {
	return kept.length === 0 ? 0 : new TextEncoder().encode(JSON.stringify(kept)).length;
}
