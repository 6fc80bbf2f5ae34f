import { count, listed } from '../../../policy/wording';
import type { Group, User } from '../thing';
import { decoded, given } from './answers';
import type { Asking, Looked, Refusal } from './asking';
import { needPolicies } from './policy';

/** With its groups, by name, and none of its credentials. */
export function describeUser<Refused extends Refusal>(
	asking: Asking<Refused>,
	UserName: string
): Looked<User, Refused> {
	const got = asking.look('iam:GetUser', { UserName });
	if (!got.ok) return got;
	const { UserName: name = UserName, Path: path = '/', Tags: tags = [], ...rest } = got.value.User;
	const boundary = rest.PermissionsBoundary?.PermissionsBoundaryArn;
	const attached = asking.part(`attached policies of ${name}`, 'iam:ListAttachedUserPolicies', {
		UserName
	});
	const inline = asking.part(`inline policies of ${name}`, 'iam:ListUserPolicies', { UserName });
	const memberships = asking.part(`groups of ${name}`, 'iam:ListGroupsForUser', { UserName });
	const user: User = {
		kind: 'user',
		...{ name, path, tags },
		...given('boundary', boundary),
		attached: arnsIn(attached),
		inline: (inline?.PolicyNames ?? []).flatMap((PolicyName) =>
			inlineIn(
				asking.part(`the inline policy ${PolicyName}`, 'iam:GetUserPolicy', {
					UserName,
					PolicyName
				})
			)
		),
		groups: (memberships?.Groups ?? []).map(({ GroupName }) => GroupName)
	};
	needPolicies(asking, [boundary, ...user.attached]);
	for (const group of user.groups) {
		asking.need(`group/${group}`, `the user group ${group}`, () => describeGroup(asking, group));
	}
	noteCredentials(asking, name);
	return { ok: true, value: user };
}

/** Its members are not part of it: a user says of which groups it is one. */
export function describeGroup<Refused extends Refusal>(
	asking: Asking<Refused>,
	GroupName: string
): Looked<Group, Refused> {
	const got = asking.look('iam:GetGroup', { GroupName });
	if (!got.ok) return got;
	const { GroupName: name, Path: path } = got.value.Group;
	const attached = asking.part(`attached policies of ${name}`, 'iam:ListAttachedGroupPolicies', {
		GroupName
	});
	const inline = asking.part(`inline policies of ${name}`, 'iam:ListGroupPolicies', { GroupName });
	const group: Group = {
		kind: 'group',
		...{ name, path },
		attached: arnsIn(attached),
		inline: (inline?.PolicyNames ?? []).flatMap((PolicyName) =>
			inlineIn(
				asking.part(`the inline policy ${PolicyName}`, 'iam:GetGroupPolicy', {
					GroupName,
					PolicyName
				})
			)
		)
	};
	needPolicies(asking, group.attached);
	return { ok: true, value: group };
}

/** Said of a group that is described for itself. */
export function noteMembers(asking: Asking, GroupName: string): void {
	const members = asking.look('iam:GetGroup', { GroupName });
	if (!members.ok || members.value.Users.length === 0) return;
	const names = listed(members.value.Users.map(({ UserName }) => UserName));
	asking.note(
		`Left out: its ${count(members.value.Users.length, 'member')}, ${names}. Who is in a group is written with each user.`
	);
}

export function arnsIn(
	answer: { readonly AttachedPolicies: readonly { readonly PolicyArn: string }[] } | undefined
): readonly string[] {
	return (answer?.AttachedPolicies ?? []).map(({ PolicyArn }) => PolicyArn);
}

/** An inline policy, if it could be read. */
export function inlineIn(
	answer: { readonly PolicyName: string; readonly PolicyDocument: string } | undefined
) {
	return answer ? [{ name: answer.PolicyName, document: decoded(answer.PolicyDocument) }] : [];
}

/** What proves who somebody is cannot be copied, and must not. */
function noteCredentials(asking: Asking, UserName: string): void {
	const login = asking.partOr(
		`whether ${UserName} has a console password`,
		{ code: 'NoSuchEntity', means: undefined },
		'iam:GetLoginProfile',
		{ UserName }
	);
	const keys = asking.part(`access keys of ${UserName}`, 'iam:ListAccessKeys', { UserName });
	const devices = asking.part(`MFA devices of ${UserName}`, 'iam:ListMFADevices', { UserName });
	if (login) {
		asking.note(
			`Left out: the console password of ${UserName}, which nobody can read. Set a new one with aws iam create-login-profile.`
		);
	}
	if (keys && keys.AccessKeyMetadata.length > 0) {
		asking.note(
			`Left out: ${count(keys.AccessKeyMetadata.length, 'access key')} of ${UserName}. A secret is shown once, when its key is made: aws iam create-access-key makes a new one.`
		);
	}
	if (devices && devices.MFADevices.length > 0) {
		asking.note(
			`Left out: ${count(devices.MFADevices.length, 'MFA device')} of ${UserName}. Whoever holds it registers it anew.`
		);
	}
}
