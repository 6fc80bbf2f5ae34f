import type { QuestionAnswered, StudyEntry } from '../../study/log';
import type { PackItem } from './pack';

/** The time of a pack’s exam, once it has begun, in milliseconds. */
export interface ExamTime {
	readonly began: number;
	readonly ends: number;
	/** Lines of answers that came after it: they do not count. */
	readonly late: ReadonlySet<string>;
}

/** For the page to hand over what was chosen when the time was up. */
const grace = 5000;

/**
 * When an exam began and ends, and which answers came too late; nothing of an exam without a limit, or that was
 * not begun. Time goes on while nobody looks, and a clock that was set back gives none: no line is earlier than
 * what is before it.
 *
 * Where no line says when it was begun, it was with the first question that was answered.
 *
 * @param lines of the pack, in order
 */
export function examTimeOf(item: PackItem, lines: readonly StudyEntry[]): ExamTime | undefined {
	if (item.kind !== 'exam' || item.minutes === undefined) return undefined;
	const own = lines.filter(
		(entry) => (entry.kind === 'began' || entry.kind === 'answered') && entry.item === item.id
	);
	const [first] = own;
	if (!first) return undefined;
	const began = first.kind === 'answered' ? first.time - first.took : first.time;
	const ends = began + item.minutes * 60_000;
	const late = new Set<string>();
	let clock = began;
	for (const entry of own) {
		clock = Math.max(clock, entry.time);
		if (entry.kind === 'answered' && clock > ends + grace) late.add(entry.id);
	}
	return { began, ends, late };
}

/** Whether its time is up; never where there is no limit, or it was not begun. */
export function isUp(time: Pick<ExamTime, 'ends'> | undefined, now: number): boolean {
	return time !== undefined && now >= time.ends;
}

/** Whether an answer counts as right. */
export function isRightInTime(
	{ id, right }: Pick<QuestionAnswered, 'id' | 'right'>,
	time: ExamTime | undefined
): boolean {
	return right && !time?.late.has(id);
}
