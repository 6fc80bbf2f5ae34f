import type { Item } from '../items/item';
import { judge, sizeOf } from '../items/judge';
import type { StudyEntry } from '../log';
import type { Sitting } from './sitting';

/** Whether a question has a whole answer: two of three chosen are none. */
export function isAnswered({ given }: Sitting, item: Item): boolean {
	return given.get(item.id)?.chosen.length === sizeOf(item);
}

/**
 * What is still to be written of a sitting that is over: that it ended, and its answers as the study log counts
 * all answers. Ids come from the sitting, so whoever writes them, however often, they are there once. A
 * question that was left open has no line.
 *
 * @param end when it was over, in milliseconds
 */
export function linesAtEnd(
	sitting: Sitting,
	items: ReadonlyMap<string, Item>,
	end: number,
	log: readonly StudyEntry[]
): readonly StudyEntry[] {
	const there = new Set(log.map(({ id }) => id));
	const line = (number: number) => {
		return { id: `${sitting.id}.${number}`, sitting: sitting.id, time: end };
	};
	const ended: StudyEntry = { ...line(0), kind: 'ended' };
	const answers = sitting.questions.flatMap(({ question }, at): readonly StudyEntry[] => {
		const item = items.get(question);
		const given = sitting.given.get(question);
		if (!item || !given || !isAnswered(sitting, item)) return [];
		const { chosen, took } = given;
		const answer = { question, chosen, ...judge(item, chosen), took };
		return [{ ...line(at + 1), kind: 'answered', mode: 'exam', ...answer }];
	});
	return [...(sitting.ended === undefined ? [ended] : []), ...answers].filter(
		({ id }) => !there.has(id)
	);
}
