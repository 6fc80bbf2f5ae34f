import { expect, test } from 'vitest';
import { hasGap, isStillOf, own, snippets, stages, textOf } from './snippets';

test.each(snippets)('“$title” fades: whole, with gaps, comments only', (snippet) => {
	const [worked, gaps, comments] = [
		textOf(snippet, 'worked'),
		textOf(snippet, 'gaps'),
		textOf(snippet, 'comments')
	];
	expect(worked).not.toMatch(/[«»]/);
	expect(hasGap(worked)).toBe(false);
	expect(gaps.split('____').length).toBeGreaterThan(3);
	expect(comments.trim().split('\n\n').length).toBeGreaterThan(1);
	for (const line of comments.trim().split('\n\n')) expect(line).toMatch(/^\/\/ /);
	// What the comments ask for is what the whole program does, line by line.
	for (const line of comments.trim().split('\n\n')) expect(worked).toContain(line);
});

test.each(snippets)(
	'“$title” is that program however much of it is there, and one’s own is not',
	(snippet) => {
		for (const stage of stages) expect(isStillOf(snippet, textOf(snippet, stage))).toBe(true);
		expect(isStillOf(snippet, `${textOf(snippet, 'worked')}console.log('more');`)).toBe(true);
		expect(isStillOf(snippet, own.text)).toBe(false);
	}
);
