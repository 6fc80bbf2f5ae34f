import { expect, test } from 'vitest';
import { amountInWords, attempts, bytes, imported } from './words';

test.each([
	[0, 'no attempts'],
	[1, '1 attempt'],
	[12, '12 attempts']
])('%d is "%s"', (count, words) => {
	expect(attempts(count)).toBe(words);
});

test.each([
	[3, 0, 0, '3 attempts'],
	[1, 1, 0, '1 attempt and 1 sandbox'],
	[0, 2, 1, '2 sandboxes and 1 line of the study log'],
	[3, 1, 12, '3 attempts, 1 sandbox and 12 lines of the study log']
])('%d, %d and %d are "%s"', (played, free, studied, words) => {
	expect(amountInWords({ attempts: played, sandboxes: free, studied })).toBe(words);
});

test.each([
	[0, '0 bytes'],
	[999, '999 bytes'],
	[1000, '1 kB'],
	[48_600, '49 kB'],
	[3_449_000, '3.4 MB']
])('a size of %d is "%s"', (size, words) => {
	expect(bytes(size)).toBe(words);
});

const none = { added: 0, extended: 0, same: 0, keptBoth: 0 };

test.each([
	[none, 'There is nothing in the file but settings.'],
	[{ ...none, added: 2, same: 1 }, '2 attempts added. 1 attempt already here.'],
	[{ ...none, extended: 1 }, '1 attempt played further in the file; here now too.'],
	[
		{ ...none, keptBoth: 1 },
		'1 attempt played on here and in the file in different ways; both are kept.'
	]
])('an import of %j is told as "%s"', (counts, words) => {
	expect(imported(counts)).toBe(words);
});

test('what was damaged in the file is said beside what came back', () => {
	expect(imported({ ...none, added: 2 }, { damaged: 1 })).toBe(
		'2 attempts added. 1 attempt left out: damaged when the file was made.'
	);
});

test('what the study log gains is said beside the attempts', () => {
	expect(imported({ ...none, added: 1 }, { studied: 12, knownStudy: 1, damagedStudy: 2 })).toBe(
		'1 attempt added. 12 lines of the study log added. 1 line of the study log already here. 2 lines of the study log left out: damaged when the file was made.'
	);
});

test('what came of classes is said, and they are counted with the rest', () => {
	expect(imported(none, { papers: 2, knownPapers: 1, damagedPapers: 1 })).toBe(
		'2 papers of classes added. 1 paper of a class already here. 1 paper of a class left out: damaged when the file was made.'
	);
	expect(amountInWords({ attempts: 1, classes: 2 })).toBe('1 attempt and 2 classes and packs');
});

test('where the file has sandboxes, an import tells of both', () => {
	expect(imported({ ...none, added: 2, same: 1 }, { sandboxes: true })).toBe(
		'2 attempts or sandboxes added. 1 attempt or sandbox already here.'
	);
});
