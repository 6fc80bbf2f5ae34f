import { expect, test } from 'vitest';
import { allow, documentOf, id, mapWith } from '$lib/scenario/map/map.fixture';
import { policyNote } from './words';

test('of a policy it is said whose it is, and where nobody carries it, that it limits or does nothing', () => {
	const policies = ['Used', 'Limit', 'Unused'].map((name) => ({
		name,
		document: documentOf(allow('s3:*', '*'))
	}));
	const map = mapWith({
		policies,
		users: [{ name: 'ana', attached: ['Used', 'ReadOnlyAccess'], boundary: 'Limit' }]
	});
	const note = (name: string) => policyNote(map, `arn:aws:iam::${id}:policy/${name}`);
	expect(['Used', 'Limit', 'Unused'].map(note)).toEqual(['', 'boundary only', 'unattached']);
	expect(policyNote(map, 'arn:aws:iam::aws:policy/ReadOnlyAccess')).toBe('AWS');
});
