import { expect, test } from 'vitest';
import { versionToGo } from './versions';

const versions = (numbers: readonly number[], inForce: number) =>
	numbers.map((number) => ({
		VersionId: `v${number}`,
		IsDefaultVersion: number === inForce,
		CreateDate: '2026-03-04T09:31:00Z'
	}));

test.each([
	['of four none', [9, 8, 7, 6], 9, undefined],
	['of five the oldest', [11, 10, 9, 8, 7], 11, 'v7'],
	['never the one in force', [11, 10, 9, 8, 7], 7, 'v8'],
	['10 is younger than 9', [10, 9, 12, 11, 13], 13, 'v9']
])('AWS keeps five versions, so one makes room: %s', (_, numbers, inForce, goes) => {
	expect(versionToGo(versions(numbers, inForce))?.VersionId).toBe(goes);
});
