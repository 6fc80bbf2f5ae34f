import { describe, expect, test } from 'vitest';
import { firstDifference, goldenAttempts, goldenSets } from '../replay/golden';

const latest = goldenSets().at(-1) ?? '';
const attempts = goldenAttempts(latest);

describe.each(attempts)('$scenario, $title', (golden) => {
	test('shows after every entry what it showed when it was frozen', () => {
		expect(firstDifference(latest, golden)).toBeUndefined();
	});
});

test('an entry that comes out otherwise is named', () => {
	const [golden] = attempts;
	if (!golden) throw new Error('Nothing is frozen');
	const changed = golden.entries.map(({ entry, shown }, index) => {
		const { type } = entry;
		return index === 4 && type === 'act'
			? { entry: { ...entry, calls: [] }, shown }
			: { entry, shown };
	});
	expect(firstDifference(latest, { ...golden, entries: changed })).toMatch(/^entry 4, /);
});
