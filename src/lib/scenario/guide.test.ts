import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.fixture';
import { aroundGaps, isGivenAway, unfading, type Guide } from './guide';
import { readScenario } from './read';

const shown: Guide = { kind: 'shown', why: 'So that it is seen.' };
const half: Guide = { kind: 'half', step: 'Open ___ and choose ____.' };
const objectives = (...guides: readonly (Guide | undefined)[]) =>
	guides.map((guide, at) => ({ id: `objective-${at}`, guide }));

test('a step that is half done is the text around its gaps', () => {
	expect(aroundGaps(half.step)).toEqual(['Open ', ' and choose ', '.']);
});

test.each([
	['none at all', [undefined, undefined], []],
	['shown, half, none', [shown, half, undefined], []],
	['shown, shown, none', [shown, shown, undefined], []],
	['half before shown', [half, shown], ['objective-1']],
	['none before half', [shown, undefined, half], ['objective-2']]
])('help that goes %s', (_, guides, faults) => {
	expect(unfading(objectives(...guides))).toEqual(faults);
});

describe('a step is given away', () => {
	const hint = (rung: 'where' | 'how', objective = 'objective-0') => ({ objective, rung });
	const isGiven = (guide: Guide | undefined, hints: readonly ReturnType<typeof hint>[]) =>
		isGivenAway({ id: 'objective-0', guide }, hints);

	test('when it is shown, or its last hint was taken', () => {
		expect(isGiven(shown, [])).toBe(true);
		expect(isGiven(undefined, [hint('where'), hint('how')])).toBe(true);
	});

	test('and not by half of it, by earlier hints or by those for another', () => {
		expect(isGiven(half, [])).toBe(false);
		expect(isGiven(undefined, [hint('where'), hint('how', 'objective-1')])).toBe(false);
	});
});

test.each([
	['half of a step without a gap', 'guide: { kind: half, step: Open Users. }', 'write ___ for'],
	['a guide of no kind', 'guide: { kind: all, step: Open Users. }', 'write kind: shown and why'],
	[
		'a question without a right answer',
		'ask: { question: Why?, options: [{ text: a, why: b }, { text: c, why: d }] }',
		'mark one option with right: true'
	],
	[
		'an option without a reason',
		'ask: { question: Why?, options: [{ text: a, right: true, why: b }, { text: c }] }',
		'this element is missing'
	]
])('%s is refused with its place and remedy', (_, element, message) => {
	const read = readScenario(
		'99-jun',
		folderWith('scenario.yaml', 'hints: { nudge: a,', `${element}\n        hints: { nudge: a,`)
	);
	expect(read.ok ? [] : read.error).toContainEqual({
		file: 'scenario.yaml',
		path: expect.stringMatching(/^stages\[0\]\.objectives\[1\]\.(guide|ask)/),
		message: expect.stringContaining(message)
	});
});
