import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	firstDifference,
	goldenAttempts,
	goldenSets,
	loadDecidersOf,
	supersededBecause
} from '../replay/golden';

/* An attempt that was kept is still what it was. CONTRIBUTING says what to do where it cannot be. */

const inForce = goldenSets().filter((set) => supersededBecause(set) === undefined);
await loadDecidersOf(inForce);
const attempts = inForce.flatMap((set) => goldenAttempts(set).map((golden) => ({ set, golden })));

test('some set is in force', () => {
	expect(attempts.length).toBeGreaterThan(10);
});

describe.each(attempts)('$set, $golden.scenario, $golden.title', ({ set, golden }) => {
	test('shows after every entry what it showed when it was frozen', () => {
		expect(firstDifference(set, golden)).toBeUndefined();
	});
});

test.each(goldenSets())('why set %s does not come out any more is in the changelog', (set) => {
	expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(supersededBecause(set) ?? '');
});

test('an entry that comes out otherwise is named', () => {
	const [{ set, golden } = { set: '', golden: undefined }] = attempts;
	if (!golden) throw new Error('Nothing is frozen');
	const changed = golden.entries.map(({ entry, shown }, index) => {
		const { type } = entry;
		return index === 4 && type === 'act'
			? { entry: { ...entry, calls: [] }, shown }
			: { entry, shown };
	});
	expect(firstDifference(set, { ...golden, entries: changed })).toMatch(/^entry 4, /);
});
