import { error } from '@sveltejs/kit';
import { loadScenario, slugs } from 'virtual:scenario-loaders';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

export const load: PageLoad = async ({ params }) => {
	if (!slugs.includes(params.slug)) {
		error(404, 'There is no such scenario.');
	}
	return { scenario: await loadScenario(params.slug) };
};
