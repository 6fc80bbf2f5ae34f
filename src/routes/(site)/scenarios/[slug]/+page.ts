import { error } from '@sveltejs/kit';
import { loadScenario, slugs } from 'virtual:scenario-loaders';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

export const load: PageLoad = async ({ params: { slug } }) => {
	if (!slugs.includes(slug)) {
		error(404, `There is no scenario ${slug}.`);
	}
	return { scenario: await loadScenario(slug) };
};
