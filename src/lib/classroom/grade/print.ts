import { entriesThatCount } from '../../scenario/attempt';
import type { Entry } from '../../scenario/log';
import { onlyLooks } from '../../scenario/timeline';

/** What is compared of a log: what was done, and how long after what was done before. */
export interface Print {
	/** The item’s id. */
	readonly item: string;
	readonly attempt: string;
	readonly steps: readonly PrintStep[];
}

export interface PrintStep {
	/** The operations of an act, or the kind of an entry. */
	readonly what: string;
	/** In milliseconds since the step before. */
	readonly pause: number;
}

/** So many steps of a log are compared. */
const longest = 200;

/** Without looking around, which pages do by themselves; names and values are not compared. */
export function stepsOf(log: readonly Entry[]): readonly PrintStep[] {
	const steps: PrintStep[] = [];
	let before: number | undefined;
	for (const { entry } of entriesThatCount(log)) {
		const what = whatOf(entry);
		if (what === undefined) continue;
		steps.push({ what, pause: before === undefined ? 0 : entry.time - before });
		before = entry.time;
		if (steps.length === longest) break;
	}
	return steps;
}

function whatOf(entry: Entry): string | undefined {
	switch (entry.type) {
		case 'act': {
			const done = entry.calls.filter((call) => !onlyLooks(call));
			return done.length === 0 ? undefined : done.map(({ operation }) => operation).join('+');
		}
		case 'hint':
			return `hint ${entry.objective}`;
		case 'undo':
		case 'redo':
		case 'skip':
			return entry.type;
		case 'begin':
		case 'incident':
		case 'pause':
		case 'resume':
		case 'finish':
		case 'giveUp':
		case 'goOn':
		case 'startAgain':
			return undefined;
	}
}
