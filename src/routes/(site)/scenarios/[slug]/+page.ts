import { error } from '@sveltejs/kit';
import { loadScenario, outlines } from 'virtual:scenarios';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => outlines.map(({ slug }) => ({ slug }));

export const load: PageLoad = async ({ params: { slug } }) => {
	if (!outlines.some((outline) => outline.slug === slug)) {
		error(404, `There is no scenario ${slug}.`);
	}
	return { scenario: await loadScenario(slug) };
};
