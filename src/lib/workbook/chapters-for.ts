import type { ChapterOutline } from './chapter';

interface Subject {
	readonly slug: string;
	readonly topics: readonly string[];
}

const most = 3;

/** The chapters that are practised in a scenario, by how much of it they are about; three at most. */
export function chaptersFor(
	{ slug, topics }: Subject,
	chapters: readonly ChapterOutline[]
): readonly ChapterOutline[] {
	const shared = (chapter: ChapterOutline) =>
		chapter.topics.filter((topic) => topics.includes(topic)).length;
	return chapters
		.filter(({ scenarios }) => scenarios.includes(slug))
		.toSorted((a, b) => shared(b) - shared(a))
		.slice(0, most);
}
