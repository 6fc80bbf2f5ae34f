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
		...{ strengths: new Map(), exam: undefined },
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
	const why = { kind: 'weak', topic: 'evaluation', asked: 6, right: 1, inMock: 0 };
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

test('an exam sends to where most of its questions can be won, and to what it leaves out last', () => {
	const strengths = new Map([
		['root-user', strength(0, 6)],
		['groups', strength(1, 6)],
		['evaluation', strength(3, 6)]
	]);
	const topics = ['root-user', 'groups', 'evaluation'];
	const exam = new Map([
		['groups', 1],
		['evaluation', 6]
	]);
	expect(after({ ...all, topics, strengths })).toMatchObject({ topic: 'root-user' });
	expect(after({ ...all, topics, strengths, exam })).toMatchObject({
		...{ topic: 'evaluation', why: { kind: 'weak', inMock: 6 } }
	});
	const known = new Map(strengths).set('evaluation', strength(20, 20));
	expect(after({ ...all, topics, strengths: known, exam })).toMatchObject({ topic: 'groups' });
	known.set('groups', strength(20, 20));
	expect(after({ ...all, topics, strengths: known, exam })).toMatchObject({
		...{ topic: 'root-user', why: { inMock: 0 } }
	});
});

test('of what was not asked yet, an exam has that first of which it asks most', () => {
	const exam = new Map([['evaluation', 4]]);
	expect(after({ ...all, exam })).toMatchObject({
		...{ topic: 'evaluation', why: { kind: 'notAsked', inMock: 4 } }
	});
});
