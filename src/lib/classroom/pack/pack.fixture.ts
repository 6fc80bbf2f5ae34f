import type { Pack } from './pack';

export const packOfEverything: Pack = {
	id: 'first-week-3f2a',
	title: 'First week',
	words: 'Bring your questions on Friday – “why” counts.',
	made: Date.UTC(2026, 10, 16, 9),
	items: [
		{ kind: 'chapter', id: 'a', chapter: '01-what-iam-is' },
		{ kind: 'scenario', id: 'b', scenario: '01-lock-down-root', variant: 'own' },
		{ kind: 'scenario', id: 'c', scenario: '02-one-person-one-user', variant: 'same' },
		{ kind: 'questions', id: 'd', questions: ['evaluation/one-deny-of-three'] },
		{ kind: 'exam', id: 'e', topics: ['evaluation', 'groups'], count: 4, minutes: 20 }
	],
	rules: { hints: false, tries: 2, minutes: 90, passing: 60 },
	opens: '2026-11-23',
	due: '2026-12-04',
	learners: { kind: 'open' }
};
