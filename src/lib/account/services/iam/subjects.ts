import * as v from 'valibot';
import type { Account } from '../../account';
import { groupArn, instanceProfileArn, roleArn, userArn } from './arn';
import { noSuchGroup } from './groups/groups';
import { asHolder } from './people/holder';
import { holderOf } from './people/principal';
import { noSuchInstanceProfile } from './instance-profiles/instance-profiles';
import { about } from './operation';
import { byArn, type Context, type Target } from '../../base/operation';
import { fail } from '../../base/applied';
import {
	groupName,
	instanceProfileName,
	policyArn,
	policyVersionId,
	roleName,
	userName
} from './parameters';
import { findPolicy, notAttachable } from './policies/policies';
import { noSuchRole } from './roles/roles';
import { lookUp } from '../../base/table';
import { noSuchUser } from './users/users';

/*
 * Most operations of IAM are about a user, about somebody's credentials, about a group, or about
 * the account: here it is said once.
 */

export const aboutUser = about({
	named: { UserName: userName },
	target: ({ account }, { UserName: name }) => userTarget(account, name),
	find: ({ account }, { UserName: name }) => findUser(account, name)
});

/** Without a name it is about the calling user. */
export const aboutUserOrCaller = about({
	named: { UserName: v.optional(userName) },
	target: ownTarget,
	find: ({ account, identity }, { UserName: name }) => {
		if (name !== undefined) return findUser(account, name);
		if (identity.kind === 'user') return { ok: true, subject: identity.user };
		return nameMissing;
	}
});

/** The named user's credentials; without a name the caller's, root's too. */
export const aboutCredentials = about({
	named: { UserName: v.optional(userName) },
	target: ownTarget,
	find: ({ account, identity }, { UserName: name }) => {
		if (name === undefined) {
			const holder = holderOf(identity);
			return holder ? { ok: true, subject: holder } : nameMissing;
		}
		const found = findUser(account, name);
		return found.ok ? { ok: true, subject: asHolder(found.subject) } : found;
	}
});

const nameMissing = fail(
	'ValidationError',
	'Must specify userName when calling with non-User credentials'
);

export const aboutGroup = about({
	named: { GroupName: groupName },
	target: ({ account }, { GroupName: name }) => groupTarget(account, name),
	find: ({ account }, { GroupName: name }) => findGroup(account, name)
});

/** A user's membership of a group. AWS looks for the user first, and is authorised on the group. */
export const aboutMembership = about({
	named: { GroupName: groupName, UserName: userName },
	target: ({ account }, { GroupName: name }) => groupTarget(account, name),
	find: ({ account }, { GroupName: groupName, UserName: name }) => {
		const user = findUser(account, name);
		if (!user.ok) return user;
		const group = findGroup(account, groupName);
		return group.ok ? { ok: true, subject: { user: user.subject, group: group.subject } } : group;
	}
});

export const aboutRole = about({
	named: { RoleName: roleName },
	target: ({ account }, { RoleName: name }) => roleTarget(account, name),
	find: ({ account }, { RoleName: name }) => {
		const role = lookUp(account.iam.roles, name);
		return role ? { ok: true, subject: role } : noSuchRole(name);
	}
});

export const aboutInstanceProfile = about({
	named: { InstanceProfileName: instanceProfileName },
	target: ({ account }, { InstanceProfileName: name }) => {
		const profile = lookUp(account.iam.instanceProfiles, name);
		return {
			arn: instanceProfileArn(account, profile ?? { path: '/', name }),
			printed: `instance profile ${name}`
		};
	},
	find: ({ account }, { InstanceProfileName: name }) => {
		const profile = lookUp(account.iam.instanceProfiles, name);
		return profile ? { ok: true, subject: profile } : noSuchInstanceProfile(name);
	}
});

export const aboutPolicy = about({
	named: { PolicyArn: policyArn },
	target: policyTarget,
	find: ({ account }, { PolicyArn: arn }) => findPolicy(account, arn)
});

/** The same where AWS speaks as if it were to be attached. */
export const aboutPolicyAttached = about({
	named: { PolicyArn: policyArn },
	target: policyTarget,
	find: ({ account }, { PolicyArn: arn }) =>
		findPolicy(account, arn, { missing: notAttachable(arn) })
});

/** One version of a policy, whether it is there or not. */
export const aboutPolicyVersion = about({
	named: { PolicyArn: policyArn, VersionId: policyVersionId },
	target: policyTarget,
	find: ({ account }, { PolicyArn: arn, VersionId: version }) => {
		const found = findPolicy(account, arn, {
			missing: notAttachable(`${arn} version ${version}`)
		});
		return found.ok ? { ok: true, subject: { policy: found.subject, version } } : found;
	}
});

function policyTarget(_: Context, { PolicyArn: arn }: { PolicyArn: string }): Target {
	return { arn, printed: `policy ${arn}` };
}

/** Takes no resource: a policy must say `"Resource": "*"`. */
export const aboutAccount = aboutAll(() => '*');

/** Lists entities by path. AWS prints the path in a refusal. */
export const aboutUsers = aboutAll(({ id }) => `arn:aws:iam::${id}:user/`);
export const aboutGroups = aboutAll(({ id }) => `arn:aws:iam::${id}:group/`);
export const aboutRoles = aboutAll(({ id }) => `arn:aws:iam::${id}:role/`);
export const aboutInstanceProfiles = aboutAll(({ id }) => `arn:aws:iam::${id}:instance-profile/`);
export const aboutServerCertificates = aboutAll(
	({ id }) => `arn:aws:iam::${id}:server-certificate/`
);
export const aboutPolicies = aboutAll(() => 'policy path /');

function aboutAll(printed: (account: Account) => string) {
	return about({
		named: {},
		target: ({ account }) => ({ arn: '*', printed: printed(account) }),
		find: ({ account }) => ({ ok: true, subject: account })
	});
}

function findUser(account: Account, name: string) {
	const user = lookUp(account.iam.users, name);
	return user ? ({ ok: true, subject: user } as const) : noSuchUser(name);
}

function findGroup(account: Account, name: string) {
	const group = lookUp(account.iam.groups, name);
	return group ? ({ ok: true, subject: group } as const) : noSuchGroup(name);
}

function groupTarget(account: Account, name: string): Target {
	const group = lookUp(account.iam.groups, name) ?? { path: '/', name };
	return { arn: groupArn(account, group), printed: `group ${name}` };
}

function userTarget(account: Account, name: string): Target {
	// Names differ regardless of case, ARNs do not: the policies see the name as it is stored.
	const user = lookUp(account.iam.users, name);
	const arn = userArn(account, user ?? { path: '/', name });
	return { arn, printed: `user ${name}` };
}

function roleTarget(account: Account, name: string): Target {
	const role = lookUp(account.iam.roles, name);
	const arn = roleArn(account, role ?? { path: '/', name });
	return { arn, printed: `role ${name}` };
}

function ownTarget(
	{ account, identity }: Context,
	{ UserName: name }: { UserName?: string | undefined }
) {
	if (name !== undefined) return userTarget(account, name);
	if (identity.kind === 'user') return userTarget(account, identity.user.name);
	// AWS does not say what it asks about for role sessions; here it is the session.
	return byArn(identity.arn);
}
