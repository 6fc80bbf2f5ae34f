import { arnSegments } from '../pattern/arn-pattern';
import type { PrincipalName } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { checkAccount, checkPartition } from './arn-fields';

/** Accounts, and the users, roles and sessions in them. */
export function* awsPrincipal(name: PrincipalName): Iterable<Finding> {
	const { value, range } = name;
	if (/^AROA[A-Z0-9]{8,}$/.test(value)) {
		yield finding(
			'INVALID_ROLE_REFERENCE',
			`${quoted(value)} is the ID of a role. Write the role's ARN: if the role was deleted, its ID will never match again.`,
			range
		);
	} else if (/^AIDA[A-Z0-9]{8,}$/.test(value)) {
		yield finding(
			'INVALID_USER_REFERENCE',
			`${quoted(value)} is the ID of a user. Write the user's ARN: if the user was deleted, its ID will never match again.`,
			range
		);
	} else if (value.startsWith('arn:')) {
		yield* checkArn(name);
	}
}

/** Principals of IAM, and sessions of STS; both without a Region. */
const resources: ReadonlyMap<string, RegExp> = new Map([
	['iam', /^(?:root$|user\/.|role\/.)/],
	['sts', /^(?:assumed-role\/[^/]+\/[^/]+$|federated-user\/[^/]+$)/]
]);

function* checkArn(name: PrincipalName): Iterable<Finding> {
	const { value, range } = name;
	const [, partition = '', service = '', region = '', account = '', resource] = arnSegments(value);
	const known = resources.get(service);
	if (resource === undefined) {
		yield finding(
			'MISSING_ARN_FIELD',
			`${quoted(value)} stops early: a principal's ARN looks like arn:aws:iam::111122223333:role/NAME.`,
			range
		);
		return;
	}
	yield* checkPartition(partition, name);
	if (!known) return;
	if (region !== '') {
		yield finding(
			'ARN_REGION_NOT_ALLOWED',
			`Principals belong to no Region. Leave ${quoted(region)} out of ${quoted(value)} and keep both colons.`,
			range
		);
	}
	yield* checkAccount(account, name);
	if (account === '') {
		yield finding(
			'MISSING_ARN_ACCOUNT',
			`${quoted(value)} does not say in which account. Write its 12 digits before the last colon.`,
			range
		);
	}
	if (!known.test(resource)) {
		yield finding(
			'INVALID_ARN_RESOURCE',
			resource.startsWith('group/')
				? `${quoted(value)} is a group, and groups are no principals. Name users or roles, or attach a policy to the group.`
				: `${quoted(value)} is no principal. Principals are root, user/NAME, role/NAME and the sessions of roles and federated users.`,
			range
		);
	}
}
