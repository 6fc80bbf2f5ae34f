import { whole } from '../../../catalog/testing/whole';
import type { Facts } from '../../../policy/facts';
import { noFacts, servicesFor } from '../services';

const prefixes = servicesFor('smallest');

/** For tests: as much as the page loads for a drill that is written. */
export const factsLoaded: Facts = {
	...noFacts,
	prefixes,
	hasService: (prefix) => prefixes.includes(prefix),
	service: (prefix) => (prefixes.includes(prefix) ? whole.service(prefix) : undefined),
	globalKey: (key) => whole.globalKey(key),
	globalKeys: whole.globalKeys
};
