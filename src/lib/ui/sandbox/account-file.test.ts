import '$lib/account/perform/everything';
import { expect, test } from 'vitest';
import type { Entry } from '$lib/scenario/log';
import { memoryStore } from '$lib/storage/memory';
import { exportAccount } from './account-file';
import { makeSandbox } from './make-sandbox';

const now = Date.UTC(2026, 10, 23, 8);
const account = {
	...{ version: 2, id: '111122223333', name: 'Small', age: '9d' },
	root: { email: 'root@small.example', password: 'Small-Enough-1' }
};

/** A sandbox in which nobody made a group, which came to that then. */
async function sandbox(came: string) {
	const store = memoryStore();
	const made = await makeSandbox(store, { name: 'Small', from: 'a template', account }, now);
	if (made.kind !== 'made') throw new Error(made.kind);
	const log: readonly Entry[] = [
		{ type: 'begin', time: now },
		{
			type: 'act',
			time: now + 1000,
			calls: [
				{
					service: 'iam',
					operation: 'CreateGroup',
					time: now + 1000,
					parameters: { GroupName: 'editors' },
					caller: { kind: 'anonymous' },
					door: 'console'
				}
			],
			came: [came]
		}
	];
	for (const [at, entry] of log.entries()) await store.append(made.id, at, entry);
	return exportAccount(store, made.id);
}

test('a sandbox that comes out as it did is exported as it stands', async () => {
	expect(await sandbox('InvalidClientTokenId')).toMatchObject({
		ok: true,
		name: 'small.yaml'
	});
});

test('one that comes out otherwise is not exported as it was before, and says how it can be', async () => {
	expect(await sandbox('ok')).toEqual({
		ok: false,
		faults: [{ path: '', message: expect.stringMatching(/earlier version.*go on from there/) }]
	});
});
