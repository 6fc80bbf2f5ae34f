import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodeBench } from './bench.fixture';
import { asCommands } from './commands';
import type { Subject } from './describe/describe';
import { descriptions, meant } from './thing.fixture';
import type { Thing } from './thing';

describe('commands that make a thing anew', () => {
	test('make it as it was, with all that it needs', async () => {
		await fc.assert(
			fc.asyncProperty(descriptions, async (description) => {
				const bench = new CodeBench();
				const script = asCommands(description);
				expect(await bench.run(script), script).toBe('');
				const again = bench.describe(subjectOf(description.subject));
				expect(meant(again.subject)).toEqual(meant(description.subject));
			}),
			{ numRuns: 30 }
		);
	});
});

function subjectOf(thing: Thing): Subject {
	switch (thing.kind) {
		case 'policy':
			return { kind: 'policy', arn: thing.arn };
		case 'linkedRole':
			return { kind: 'role', name: thing.name };
		case 'user':
		case 'group':
		case 'role':
		case 'bucket':
			return { kind: thing.kind, name: thing.name };
	}
}
