import { expect, test } from 'vitest';
import { hasGap, snippets, textOf } from './snippets';

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
