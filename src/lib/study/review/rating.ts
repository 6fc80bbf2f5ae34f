import { drillKey, firstDrilled } from '../folds';
import type { StudyEntry } from '../log';
import type { Subject } from './subject';

/** One time at which it showed whether somebody knew something. */
export interface Rating {
	readonly subject: Subject;
	/** In milliseconds. */
	readonly time: number;
	readonly right: boolean;
}

/** What a study log tells of it, in its order. */
export function ratingsIn(log: readonly StudyEntry[]): readonly Rating[] {
	const first = firstDrilled(log);
	const isAgain = (entry: StudyEntry) =>
		entry.kind === 'drilled' && first.get(drillKey(entry)) !== entry;
	return log.flatMap((entry) => (isAgain(entry) ? [] : (ratingOf(entry) ?? [])));
}

function ratingOf(entry: StudyEntry): Rating | undefined {
	const { time } = entry;
	switch (entry.kind) {
		case 'answered':
			return { time, subject: { kind: 'question', question: entry.question }, right: entry.right };
		case 'guessed':
			return {
				time,
				subject: { kind: 'belief', belief: entry.belief },
				right: entry.right ?? !entry.held
			};
		case 'drilled': {
			const { drill, topic, level, right } = entry;
			return { time, subject: { kind: 'drill', drill, topic, level }, right };
		}
		// Of a mock exam, what counts is answered once it is over.
		case 'sat':
		case 'chose':
		case 'flagged':
		case 'paused':
		case 'ended':
		case 'read':
		case 'began':
		case 'planned':
		case 'postponed':
		case 'noted':
		case 'denial':
			return undefined;
	}
}
