import '../../src/lib/account/perform/everything';
import * as v from 'valibot';
import type { Account } from '../../src/lib/account/account';
import { accountBlueprint, type AccountBlueprint } from '../../src/lib/account/perform/blueprint';
import { openAccount } from '../../src/lib/account/perform/open';
import { lookUp } from '../../src/lib/account/base/table';
import type { Call } from '../../src/lib/account/base/call';
import { quotas } from '../../src/lib/account/services/iam/quotas';

/* A small account and one as full as AWS lets it be, alike in what the benches do with them. */

export const time = Date.UTC(2026, 10, 24, 8, 30);
const id = '111122223333';

export interface Size {
	readonly users: number;
	readonly groups: number;
	readonly roles: number;
	readonly policies: number;
}

export const small: Size = { users: 5, groups: 3, roles: 3, policies: 3 };
/** One less of each, so that the benches can make one more. */
export const full: Size = {
	users: quotas.users - 1,
	groups: quotas.groups - 1,
	roles: quotas.roles - 1,
	policies: quotas.policies - 1
};

const allow = (action: string, resource: string) => ({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Action: action, Resource: resource }
});

/** The text of an account.json: what an author would write, only longer. */
export function accountFile({ users, groups, roles, policies }: Size): string {
	const many = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index));
	return JSON.stringify({
		id,
		name: 'Marlow Maps',
		age: '400d',
		root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' },
		policies: many(policies, (index) => ({
			name: `policy-${index}`,
			document: allow('s3:Get*', `arn:aws:s3:::maps-${index}/*`)
		})),
		groups: many(groups, (index) => ({
			name: `group-${index}`,
			attached: [`policy-${index % policies}`]
		})),
		users: [
			{ name: 'admin', attached: ['AdministratorAccess'], accessKeys: [{ age: '9d' }] },
			...many(users - 1, (index) => ({
				name: `user-${index}`,
				groups: [`group-${index % groups}`],
				attached: [`policy-${index % policies}`],
				tags: { Team: `team-${index % 40}` },
				accessKeys: [{ age: '30d' }]
			}))
		],
		roles: many(roles, (index) => ({
			name: `role-${index}`,
			trust: {
				Version: '2012-10-17',
				Statement: { Effect: 'Allow', Principal: { AWS: id }, Action: 'sts:AssumeRole' }
			},
			attached: [`policy-${index % policies}`]
		}))
	});
}

export function readAccountFile(text: string): AccountBlueprint {
	return v.parse(accountBlueprint, JSON.parse(text));
}

export function accountOf(size: Size): Account {
	return openAccount(readAccountFile(accountFile(size)), 'a seed', time);
}

/** A call by the administrator, with an access key. */
export function callOf(account: Account, what: string, parameters: Call['parameters']): Call {
	const [service, operation] = what.split(':') as [Call['service'], string];
	const key = lookUp(account.iam.users, 'admin')?.accessKeys[0]?.id;
	if (key === undefined) throw new Error('The administrator of the bench has no access key');
	return {
		service,
		operation,
		parameters,
		caller: { kind: 'accessKey', id: key },
		time,
		door: 'program'
	};
}
