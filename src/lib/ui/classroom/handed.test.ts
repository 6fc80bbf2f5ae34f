import { expect, test } from 'vitest';
import type { HandIn } from '$lib/classroom/hand-in/hand-in';
import { markOf } from './handed';

const handIn: HandIn = {
	...{ pack: 'p', packFingerprint: '0'.repeat(64), learner: 'K7M-4RX2', made: 1, version: '0.1.0' },
	...{ attempts: [], study: [] }
};

test('work is the same whenever a file is made of it, and whatever name is in it', () => {
	expect(markOf({ ...handIn, made: 2, name: 'Ana', version: '0.2.0' })).toBe(markOf(handIn));
});

test('work is another once something was done, or the pack was changed', () => {
	const read = { kind: 'read', id: 'r', time: 5, chapter: '03-users', pack: 'p' } as const;
	expect(markOf({ ...handIn, study: [read] })).not.toBe(markOf(handIn));
	expect(markOf({ ...handIn, packFingerprint: '1'.repeat(64) })).not.toBe(markOf(handIn));
});
