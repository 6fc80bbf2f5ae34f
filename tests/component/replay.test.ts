import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { accountAfter } from '../replay/scripts';

const attempts = await commands.attemptsReplayedInNode();

describe.each(attempts)('$slug, $title', ({ slug, log, account }) => {
	test('gives the same account in Chromium as in Node, byte for byte', () => {
		expect(accountAfter({ slug, log })).toBe(account);
	});
});

test('there are attempts to compare', () => {
	expect(attempts.length).toBeGreaterThan(10);
});
