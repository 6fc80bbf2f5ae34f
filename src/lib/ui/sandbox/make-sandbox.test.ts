import '$lib/account/perform/everything';
import { expect, test } from 'vitest';
import { longestAccount } from '$lib/scenario/sandbox/sandbox';
import { memoryStore } from '$lib/storage/memory';
import { makeSandbox } from './make-sandbox';

const now = Date.UTC(2026, 10, 23, 8);

const trust = {
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
	]
};

const account = (description: string) => ({
	...{ version: 2, id: '111122223333', name: 'Large', age: '9d' },
	root: { email: 'root@large.example', password: 'Large-Enough-1' },
	roles: [{ name: 'tiler', description, trust }]
});

test('an account that no backup could bring back is not kept, with place and remedy', async () => {
	const store = memoryStore();
	const large = { name: 'Large', from: 'a file', account: account('x'.repeat(longestAccount)) };
	const made = await makeSandbox(store, large, now);
	expect(made).toEqual({
		kind: 'refused',
		faults: [{ path: 'roles', message: expect.stringMatching(/33,554,432.*leave something out/) }]
	});
	expect(await store.attempts()).toEqual([]);
});
