import { describe, expect, test } from 'vitest';
import { decide } from '$lib/policy/decide';
import { readQuestion } from '$lib/policy/question';
import { answer, kindOf, parsed } from './answer';
import { examples, questionOf } from './examples';
import { questionFile } from './question-file';

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

	test('comes out the same on the command line', () => {
		const read = readQuestion(JSON.parse(questionFile(questionOf(example))));
		if (!read.ok) throw new Error(read.error);
		const { outcome, layer } = decide(read.question.policies, read.question.request);
		expect({ outcome, layer }).toEqual({ outcome: example.outcome, layer: example.layer });
	});

	test('has policies without errors', () => {
		const question = questionOf(example);
		const errors = question.policies.flatMap((each) =>
			parsed(each, kindOf(each, question)).findings.filter(({ type }) => type === 'ERROR')
		);
		expect(errors).toEqual([]);
	});
});
