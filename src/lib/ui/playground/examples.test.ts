import { describe, expect, test } from 'vitest';
import { answer } from './answer';
import { examples, questionOf } from './examples';

test('there is a dozen to start from, each of another name', () => {
	expect(examples.length).toBeGreaterThanOrEqual(12);
	expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
});

describe.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
	test('comes out as it says', () => {
		const answered = answer(questionOf(example));
		expect(answered).toMatchObject({
			state: 'decided',
			decision: { outcome: example.outcome, layer: example.layer }
		});
	});
});
