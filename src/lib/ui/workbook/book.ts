import type { BookPart, Planned } from '$lib/scenario/course';
import type { ChapterOutline } from '$lib/workbook/chapter';
import type { Standing } from '$lib/study/folds';

/** A part of the workbook as its contents page has it. */
export interface Shelf {
	readonly part: string;
	readonly chapters: readonly ChapterOutline[];
	/** To come. */
	readonly planned: readonly Planned[];
}

/** The parts with what is written in them; what is written takes the place of what is planned. */
export function shelves(
	chapters: readonly ChapterOutline[],
	parts: readonly BookPart[]
): readonly Shelf[] {
	return parts.map(({ part, chapters: plans }) => {
		const numbers = plans.map(({ number }) => number);
		const written = chapters.filter(({ number }) => numbers.includes(number));
		const isWritten = ({ number }: Planned) => written.some((each) => each.number === number);
		return { part, chapters: written, planned: plans.filter((plan) => !isWritten(plan)) };
	});
}

/** What was asked on the topics of a chapter. */
export function standingOn(
	{ topics }: Pick<ChapterOutline, 'topics'>,
	standings: ReadonlyMap<string, Standing> | undefined
): Standing {
	const own = topics.flatMap((topic) => standings?.get(topic) ?? []);
	return {
		answered: own.reduce((sum, { answered }) => sum + answered, 0),
		right: own.reduce((sum, { right }) => sum + right, 0)
	};
}

/** Where to go on: after what was read last, the first that was not read. */
export function nextToRead(
	chapters: readonly ChapterOutline[],
	readAt: (slug: string) => number | undefined
): ChapterOutline | undefined {
	const latest = chapters.toSorted((a, b) => (readAt(b.slug) ?? 0) - (readAt(a.slug) ?? 0))[0];
	const from = latest && readAt(latest.slug) ? chapters.indexOf(latest) : 0;
	const inTurn = [...chapters.slice(from), ...chapters.slice(0, from)];
	return inTurn.find(({ slug }) => readAt(slug) === undefined);
}
