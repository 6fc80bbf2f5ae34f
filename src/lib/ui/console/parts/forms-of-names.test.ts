import { expect, test } from 'vitest';
import { nameFault } from './forms-of-names';

test.each([
	['My Maps', 'A name has no spaces: My-Maps would do.'],
	[' North  and South ', 'A name has no spaces: North-and-South would do.'],
	['maps/öst', 'No / ö in a name: Letters, digits and +=,.@-_ only, no spaces.']
])('of %j it is said what cannot stand in a name', (typed, words) => {
	expect(nameFault(typed)).toBe(words);
});
