import { expect, test } from 'vitest';
import { nextThing, type Reachable } from './next-thing';
import { strength } from './strength';

const chapters = [
	{ slug: '04-groups', topics: ['groups'] },
	{ slug: '08-decision', topics: ['evaluation'] }
];
const scenarios = [
	{ slug: '03-groups', topics: ['groups'] },
	{ slug: '07-denied', topics: ['evaluation'] }
];

const after = (known: Partial<Reachable>) =>
	nextThing({
		...{ chapters, scenarios, topics: ['groups', 'evaluation'] },
		...{ read: new Set<string>(), finished: new Set<string>(), begun: undefined },
		strengths: new Map(),
		...known
	});
const weakOn = (topic: string) => new Map([[topic, strength(1, 6)]]);
const all = {
	read: new Set(['04-groups', '08-decision']),
	finished: new Set(['03-groups', '07-denied'])
};

test('who begins reads the first chapter, then plays the first scenario', () => {
	expect(after({})).toMatchObject({ kind: 'chapter', slug: '04-groups', why: { kind: 'inTurn' } });
	expect(after({ read: new Set(['04-groups']) })).toMatchObject({
		...{ kind: 'scenario', slug: '03-groups' }
	});
});

test('what is weak comes first: it is read about, then played, then asked', () => {
	const strengths = weakOn('evaluation');
	const why = { kind: 'weak', topic: 'evaluation', asked: 6, right: 1 };
	expect(after({ strengths })).toEqual({ kind: 'chapter', slug: '08-decision', why });
	expect(after({ strengths, read: all.read })).toEqual({
		...{ kind: 'scenario', slug: '07-denied', why }
	});
	expect(after({ strengths, ...all })).toEqual({ kind: 'practice', topic: 'evaluation', why });
});

test('one answer makes no topic weak', () => {
	const strengths = new Map([['evaluation', strength(0, 1)]]);
	expect(after({ strengths })).toMatchObject({ why: { kind: 'inTurn' } });
});

test('what was begun is gone on with before anything new', () => {
	expect(after({ begun: '07-denied' })).toMatchObject({
		slug: '07-denied',
		why: { kind: 'begun' }
	});
});

test('when all is read and played, what was not asked is, and then what is least sure', () => {
	expect(after(all)).toMatchObject({ kind: 'practice', topic: 'groups' });
	const strengths = new Map([
		['groups', strength(20, 20)],
		['evaluation', strength(3, 3)]
	]);
	expect(after({ ...all, strengths })).toMatchObject({ kind: 'practice', topic: 'evaluation' });
});
