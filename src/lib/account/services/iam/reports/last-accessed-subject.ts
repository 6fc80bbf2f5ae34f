import type { PolicyDocument } from '../../../../policy/document';
import type { Account } from '../../../account';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { groupArn, roleArn, userArn } from '../arn';
import { isMember, membersOf, noSuchGroup } from '../groups/groups';
import { fail, type Failed } from '../../../base/applied';
import { findPolicy, policyNamed, type Policy } from '../policies/policies';
import { noSuchRole } from '../roles/roles';
import { compiledOf } from '../policies/stored-policy';
import { all, lookUp } from '../../../base/table';
import { noSuchUser } from '../users/users';

/** What a report on last use is about. */
export type Subject =
	| { readonly kind: 'user'; readonly user: User }
	| { readonly kind: 'group'; readonly group: Group }
	| { readonly kind: 'role'; readonly role: Role }
	| { readonly kind: 'policy'; readonly policy: Policy };

/** The user, group, role or policy of an ARN, which must be right to the letter. */
export function findSubject(
	account: Account,
	arn: string
): { readonly ok: true; readonly subject: Subject } | Failed {
	const kind = /^arn:aws:iam::(?:aws|\d{12}):(user|group|role|policy)\/.+$/.exec(arn)?.[1];
	const name = arn.slice(arn.lastIndexOf('/') + 1);
	switch (kind) {
		case 'user': {
			const user = lookUp(account.iam.users, name);
			if (!user || userArn(account, user) !== arn) return noSuchUser(name);
			return { ok: true, subject: { kind, user } };
		}
		case 'group': {
			const group = lookUp(account.iam.groups, name);
			if (!group || groupArn(account, group) !== arn) return noSuchGroup(name);
			return { ok: true, subject: { kind, group } };
		}
		case 'role': {
			const role = lookUp(account.iam.roles, name);
			if (!role || roleArn(account, role) !== arn) return noSuchRole(name);
			return { ok: true, subject: { kind, role } };
		}
		case 'policy': {
			const found = findPolicy(account, arn);
			return found.ok ? { ok: true, subject: { kind, policy: found.subject } } : found;
		}
		case undefined:
		default:
			return fail('InvalidInput', `ARN ${arn} is not valid.`);
	}
}

type Carrying = Pick<User, 'attached' | 'inline'>;

/** Boundaries and what else limits the subject are left aside: so does AWS. */
export function policiesOf(account: Account, subject: Subject): readonly PolicyDocument[] {
	switch (subject.kind) {
		case 'user':
			return [subject.user, ...groupsOf(account, subject.user)].flatMap((each) =>
				carried(account, each)
			);
		case 'group':
			return carried(account, subject.group);
		case 'role':
			return carried(account, subject.role);
		case 'policy':
			return [subject.policy.compiled().document];
	}
}

function carried(account: Account, { attached, inline }: Carrying): readonly PolicyDocument[] {
	return [
		...attached.flatMap((arn) => policyNamed(account, arn)?.compiled().document ?? []),
		...all(inline).map((policy) => compiledOf(policy).document)
	];
}

function groupsOf(account: Account, user: User): readonly Group[] {
	return user.groups.flatMap((key) => lookUp(account.iam.groups, key) ?? []);
}

/** The users and roles whose use counts: a group's members, and all that a policy reaches. */
export function entitiesOf(account: Account, subject: Subject): readonly (User | Role)[] {
	switch (subject.kind) {
		case 'user':
			return [subject.user];
		case 'group':
			return membersOf(account, subject.group);
		case 'role':
			return [subject.role];
		case 'policy':
			return reachedBy(account, subject.policy.arn);
	}
}

function reachedBy(
	{ iam: { users, groups, roles } }: Account,
	arn: string
): readonly (User | Role)[] {
	const carries = ({ attached }: Carrying) => attached.includes(arn);
	const through = all(groups).filter(carries);
	return [
		...all(users).filter((user) => carries(user) || through.some((group) => isMember(user, group))),
		...all(roles).filter(carries)
	];
}
