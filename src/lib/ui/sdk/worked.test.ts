import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readAccountAsWritten } from '../../../../bin/scenarios';
import { blueprint } from '$lib/account/account.fixture';
import type { Account } from '$lib/account/account';
import { lookUp } from '$lib/account/base/table';
import { accountBlueprint } from '$lib/account/perform/blueprint';
import { openAccount } from '$lib/account/perform/open';
import { quotaSized } from '$lib/scenario/sandbox/quota-sized';
import { readAccountFile } from '$lib/scenario/sandbox/read-account';
import { handle } from '$lib/wire/handle';
import { run } from './engine.fixture';
import type { Lent } from './host';
import { requestOf, written } from './http';
import { snippets, textOf } from './snippets';

/** Runs a worked example in an account: as a user by its first key, or as root. */
async function worked(id: string, begun: Account, user?: string) {
	const snippet = snippets.find((each) => each.id === id);
	if (!snippet) throw new Error(id);
	let account = begun;
	const holder = user === undefined ? account.iam.root : lookUp(account.iam.users, user);
	const key = holder?.accessKeys[0];
	if (!key) throw new Error(`${user ?? 'root'} has no key`);
	const lent: Lent = { accessKeyId: key.id, secretAccessKey: key.secret };
	const bounds = { busy: 30_000 };
	return run(textOf(snippet, 'worked'), {
		bounds,
		lent,
		answer(sent) {
			const handling = { now: Date.now(), requestId: 'r', door: 'sdk' } as const;
			const handled = handle(account, requestOf(sent), handling);
			account = handled.account;
			return written(handled.response);
		}
	});
}

const accounts = [
	['empty', () => readAccountAsWritten('accounts/empty.yaml'), undefined],
	['messy-company', () => readAccountAsWritten('accounts/messy-company.yaml'), 'office'],
	['quota-sized', quotaSized, undefined]
] as const;

/** Where an example cannot do what it shows, and says why. */
function refused(template: string, id: string): object | undefined {
	if (id === 'assume') return expect.objectContaining({ name: 'Error' });
	if (id !== 'create' || template !== 'quota-sized') return undefined;
	return expect.objectContaining({ name: 'LimitExceededException' });
}

/** The account, and a key for root. */
async function opened(file: unknown): Promise<Account> {
	const read = await readAccountFile(file, Date.now());
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { value } = read;
	const root = { ...value.root, accessKeys: blueprint.root.accessKeys };
	return openAccount({ ...value, root }, 'seed', Date.now());
}

test.each(accounts)('every worked example runs in the sandbox %s', async (template, file, user) => {
	const account = await opened(file());
	for (const { id } of snippets) {
		const { ended } = await worked(id, account);
		expect({ id, ended }).toEqual({
			id,
			ended: refused(template, id) ?? { kind: 'finished' }
		});
	}
	const asRoot = await worked('assume', account);
	expect(asRoot.ended).toMatchObject({
		message: expect.stringMatching(/^The root user takes on no role/)
	});
	if (user === undefined) return;
	const asUser = await worked('assume', account, user);
	expect(asUser.ended).toMatchObject({
		message: `No role here trusts account ${account.id}. Create one first, for this AWS account.`
	});
});

test.each([
	['the account', 'arn:aws:iam::111122223333:root'],
	['its number', '111122223333'],
	['the user', 'arn:aws:iam::111122223333:user/priya']
])('a role that trusts %s is taken on', async (_, AWS) => {
	const trusting = (Principal: object) => ({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }]
	});
	const { roles } = v.parse(accountBlueprint, {
		...{
			id: '111122223333',
			name: 'Marlow Maps',
			age: '1d',
			root: { email: 'a@b.example', password: 'Ridgeway-1829' }
		},
		roles: [
			{ name: 'agency', trust: trusting({ AWS: 'arn:aws:iam::777788889999:root' }) },
			{ name: 'jun-alone', trust: trusting({ AWS: 'arn:aws:iam::111122223333:user/jun' }) },
			{ name: 'server', trust: trusting({ Service: 'ec2.amazonaws.com' }) },
			{ name: 'surveyor', trust: trusting({ AWS }) }
		]
	});
	const account = openAccount({ ...blueprint, roles }, 'seed', Date.now());
	const { text, ended } = await worked('assume', account, 'priya');
	expect(ended).toEqual({ kind: 'finished' });
	expect(text.slice(-2)).toEqual([
		'arn:aws:iam::111122223333:user/priya',
		'arn:aws:sts::111122223333:assumed-role/surveyor/from-a-program'
	]);
});
