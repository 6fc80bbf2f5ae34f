import type { Check } from '../check';

/** The checks that a check is made of, itself first. */
export function* partsOf(check: Check): Generator<Check> {
	yield check;
	switch (check.kind) {
		case 'query':
		case 'access':
		case 'event':
		case 'incident':
		case 'bound':
		case 'finding':
			return;
		case 'not':
			yield* partsOf(check.of);
			return;
		case 'all':
		case 'any':
		case 'oneOf':
			for (const each of check.of) yield* partsOf(each);
	}
}
