import { expect, test } from 'vitest';
import {
	nothing,
	readPlaywright,
	readVitest,
	sum,
	sumLine,
	tallyOf
} from '../../scripts/tally.mjs';

const passed = { status: 'passed' };
const failed = { status: 'failed' };

test('tests of Vitest are counted, and a file that does not load counts as a failure', () => {
	const tally = readVitest({
		numPassedTests: 3,
		numPendingTests: 1,
		numTodoTests: 1,
		testResults: [
			{ status: 'passed', assertionResults: [passed, passed] },
			{ status: 'failed', assertionResults: [passed, failed, failed] },
			{ status: 'failed', assertionResults: [] }
		]
	});
	expect(tally).toEqual({ passed: 3, failed: 3, skipped: 2 });
});

test('tests of Playwright are counted, and a flaky one is a failure', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
	expect(readPlaywright({ stats })).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('a run that leaves no report and fails counts as one failure', () => {
	expect(tallyOf(false, '/nowhere/report.json', readPlaywright)).toEqual({ ...nothing, failed: 1 });
});

test('the last line says what passed and failed, and what was skipped if anything was', () => {
	const total = sum([
		{ passed: 2, failed: 0, skipped: 0 },
		{ passed: 1, failed: 1, skipped: 0 }
	]);
	expect(sumLine(total)).toBe('3 passed, 1 failed');
	expect(sumLine({ ...total, skipped: 1 })).toBe('3 passed, 1 failed, 1 skipped');
});
