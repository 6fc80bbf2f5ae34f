import { error } from '@sveltejs/kit';
import { loadScenario, outlines } from 'virtual:scenarios';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outlines.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params }) => {
	if (!outlines.some(({ slug }) => slug === params.slug)) {
		error(404, 'There is no such scenario.');
	}
	return { scenario: await loadScenario(params.slug) };
};
