import type { Account } from '../../../src/lib/account/account';
import { all } from '../../../src/lib/account/base/table';
import { policyArnOf, roleArn, userArn } from '../../../src/lib/account/services/iam/arn';
import { isCall } from '../../../src/lib/scenario/format';
import type { ScenarioSource } from '../../../src/lib/scenario/read';
import type { Unmade } from '../../../src/lib/scenario/written-call';

/* What occurs in a scenario: in its account, in its scripts, and in what happens by itself. */

/** Every call that is written down. */
export function callsIn({ scenario, solution, mistakes }: ScenarioSource): readonly Unmade[] {
	const scripts = [...solution, ...mistakes.flatMap(({ steps }) => steps)].filter(isCall);
	return [...scripts, ...scenario.incidents.flatMap(({ calls }) => calls)];
}

/** Whoever calls in a script, whoever else is in the account, signed in and with a key, and strangers. */
export function peopleIn(source: ScenarioSource, { iam }: Account): readonly Unmade['as'][] {
	const inside: readonly Unmade['as'][] = [true, false].flatMap((accessKey) => [
		{ kind: 'root', accessKey } as const,
		...all(iam.users).map(({ name }) => ({ kind: 'user', name, accessKey }) as const)
	]);
	return [
		...callsIn(source).map(({ as }) => as),
		...inside,
		...all(iam.roles).map(({ name }) => ({ kind: 'role', name }) as const),
		{ kind: 'nobody' },
		{ kind: 'service', name: 'ec2.amazonaws.com' },
		{ kind: 'outsider', arn: 'arn:aws:iam::444455556666:user/mallory' }
	];
}

/** By the name of a parameter, the values that fit it. */
export function valuesIn(
	source: ScenarioSource,
	account: Account
): ReadonlyMap<string, readonly unknown[]> {
	const { iam, s3 } = account;
	const [users, groups, roles, policies] = [iam.users, iam.groups, iam.roles, iam.policies];
	const buckets = [...(s3?.buckets.values() ?? [])];
	const arns = [
		...all(users).map((user) => userArn(account, user)),
		...all(roles).map((role) => roleArn(account, role)),
		...buckets.map(({ name }) => `arn:aws:s3:::${name}`)
	];
	const inAccount: readonly (readonly [string, readonly unknown[]])[] = [
		['UserName', namesIn(users)],
		['NewUserName', namesIn(users)],
		['GroupName', namesIn(groups)],
		['RoleName', namesIn(roles)],
		['PolicyName', namesIn(policies)],
		['PolicyArn', all(policies).map((policy) => policyArnOf(account, policy))],
		['AccessKeyId', namesIn(users).map((name) => ({ accessKey: `user/${name}` }))],
		['SerialNumber', all(iam.mfaDevices).map(({ serial }) => serial)],
		['RoleArn', all(roles).map((role) => roleArn(account, role))],
		['Arn', arns],
		['PolicySourceArn', arns],
		['Bucket', buckets.map(({ name }) => name)],
		['Key', buckets.flatMap(({ objects }) => [...objects.values()].map(({ key }) => key))]
	];
	const inCalls = callsIn(source).flatMap((call) =>
		Object.entries(call.with).map(([name, value]) => [name, [value]] as const)
	);
	return [...inAccount, ...inCalls]
		.filter(([, more]) => more.length > 0)
		.reduce(
			(values, [name, more]) => values.set(name, [...(values.get(name) ?? []), ...more]),
			new Map<string, readonly unknown[]>()
		);
}

function namesIn(table: Parameters<typeof all<{ readonly name: string }>>[0]): readonly string[] {
	return all(table).map(({ name }) => name);
}
