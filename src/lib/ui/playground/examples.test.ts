import { describe, expect, test } from 'vitest';
import { decide } from '$lib/policy/decide';
import { decideWithUnknowns } from '$lib/policy/unknown';
import { readQuestion } from '$lib/policy/question';
import { kindOf } from '$lib/policy/question/prepare';
import { answer, parsed } from './answer';
import { examples, questionOf } from './examples';
import { forecaster } from './analysis/forecaster';
import { questionFile } from './question-file';

test('there is a dozen to start from, each of another name', () => {
	expect(examples.length).toBeGreaterThanOrEqual(12);
	expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
});

describe.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
	test('comes out as it says', () => {
		const answered = answer(questionOf(example), { ...forecaster, facts: undefined });
		if (example.outcome === 'depends') {
			expect(answered).toMatchObject({ forecast: { outcome: 'depends' } });
			return;
		}
		expect(answered).toMatchObject({
			state: 'decided',
			decision: { outcome: example.outcome, layer: example.layer }
		});
	});

	test('comes out the same on the command line', () => {
		const read = readQuestion(JSON.parse(questionFile(questionOf(example))));
		if (!read.ok) throw new Error(read.error);
		const { policies, request, unknowns } = read.value;
		if (example.outcome === 'depends') {
			const forecast = decideWithUnknowns(policies, request, unknowns);
			expect(forecast).toMatchObject({
				outcome: 'depends',
				gates: expect.arrayContaining([example.layer])
			});
			return;
		}
		const { outcome, layer } = decide(policies, request);
		expect({ outcome, layer }).toEqual({ outcome: example.outcome, layer: example.layer });
	});

	test('has policies without errors', () => {
		const question = questionOf(example);
		const errors = question.policies.flatMap((each) =>
			parsed(each, kindOf(each.layer, question)).findings.filter(({ type }) => type === 'ERROR')
		);
		expect(errors).toEqual([]);
	});
});

test('four ask for a guess first, and neither their titles nor their questions give it away', () => {
	const asking = examples.filter(({ asks }) => asks !== undefined);
	expect(asking).toHaveLength(4);
	for (const { title, asks = '' } of asking) {
		expect(asks).toMatch(/\?$/);
		expect(`${title} ${asks}`).not.toMatch(/allowed|denied|is not|nothing|slip/i);
	}
	expect(new Set(asking.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
});

test('they go from one layer to several, and end where not everything is known', () => {
	const layersOf = ({ question }: (typeof examples)[number]) =>
		Object.values(question.policies).filter(Boolean).length;
	expect(examples.slice(0, 4).map(layersOf)).toEqual([1, 1, 1, 1]);
	expect(examples.at(-1)?.outcome).toBe('depends');
});
