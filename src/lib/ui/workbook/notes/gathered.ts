import type { Note } from '$lib/study/notes';
import type { NotedChapter } from '$lib/study/notes-markdown';
import type { ChapterOutline } from '$lib/workbook/chapter';
import type { Headings } from './headings';

interface Gathered extends NotedChapter {
	readonly slug: string;
	readonly sections: readonly (NotedChapter['sections'][number] & { readonly id: string })[];
}

/** Notes by chapter and section, in the order of the book; what is of chapters that are gone comes last. */
export function gathered(
	notes: readonly Note[],
	chapters: readonly Pick<ChapterOutline, 'slug' | 'number' | 'title'>[],
	headings: Headings
): readonly Gathered[] {
	const there = chapters.map(({ slug }) => slug);
	const slugs = [...new Set([...there, ...notes.map(({ chapter }) => chapter)])];
	return slugs.flatMap((slug) => {
		const own = notes.filter(({ chapter }) => chapter === slug);
		if (own.length === 0) return [];
		const chapter = chapters.find((each) => each.slug === slug);
		const known = headings.get(slug) ?? new Map<string, string>();
		const ids = [...new Set(['', ...known.keys(), ...own.map(({ section }) => section)])];
		const sections = ids.flatMap((id) => {
			const within = own.filter(({ section }) => section === id);
			const heading = known.get(id) ?? id.replaceAll('-', ' ');
			return within.length > 0 ? [{ id, heading, notes: within }] : [];
		});
		return [
			{ slug, title: chapter ? `${Number(chapter.number)} ${chapter.title}` : slug, sections }
		];
	});
}
