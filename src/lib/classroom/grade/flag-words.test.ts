import { expect, test } from 'vitest';
import { flagKey } from './flag-words';

test('a flag that was let be is another once it says something else, and no longer than a name', () => {
	const about = (question: string) =>
		flagKey('Ana', { kind: 'judgedOtherwise', item: 'q', question });
	expect(about('evaluation/a')).toBe(about('evaluation/a'));
	expect(about('evaluation/a')).not.toBe(about('evaluation/b'));
	const seed = '\u0000'.repeat(200);
	const key = flagKey('a'.repeat(120), { kind: 'otherSeed', item: 's', attempt: 't', seed });
	expect(key.length).toBeLessThan(200);
});
