import { expect, test } from 'vitest';
import index from './data/index.json' with { type: 'json' };
import { knownServices } from './known-services';

const all = new Set(Object.values(index.files).flatMap((names) => Object.keys(names)));

test('every service that is known at once is one of the catalogue’s', () => {
	expect([...knownServices.keys()].filter((prefix) => !all.has(prefix))).toEqual([]);
});

test('they stand in order', () => {
	expect([...knownServices.keys()]).toEqual([...knownServices.keys()].sort());
});
