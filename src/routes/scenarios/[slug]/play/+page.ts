import { error } from '@sveltejs/kit';
import { outlines } from 'virtual:scenarios';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outlines.map(({ slug }) => ({ slug }));

export const load: PageLoad = ({ params }) => {
	const outline = outlines.find(({ slug }) => slug === params.slug);
	if (!outline) error(404, 'There is no such scenario.');
	return { outline };
};
