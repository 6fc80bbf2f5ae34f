import { expect, test } from 'vitest';
import type { Act } from '$lib/scenario/timeline';
import { lastRoles, suggestedName } from './switched-roles';

const act = (parameters: Record<string, unknown>, { ok = true, operation = 'SwitchRole' } = {}) => {
	const answer = ok
		? ({ ok, value: {} } as const)
		: ({ ok, error: { code: 'AccessDenied', message: '' } } as const);
	return {
		changed: ok,
		steps: [
			{
				call: {
					service: 'signin',
					operation,
					parameters,
					caller: { kind: 'session', id: 'one' },
					time: 0,
					door: 'console'
				},
				answer
			}
		],
		elapsed: 0,
		met: [],
		soFar: { calls: 0, latestChange: -1, latestIncident: -1, metSince: new Map() }
	} satisfies Act;
};
const to = (roleName: string, more = {}) => act({ account: 'marlow-maps', roleName, ...more });
const named = (acts: readonly Act[]) => lastRoles(acts).map(({ displayName }) => displayName);

test('the menu offers the last roles, the latest first, each once and by its latest name', () => {
	const acts = [to('Editor', { displayName: 'Old', color: 'Red' }), to('Guide'), to('Editor')];
	expect(named(acts)).toEqual(['Editor @ marlow-maps', 'Guide @ marlow-maps']);
	expect(lastRoles(acts.slice(0, 1))).toEqual([
		{
			account: 'marlow-maps',
			roleName: 'Editor',
			displayName: 'Old',
			color: 'Red',
			session: 'one'
		}
	]);
});

test('five roles are offered at most', () => {
	const acts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => to(name));
	expect(named(acts)).toEqual(['f', 'e', 'd', 'c', 'b'].map((name) => `${name} @ marlow-maps`));
});

test('a refused switch is not offered, nor anything else that was done', () => {
	const account = 'marlow-maps';
	const refused = act({ account, roleName: 'Guide' }, { ok: false });
	const back = act({ account, roleName: 'Guide' }, { operation: 'ExitRole' });
	expect(named([refused, back])).toEqual([]);
});

test('a role’s path is not part of the name that is suggested', () => {
	expect(suggestedName('111122223333', 'division/maps/Editor')).toBe('Editor @ 111122223333');
});
