import { expect, test } from 'vitest';
import { byTopic } from './by-topic';

const course = { topics: { users: 'users', groups: 'user groups', roles: 'roles' } };
const beliefs = [
	{ id: 'nest', belief: 'Groups nest.', truth: 'They hold users.', topic: 'groups' },
	{ id: 'look', belief: 'New users can look.', truth: 'They can do nothing.', topic: 'users' }
];
const found = (search: string) =>
	byTopic(beliefs, course, search).map(({ topic, beliefs: [first] }) => [topic, first?.id]);

test('beliefs stand under their topics, in the order of the course', () => {
	expect(found('')).toEqual([
		['users', 'look'],
		['groups', 'nest']
	]);
});

test.each([
	['NEST', ['nest']],
	['hold users', ['nest']],
	['user groups', ['nest']],
	['users', ['look', 'nest']],
	['nest look', []]
])('a search for %s finds every word in belief, truth or topic', (search, ids) => {
	expect(found(search).map(([, id]) => id)).toEqual(ids);
});
