import * as v from 'valibot';
import { accountBlueprint } from '../../src/lib/account/perform/blueprint';

/** What is served when nothing else is asked for: root, and an administrator with an access key. */
export const sandbox = v.parse(accountBlueprint, {
	id: '111122223333',
	name: 'Sandbox',
	age: '1d',
	root: { email: 'root@sandbox.example', password: 'Sand-and-Bucket-12' },
	users: [{ name: 'admin', attached: ['AdministratorAccess'], accessKeys: [{ age: '1d' }] }]
});
