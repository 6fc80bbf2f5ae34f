import { describe, expect, test } from 'vitest';
import { readAccountAsWritten, readFolder } from '../../bin/scenarios';
import type { Account } from '../../src/lib/account/account';
import { all } from '../../src/lib/account/base/table';
import { openAccount } from '../../src/lib/account/perform/open';
import { policyArnOf } from '../../src/lib/account/services/iam/arn';
import { readAccountFile } from '../../src/lib/scenario/sandbox/read-account';
import { CodeBench, emptyAccount } from '../../src/lib/shell/as-code/bench.fixture';
import { asCode } from '../../src/lib/shell/as-code/as-code';
import type { Subject } from '../../src/lib/shell/as-code/describe/describe';
import { faultsIn, templateIn } from '../../src/lib/shell/as-code/cloudformation.fixture';
import { thingsInTerraform } from '../../src/lib/shell/as-code/terraform.fixture';
import { meant } from '../../src/lib/shell/as-code/thing.fixture';

/* Whatever stands in accounts that people learn with, written down and made anew. */

const time = Date.UTC(2026, 10, 23, 8);

async function messyCompany(): Promise<Account> {
	const read = await readAccountFile(readAccountAsWritten('accounts/messy-company.yaml'), time);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return openAccount(read.value, 'a seed', time);
}

const accounts = [
	['a messy company', await messyCompany()],
	[
		'12-key-on-the-internet',
		openAccount(readFolder('scenarios', '12-key-on-the-internet').scenario.account, 'a seed', time)
	]
] as const;

describe.each(accounts)('%s', (_, account) => {
	const subjects = subjectsIn(account);

	test.each(subjects.map((subject) => [nameOf(subject), subject] as const))(
		'%s is made anew by its commands, and understood as Terraform and CloudFormation',
		async (_name, subject) => {
			const description = new CodeBench(account).describe(subject);
			const bench = new CodeBench(emptyAccount(account.id));
			for (const principal of description.notes.flatMap(mustBeThere)) bench.make(...principal);
			expect(await bench.run(asCode(description, 'cli'))).toBe('');
			expect(meant(bench.describe(subject).subject)).toEqual(meant(description.subject));

			const inTerraform = await thingsInTerraform(asCode(description, 'terraform'));
			expect(inTerraform.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual(
				description.things.map(({ kind, name }) => `${kind} ${name}`).sort()
			);
			expect(await faultsIn(templateIn(asCode(description, 'cloudformation')))).toEqual([]);
		}
	);
});

function subjectsIn(account: Account): readonly Subject[] {
	const { policies, users, groups, roles } = account.iam;
	return [
		...all(policies).map((each) => ({ kind: 'policy' as const, arn: policyArnOf(account, each) })),
		...all(users).map(({ name }) => ({ kind: 'user' as const, name })),
		...all(groups).map(({ name }) => ({ kind: 'group' as const, name })),
		...all(roles).map(({ name }) => ({ kind: 'role' as const, name })),
		...[...(account.s3?.buckets.values() ?? [])]
			.filter(({ owner }) => owner === undefined)
			.map(({ name }) => ({ kind: 'bucket' as const, name }))
	];
}

function nameOf(subject: Subject): string {
	return `${subject.kind} ${subject.kind === 'policy' ? subject.arn : subject.name}`;
}

/** The calls that make whom a policy names, as its note says that they must be there. */
function mustBeThere(note: string): readonly (readonly [string, Record<string, unknown>])[] {
	if (!note.includes('must be there before: AWS refuses')) return [];
	return [...note.matchAll(/:(user|role)\/([\w+=.@-]+)/g)].map(([, kind, name]) =>
		kind === 'user'
			? ['iam:CreateUser', { UserName: name }]
			: ['iam:CreateRole', { RoleName: name, AssumeRolePolicyDocument: trust }]
	);
}

const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
	]
});
