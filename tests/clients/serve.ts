import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { openEndpoint } from '../../bin/endpoint/server';
import { accountBlueprint } from '../../src/lib/account/perform/blueprint';
import { openAccount } from '../../src/lib/account/perform/open';
import type { Account } from '../../src/lib/account/account';
import { lookUp } from '../../src/lib/account/base/table';

const letting = (AWS: string, Action: string, Resource: string) => ({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Principal: { AWS }, Action, Resource }
});

const blueprint = v.parse(accountBlueprint, {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '400d',
	root: {
		email: 'ines@marlowmaps.example',
		password: 'Ridgeway-1829',
		accessKeys: [{ age: '390d' }]
	},
	users: [
		{ name: 'admin', attached: ['AdministratorAccess'], accessKeys: [{ age: '30d' }] },
		{ name: 'jun', accessKeys: [{ age: '5d' }] }
	],
	s3: {
		buckets: [
			{
				name: 'marlow-notices',
				publicAccessBlock: false,
				policy: letting('*', 's3:GetObject', 'arn:aws:s3:::marlow-notices/*'),
				objects: [{ key: 'hours.txt', content: '9 to 5', contentType: 'text/plain' }]
			},
			{
				name: 'ferry-lists',
				owner: '444455556666',
				policy: letting('111122223333', 's3:GetObject', 'arn:aws:s3:::ferry-lists/*'),
				objects: [{ key: 'monday.txt', content: 'at noon' }]
			}
		]
	}
});

/** Serves a fresh account: an administrator, Jun who may do nothing, and root, each with a key. */
export async function serve() {
	const account = openAccount(blueprint, 'clients', Date.now());
	const { server, close } = openEndpoint({
		account,
		reopen: () => account,
		anyKey: false,
		say: () => undefined
	});
	await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	const { port } = server.address() as AddressInfo;
	const environment = {
		ENDPOINT: `http://127.0.0.1:${port}`,
		...keyOf(account, 'admin'),
		...keyOf(account, 'jun'),
		...keyOf(account, 'root')
	};
	return { environment, close };
}

function keyOf(account: Account, who: string): Record<string, string> {
	const holder = who === 'root' ? account.iam.root : lookUp(account.iam.users, who);
	const key = holder?.accessKeys[0];
	if (!key) throw new Error(`${who} has no access key`);
	const name = who.toUpperCase();
	return { [`${name}_KEY_ID`]: key.id, [`${name}_SECRET`]: key.secret };
}
