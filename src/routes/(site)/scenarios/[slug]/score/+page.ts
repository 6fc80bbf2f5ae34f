import { error } from '@sveltejs/kit';
import { outlines } from 'virtual:scenarios';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outlines.map(({ slug }) => ({ slug }));

export const load: PageLoad = ({ params: { slug } }) => {
	const outline = outlines.find((each) => each.slug === slug);
	if (!outline) error(404, `There is no scenario ${slug}.`);
	return { outline, next: outlines[outlines.indexOf(outline) + 1] };
};
