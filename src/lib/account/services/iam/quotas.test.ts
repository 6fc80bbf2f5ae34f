import { expect, test } from 'vitest';
import { arn, Bench, marlow, priya } from '../../account.fixture';
import type { Account } from '../../account';
import type { OwnPolicy } from './model/policies';
import { quotas } from './quotas';
import { lookUp, tableOf } from '../../base/table';

/* The small quotas are tested with what they limit; these are the account's. */

const PolicyDocument =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';

/** So many things of one kind, besides those of Marlow Maps. */
function many<T extends { readonly name: string }>(like: T, count: number): [string, T][] {
	return Array.from({ length: count }, (_, n) => {
		const name = `filler-${n}`;
		return [name, { ...like, name, id: `FILLER${n}` }];
	});
}

function first<T>(table: readonly (readonly [string, T])[]): T {
	const [entry] = table;
	if (!entry) throw new Error('The table is empty');
	return entry[1];
}

/** One user, group and policy short of what AWS allows. */
function almostFull(): Account {
	const wanda = lookUp(marlow.iam.users, 'wanda');
	if (!wanda) throw new Error('There is no Wanda');
	const idle = { ...wanda, path: '/', accessKeys: [] };
	const bench = new Bench();
	bench.ok(priya, 'CreatePolicy', { PolicyName: 'Maps', PolicyDocument });
	const policy: OwnPolicy = first(bench.account.iam.policies);
	const {
		iam: { users, groups }
	} = bench.account;
	const interns = lookUp(groups, 'Interns') ?? first(groups);
	return {
		...bench.account,
		iam: {
			...bench.account.iam,
			users: tableOf([...users, ...many(idle, quotas.users - users.length - 1)]),
			groups: tableOf([...groups, ...many(interns, quotas.groups - groups.length - 1)]),
			policies: tableOf([['Maps', policy], ...many(policy, quotas.policies - 2)])
		}
	};
}

const account = almostFull();

test.each([
	['CreateUser', 'UserName', {}, 'UsersPerAccount: 5000'],
	['CreateGroup', 'GroupName', {}, 'GroupsPerAccount: 300'],
	['CreatePolicy', 'PolicyName', { PolicyDocument }, 'PoliciesPerAccount: 1500']
])('%s fills the last place and no more', (operation, name, more, quota) => {
	const bench = new Bench(account);
	bench.ok(priya, operation, { ...more, [name]: 'last' });
	expect(bench.refusal(priya, operation, { ...more, [name]: 'too-many' })).toBe(
		`LimitExceeded: Cannot exceed quota for ${quota}`
	);
	expect(bench.error(priya, operation, { ...more, [name]: 'LAST' }).code).toBe(
		'EntityAlreadyExists'
	);
});

test('a place that is given up can be taken', () => {
	const bench = new Bench(account);
	bench.ok(priya, 'CreateUser', { UserName: 'last' });
	bench.ok(priya, 'DeleteUser', { UserName: 'filler-7' });
	bench.ok(priya, 'CreateUser', { UserName: 'after-all' });
});

test('in a full account lists come in pages of a hundred', () => {
	const bench = new Bench(account);
	for (const [operation, list] of [
		['ListUsers', 'Users'],
		['ListGroups', 'Groups'],
		['ListPolicies', 'Policies']
	] as const) {
		const answer = bench.ok(priya, operation);
		expect(answer[list]).toHaveLength(100);
		expect(answer['IsTruncated']).toBe(true);
	}
	expect(bench.ok(priya, 'GetPolicy', { PolicyArn: arn('policy/filler-1000') })).toHaveProperty(
		'Policy'
	);
});
