import { expect, test } from 'vitest';
import { readChapter } from './read-chapter';
import { termsIn } from './terms-in';

const glossary = [
	{ id: 'group', term: 'user group', spelled: ['user group', 'user groups'], means: 'Users.' },
	{ id: 'tag', term: 'tag', spelled: ['tag', 'tags'], means: 'A word.' },
	{ id: 'key', term: 'access key', spelled: ['access key'], means: 'A secret.' },
	{ id: 'role', term: 'role', spelled: ['role'], means: 'An identity.' }
];

test('a chapter explains the terms that stand in its text, lists and notes, and no others', () => {
	const read = readChapter(
		'04-groups',
		`---
title: Groups
line: All alike.
topics: [groups]
minutes: 5
checked: '2026-11-30'
---

Users **of one user group** have one policy.

> **A word** Groups have no tags.

- One has an access key.

## A role is something else
`,
		glossary
	);
	expect(read.ok && [...termsIn(read.value)]).toEqual(['group', 'tag', 'key']);
});
