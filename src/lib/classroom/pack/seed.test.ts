import { expect, test } from 'vitest';
import { packOfEverything as pack } from './pack.fixture';
import type { PackItem } from './pack';
import { questionsFor, seedFor } from './seed';

const at = (id: string) => pack.items.find((item) => item.id === id) as PackItem;

test('every learner, item and pack has a seed of its own', () => {
	const seeds = [
		seedFor(pack, at('b'), 'K7M-4RXW'),
		seedFor(pack, at('b'), 'K7M-4RX3'),
		seedFor(pack, at('a'), 'K7M-4RXW'),
		seedFor({ id: 'other' }, at('b'), 'K7M-4RXW')
	];
	expect(new Set(seeds).size).toBe(4);
	expect(seeds[0]).toMatch(/^[0-9a-f]{32}$/);
});

test('seeds stay what they are: work that was begun with them belongs to its pack', () => {
	expect(seedFor(pack, at('b'), 'K7M-4RXW')).toBe('f4729dd52501ecbc8a9165871920a4ac');
});

test('a scenario that is the same for all has one seed', () => {
	expect(seedFor(pack, at('c'), 'Ana')).toBe(seedFor(pack, at('c'), 'Robin'));
});

test('a name is the same in small letters', () => {
	expect(seedFor(pack, at('b'), 'Ana Petrov')).toBe(seedFor(pack, at('b'), 'ana petrov'));
});

test('an exam draws its questions by learner, of its topics, as many as it asks', () => {
	const item = at('e') as Extract<PackItem, { kind: 'exam' }>;
	const all = ['evaluation', 'groups', 'keys'].flatMap((topic) =>
		Array.from({ length: 20 }, (_, place) => `${topic}/q${place}`)
	);
	const drawn = questionsFor(pack, item, 'Ana', all);
	expect(drawn).toHaveLength(4);
	expect(drawn.every((id) => /^(evaluation|groups)\//.test(id))).toBe(true);
	expect(questionsFor(pack, item, 'Ana', all.toReversed())).toEqual(drawn);
	expect(questionsFor(pack, item, 'Robin', all)).not.toEqual(drawn);
	expect(questionsFor(pack, item, 'Ana', all.slice(0, 2))).toHaveLength(2);
});

test('questions are asked in the order in which the teacher put them', () => {
	const questions = ['b/1', 'a/2', 'c/3'];
	expect(questionsFor(pack, { kind: 'questions', id: 'd', questions }, 'Ana', [])).toEqual(
		questions
	);
});
