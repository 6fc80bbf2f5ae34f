import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCloudFormation } from './cloudformation';
import { faultsIn, templateIn, thingsInTemplate } from './cloudformation.fixture';
import { descriptions, meant } from './thing.fixture';
import type { Thing } from './thing';

describe('a template of CloudFormation', () => {
	test('has resources as their schemas want them, and they say all that a thing is', async () => {
		await fc.assert(
			fc.asyncProperty(descriptions, async (description) => {
				const text = asCloudFormation(description);
				const template = templateIn(text);
				expect(await faultsIn(template), text).toEqual([]);
				expect(sorted(thingsInTemplate(template)), text).toEqual(
					sorted(description.things.map(withoutLacking))
				);
			}),
			{ numRuns: 100 }
		);
	});
});

function sorted(things: readonly Thing[]): readonly unknown[] {
	const key = ({ kind, name }: Thing) => `${kind}/${name}`;
	return [...things].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(meant);
}

/** What CloudFormation has no property for, and is said to be left out. */
function withoutLacking(thing: Thing): Thing {
	switch (thing.kind) {
		case 'policy':
			return { ...thing, tags: [] };
		case 'role':
			return { ...thing, profiles: thing.profiles.map((profile) => ({ ...profile, tags: [] })) };
		case 'group':
		case 'user':
		case 'linkedRole':
		case 'bucket':
			return thing;
	}
}
