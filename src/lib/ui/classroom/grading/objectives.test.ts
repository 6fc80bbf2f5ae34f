import { expect, test } from 'vitest';
import { packOfEverything as pack } from '$lib/classroom/pack/pack.fixture';
import { loadScenario } from 'virtual:scenario-loaders';
import { objectivesByItem, titlesIn } from './objectives';

const slug = '02-one-person-one-user';
const scenarios = new Map([[slug, await loadScenario(slug)]]);
const own = { ...pack, items: pack.items.filter(({ id }) => id === 'c') };

test('there are objectives of the scenarios that are here, and of no other item', () => {
	expect([...objectivesByItem(pack, scenarios).keys()]).toEqual(['c']);
	expect([...objectivesByItem(pack, undefined).keys()]).toEqual([]);
});

test('a learner has names of their own in them, and the same every time', () => {
	const items = own.items.map((item) =>
		item.kind === 'scenario' ? { ...item, variant: 'own' as const } : item
	);
	const titles = (learner?: string) =>
		JSON.stringify([...objectivesByItem({ ...own, items }, scenarios, learner)]);
	const learners = ['K7M-4RX2', 'MCF-B92H', 'F25-HVGB', 'Ruth', 'Lena', 'Tobe'];
	expect(new Set(learners.map(titles)).size).toBeGreaterThan(1);
	expect(titles('Ruth')).toBe(titles('Ruth'));
});

test('where all have the same names, the objectives are the same', () => {
	const [ruth, lena] = ['Ruth', 'Lena'].map((learner) => objectivesByItem(own, scenarios, learner));
	expect(ruth).toEqual(lena);
});

test('an objective that is not here any more is called by its id', () => {
	const titleOf = titlesIn(new Map([['b', [{ id: 'mfa', title: 'Root has MFA' }]]]));
	expect([titleOf('b', 'mfa'), titleOf('b', 'keys'), titleOf('c', 'mfa')]).toEqual([
		'Root has MFA',
		'keys',
		'mfa'
	]);
});
