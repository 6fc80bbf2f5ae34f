import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlace, groupTabs, parsePlace, userTabs, type Place } from './place';

test.each([
	['', { view: 'dashboard' }],
	['#', { view: 'dashboard' }],
	['#/', { view: 'dashboard' }],
	['#/users', { view: 'users' }],
	['#/users/', { view: 'users' }],
	['#/users/jun', { view: 'user', name: 'jun', tab: 'permissions' }],
	['#/users/jun/groups', { view: 'user', name: 'jun', tab: 'groups' }],
	['#/users/jun/mfa', { view: 'mfa', user: 'jun' }],
	['#/users/jun/mfa/phone', { view: 'mfa', user: 'jun', device: 'phone' }],
	['#/create-user', { view: 'createUser' }],
	['#/groups/map-editors', { view: 'group', name: 'map-editors', tab: 'users' }],
	['#/security-credentials', { view: 'credentials' }],
	['#/security-credentials/mfa/phone', { view: 'mfa', device: 'phone' }],
	['#/events', { view: 'events' }]
] satisfies [string, Place][])('%s is read', (hash, place) => {
	expect(parsePlace(hash)).toEqual(place);
});

test.each(['#/roles', '#/users/jun/shoes', '#/users/jun/groups/more', '#/events/1', '#/a/b/c/d/e'])(
	'%s leads nowhere',
	(hash) => {
		expect(parsePlace(hash).view).toBe('nowhere');
	}
);

test('a stray percent sign is taken as it stands', () => {
	expect(parsePlace('#/users/100%')).toMatchObject({ view: 'user', name: '100%' });
});

describe('every place is read back as it was written', () => {
	const name = fc.stringMatching(/^[\w+=,.@-]{1,64}$/);
	const place: fc.Arbitrary<Place> = fc.oneof(
		fc
			.constantFrom(
				'dashboard' as const,
				'groups' as const,
				'createGroup' as const,
				'users' as const,
				'createUser' as const,
				'policies' as const,
				'events' as const,
				'credentials' as const
			)
			.map((view) => ({ view })),
		fc.record({ view: fc.constant('user' as const), name, tab: fc.constantFrom(...userTabs) }),
		fc.record({ view: fc.constant('group' as const), name, tab: fc.constantFrom(...groupTabs) }),
		fc.record({
			view: fc.constant('policy' as const),
			arn: name.map((each) => `arn:aws:iam::aws:policy/job-function/${each}`)
		}),
		fc.record(
			{ view: fc.constant('mfa' as const), user: name, device: name },
			{ requiredKeys: ['view'] }
		)
	);

	test('whatever its names', () => {
		fc.assert(
			fc.property(place, (each) => {
				expect(parsePlace(formatPlace(each))).toEqual(each);
			})
		);
	});
});
