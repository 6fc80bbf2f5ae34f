import type { Attempt, Entry } from '../../scenario/log';
import { inOrder, type StudyEntry } from '../../study/log';
import { packFingerprint } from '../pack/pack-file';
import type { Pack } from '../pack/pack';
import { seedFor } from '../pack/seed';
import type { HandedAttempt, HandIn } from './hand-in';

/** An attempt as it is stored, as far as it is handed in. */
interface Stored {
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
}

/** What a learner has that a hand-in may be made from: of it only what belongs to the pack gets into it. */
export interface Work {
	readonly attempts: readonly Stored[];
	readonly study: readonly StudyEntry[];
}

/** Who makes it, when, and with which Leastwise. */
export type Making = Pick<HandIn, 'learner' | 'made' | 'version' | 'name'>;

export function makeHandIn(pack: Pack, work: Work, making: Making): HandIn {
	const { learner, name, made, version } = making;
	return {
		pack: pack.id,
		packFingerprint: packFingerprint(pack),
		learner,
		...(name === undefined ? {} : { name }),
		made,
		version,
		attempts: attemptsFor(pack, learner, work.attempts),
		study: studyFor(pack, work.study)
	};
}

/** The attempts that belong to a pack: by their seeds. The earliest first. */
function attemptsFor(
	pack: Pack,
	learner: string,
	attempts: readonly Stored[]
): readonly HandedAttempt[] {
	const bySeed = new Map(
		pack.items.flatMap((item) =>
			item.kind === 'scenario' ? [[seedFor(pack, item, learner), item] as const] : []
		)
	);
	return attempts
		.flatMap(({ attempt, log }): readonly HandedAttempt[] => {
			const item = bySeed.get(attempt.seed);
			return item?.scenario === attempt.scenario ? [{ item: item.id, attempt, log }] : [];
		})
		.toSorted((a, b) => a.attempt.started - b.attempt.started);
}

/** What was read, begun and answered for a pack, in order; nothing is said of what else stands in the log. */
function studyFor({ id }: Pack, study: readonly StudyEntry[]): readonly StudyEntry[] {
	return inOrder(study).flatMap((entry): readonly StudyEntry[] => {
		if (!isFor(entry, id)) return [];
		// They stand in their order, and which lines there were besides is nobody's affair.
		const line: typeof entry & { after?: readonly string[] } = { ...entry };
		delete line.after;
		return [line];
	});
}

/** Whether a line says that it was read, begun or answered for the pack. */
export function isFor(
	entry: StudyEntry,
	pack: string
): entry is Extract<StudyEntry, { kind: 'read' | 'began' | 'answered' }> {
	const isWork = entry.kind === 'read' || entry.kind === 'began' || entry.kind === 'answered';
	return isWork && entry.pack === pack;
}
