import { expect, test } from 'vitest';
import type { Blueprint } from './blueprint';
import { topicsAsked } from './topics-asked';

/** Six questions on authorisation, two on governance. */
const exam: Blueprint = {
	...{ code: 'SCS-C03', name: 'Security', from: '2025-12-02', minutes: 170, pass: 750 },
	...{ questions: { scored: 50, unscored: 15 }, kinds: ['one'], mock: 8 },
	domains: [
		{ ...{ name: 'IAM', weight: 75, tasks: 1 }, asked: [{ task: '1.1', name: 'A', part: 1 }] },
		{ ...{ name: 'Rules', weight: 25, tasks: 1 }, asked: [{ task: '2.1', name: 'G', part: 1 }] }
	]
};

test('a topic has as many questions of a mock as its part of each task’s pool comes to', () => {
	const pool = {
		'1.1': ['evaluation/a', 'evaluation/b', 'roles/a'],
		'2.1': ['organizations/a', 'evaluation/c']
	};
	expect(topicsAsked(exam, pool)).toEqual(
		new Map([
			['evaluation', 5],
			['roles', 2],
			['organizations', 1]
		])
	);
});
