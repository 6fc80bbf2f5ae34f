import { error } from '@sveltejs/kit';
import { chapters, loadChapter } from 'virtual:workbook';
import { figuresOf } from '$lib/workbook/chapter';
import { loadParts } from '$lib/ui/workbook/figures/parts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => chapters.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params: { slug } }) => {
	const at = chapters.findIndex((chapter) => chapter.slug === slug);
	if (at < 0) error(404, `There is no chapter ${slug}.`);
	const chapter = await loadChapter(slug);
	const parts = await loadParts(figuresOf(chapter).map(({ kind }) => kind));
	return { chapter, parts, previous: chapters[at - 1], next: chapters[at + 1] };
};
