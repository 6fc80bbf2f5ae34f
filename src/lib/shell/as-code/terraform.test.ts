import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTerraform } from './terraform';
import { thingsInTerraform } from './terraform.fixture';
import { descriptions, meant } from './thing.fixture';
import type { Thing } from './thing';

describe('resources of Terraform', () => {
	test('say all that a thing is, and all that it needs, to Terraform’s own parser', async () => {
		await fc.assert(
			fc.asyncProperty(descriptions, async (description) => {
				const text = asTerraform(description);
				const things = await thingsInTerraform(text);
				expect(sorted(things), text).toEqual(sorted(description.things));
			}),
			{ numRuns: 40 }
		);
	});
});

/** Texts in the form to which Terraform brings all of them. */
function sorted(things: readonly Thing[]): unknown {
	const key = ({ kind, name }: Thing) => `${kind}/${name}`;
	const all = [...things].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(meant);
	return JSON.parse(JSON.stringify(all).normalize('NFC'));
}
