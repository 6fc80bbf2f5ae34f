import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGlossaryFile } from '../../bin/scenarios';

test('the glossary is sound, and has the words a newcomer meets first', () => {
	const ids = readGlossaryFile('glossary.yaml').map(({ id }) => id);
	expect(ids).toEqual(
		expect.arrayContaining(['root-user', 'mfa', 'arn', 'policy', 'user-group', 'account-alias'])
	);
});

test('a page explains no term that the glossary has not', () => {
	const ids = readGlossaryFile('glossary.yaml').map(({ id }) => id);
	const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.flatMap((file) => [
			...readFileSync(`src/${file}`, 'utf8').matchAll(/<(?:Late)?Term\s+id="([^"{}]*)"/g)
		])
		.map(([, id]) => id);
	expect(named.length).toBeGreaterThan(0);
	for (const id of named) expect(ids).toContain(id);
});
