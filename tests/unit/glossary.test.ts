import { expect, test } from 'vitest';
import { readGlossaryFile } from '../../bin/scenarios';

test('the glossary is sound, and has the words a newcomer meets first', () => {
	const ids = readGlossaryFile('glossary.yaml').map(({ id }) => id);
	expect(ids).toEqual(
		expect.arrayContaining(['root-user', 'mfa', 'arn', 'policy', 'user-group', 'account-alias'])
	);
});
