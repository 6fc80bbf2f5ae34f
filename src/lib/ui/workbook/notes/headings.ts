import { chapters, loadChapter } from 'virtual:workbook';
import { plainText } from '$lib/workbook/plain-text';

/** By chapter, its sections in order with their headings in words. */
export type Headings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of the chapters that there still are. */
export async function headingsOf(slugs: readonly string[]): Promise<Headings> {
	const there = chapters.filter(({ slug }) => slugs.includes(slug));
	const loaded = await Promise.all(there.map(({ slug }) => loadChapter(slug)));
	return new Map(
		loaded.map(({ slug, sections }) => [
			slug,
			new Map(sections.map(({ id, heading }) => [id, plainText(heading)]))
		])
	);
}
