import { error } from '@sveltejs/kit';
import { beliefs } from 'virtual:beliefs';
import { kinds, loadCounterexample } from 'virtual:counterexamples';
import type { EntryGenerator, PageLoad } from './$types';

const all = beliefs.filter(({ id }) => id in kinds);

export const entries: EntryGenerator = () => all.map(({ id }) => ({ id }));

export const load: PageLoad = async ({ params: { id } }) => {
	const at = all.findIndex((each) => each.id === id);
	const belief = all[at];
	if (!belief) error(404, `There is no belief ${id}.`);
	return {
		belief,
		previous: all[at - 1],
		next: all[at + 1],
		counterexample: await loadCounterexample(id)
	};
};
