import { describe, expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { readScenario } from './read';
import { strayReadings, type Readings } from './reading';

const readable = {
	scenarios: ['01-lock-down-root', '02-one-person-one-user', '03-groups-not-people'],
	examples: ['explicit-deny', 'boundary']
};
const faults = (read: Partial<Readings>) =>
	strayReadings(
		{ slug: '02-one-person-one-user', read: { before: [], after: [], ...read } },
		readable
	).map(({ path, message }) => `${path}: ${message}`);

test('what is there, and in its order, can be named', () => {
	expect(
		faults({
			before: [
				{ scenario: '01-lock-down-root', for: 'Root' },
				{ example: 'boundary', for: 'A limit' }
			],
			after: [
				{ scenario: '03-groups-not-people', for: 'Groups' },
				{ example: 'explicit-deny', for: 'A Deny' }
			]
		})
	).toEqual([]);
});

test.each<[string, Partial<Readings>, string]>([
	[
		'a scenario that there is not',
		{ after: [{ scenario: '99-more', for: 'More' }] },
		'read.after[0]: there is no scenario 99-more'
	],
	[
		'an example that the playground has not',
		{ before: [{ example: 'more', for: 'More' }] },
		'read.before[0]: the playground has no example more'
	],
	[
		'something to be read before that comes after',
		{ before: [{ scenario: '03-groups-not-people', for: 'Groups' }] },
		'read.before[0]: 03-groups-not-people does not come before this scenario'
	],
	[
		'itself',
		{ after: [{ scenario: '02-one-person-one-user', for: 'Once more' }] },
		'read.after[0]: 02-one-person-one-user does not come after this scenario'
	]
])('a scenario that names %s is told so', (_, read, fault) => {
	expect(faults(read)).toEqual([expect.stringContaining(fault)]);
});

describe('what one can do now', () => {
	const current = folderWith('scenario.yaml', 'version: 2', 'version: 5');

	test('has to be said since version 5', () => {
		const read = readScenario('99-jun', current);
		expect(read.ok ? [] : read.error).toContainEqual({
			file: 'scenario.yaml',
			path: '',
			message: 'say in able what one can do now and could not before'
		});
	});

	test('is read where it is said, and missing in files of earlier versions', () => {
		const text = current['scenario.yaml']?.replace('\nending:', '\nable: You can.\nending:') ?? '';
		const said = readScenario('99-jun', { ...current, 'scenario.yaml': text });
		expect(said.ok && said.value.scenario.able).toBe('You can.');
		expect(readScenario('99-jun', folder).ok).toBe(true);
	});
});
