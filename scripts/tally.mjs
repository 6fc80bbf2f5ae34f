import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

export const nothing = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
	return tallies.reduce(
		(total, { passed, failed, skipped }) => ({
			passed: total.passed + passed,
			failed: total.failed + failed,
			skipped: total.skipped + skipped
		}),
		nothing
	);
}

/** @param {Tally} tally */
export function sumLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts the tests in a report of Vitest's or Playwright's JSON reporter. A run that failed
 * otherwise than by a test, or left no report, counts as one failure.
 * @param {boolean} succeeded how the command ended
 * @param {string} path of the report
 * @param {(report: any) => Tally} read
 * @returns {Tally}
 */
export function tallyOf(succeeded, path, read) {
	const tally = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : nothing;
	return succeeded ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @param {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: VitestFile[] }} report
 * @returns {Tally}
 */
export function readVitest({ numPassedTests, numPendingTests, numTodoTests, testResults }) {
	const failures = testResults.map(({ status, assertionResults }) => {
		const tests = assertionResults.filter((test) => test.status === 'failed').length;
		return status === 'failed' ? Math.max(tests, 1) : tests; // a file that did not even load
	});
	return {
		passed: numPassedTests,
		failed: failures.reduce((total, count) => total + count, 0),
		skipped: numPendingTests + numTodoTests
	};
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Tally}
 */
export function readPlaywright({ stats: { expected, unexpected, flaky, skipped } }) {
	return { passed: expected, failed: unexpected + flaky, skipped };
}
