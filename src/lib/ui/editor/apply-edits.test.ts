import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits';

test('edits are made at their places in the text as it was', () => {
	const edits = [
		{ range: { from: 1, to: 2 }, text: 'BBB' },
		{ range: { from: 3, to: 3 }, text: '!' },
		{ range: { from: 4, to: 6 }, text: '' }
	];
	expect(applyEdits('abcdef', edits)).toBe('aBBBc!d');
});
