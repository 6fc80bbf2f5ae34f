import type { AccountFile } from '../../account/perform/account-file';
import { quotas } from '../../account/services/iam/quotas';

/** As many of everything as AWS allows before anybody asks for more: for seeing what stays fast, and clear. */
export function quotaSized(): AccountFile {
	return {
		version: 2,
		id: '111122223333',
		name: 'Two thousand desks',
		age: '3000d',
		root: { email: 'root@desks.example', password: 'Thousand-Desks-01', mfa: { age: '2900d' } },
		policies: some(quotas.policies, (n) => ({
			name: `project-${digits(n)}`,
			age: `${2 + (n % 2000)}d`,
			document: allow([`s3:${n % 3 === 0 ? '*' : 'Get*'}`], `arn:aws:s3:::project-${digits(n)}/*`)
		})),
		groups: some(quotas.groups, (n) => ({
			name: `team-${digits(n)}`,
			attached: [`project-${digits(n)}`, n % 40 === 0 ? 'IAMReadOnlyAccess' : 'ReadOnlyAccess']
		})),
		users: [administrator, ...some(quotas.users - 1, user)],
		roles: some(quotas.roles, (n) => ({
			name: `service-${digits(n)}`,
			age: `${2 + (n % 1500)}d`,
			trust: {
				Version: '2012-10-17',
				Statement: [
					{ Effect: 'Allow', Principal: { Service: servers[n % 3] }, Action: 'sts:AssumeRole' }
				]
			},
			attached: [`project-${digits(300 + n)}`],
			...(n % 4 === 0 ? { lastUsed: `${2 + (n % 300)}d` } : {})
		})),
		s3: {
			buckets: some(100, (n) => ({ name: `project-${digits(n)}`, age: `${2 + n * 9}d` }))
		}
	} as AccountFile;
}

const administrator = {
	name: 'amira',
	age: '2000d',
	password: 'Amira-Runs-It-2000',
	mfa: { age: '1900d' },
	attached: ['AdministratorAccess']
};

const servers = ['ec2.amazonaws.com', 'lambda.amazonaws.com', 'ecs-tasks.amazonaws.com'];

function user(n: number) {
	return {
		name: `person-${digits(n)}`,
		age: `${2 + (n % 1800)}d`,
		groups: [`team-${digits(1 + (n % quotas.groups))}`],
		tags: { Floor: `${n % 12}` },
		...(n % 7 === 0 ? { accessKeys: [{ age: `${2 + (n % 900)}d` }] } : {}),
		...(n % 500 === 1 ? { password: `Desk-Number-${digits(n)}` } : {})
	};
}

function some<T>(count: number, make: (n: number) => T): T[] {
	return Array.from({ length: count }, (_, at) => make(at + 1));
}

function digits(n: number): string {
	return String(n).padStart(4, '0');
}

function allow(Action: readonly string[], Resource: string) {
	return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] };
}
