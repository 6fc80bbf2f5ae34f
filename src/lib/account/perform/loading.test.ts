import { expect, test } from 'vitest';
import { isReady, loadFor, operationOf } from './registry';

// By itself in a file: elsewhere everything is loaded.
const simulate = { service: 'iam', operation: 'SimulateCustomPolicy' } as const;
const federate = { service: 'sts', operation: 'AssumeRoleWithSAML' } as const;

test('a call of what is not loaded is a mistake of ours, and never answered otherwise', async () => {
	expect(isReady({ service: 'iam', operation: 'CreateUser' })).toBe(true);
	expect(isReady(simulate)).toBe(false);
	expect(() => operationOf(simulate)).toThrow(
		'iam:SimulateCustomPolicy is called before it is loaded'
	);

	await loadFor([simulate]);
	expect(operationOf(simulate)?.name).toBe('SimulateCustomPolicy');
	// No more than is wanted.
	expect(isReady(federate)).toBe(false);
});
