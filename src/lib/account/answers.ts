import { managedPolicy, type ManagedPolicy } from '../catalog/managed-policies';
import type { Account, Group, User } from './account';
import { groupArn, rootArn, userArn } from './arn';
import type { Json } from './call';
import { mintFor } from './mint';
import { attachmentCount, pathOf } from './policies';
import { isoTime } from './time';

/** Lists here are never cut into pages. */
export function listAnswer<Name extends string>(name: Name, members: readonly Json[]) {
	return { [name]: members, IsTruncated: false };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html */
export function userAnswer(account: Account, user: User) {
	return {
		Path: user.path,
		UserName: user.name,
		UserId: user.id,
		Arn: userArn(account, user),
		CreateDate: isoTime(user.created),
		...passwordLastUsed(user)
	};
}

/** Where AWS shows root as a user, it has neither name nor path. */
export function rootAnswer(account: Account) {
	return {
		UserId: account.id,
		Arn: rootArn(account),
		CreateDate: isoTime(account.created),
		...passwordLastUsed(account.root)
	};
}

function passwordLastUsed({ passwordLastUsed: time }: Pick<User, 'passwordLastUsed'>) {
	return time === undefined ? {} : { PasswordLastUsed: isoTime(time) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Group.html */
export function groupAnswer(account: Account, group: Group) {
	return {
		Path: group.path,
		GroupName: group.name,
		GroupId: group.id,
		Arn: groupArn(account, group),
		CreateDate: isoTime(group.created)
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html */
export function policyAnswer(account: Account, policy: ManagedPolicy) {
	return {
		PolicyName: policy.name,
		PolicyId: policyId(policy),
		Arn: policy.arn,
		Path: pathOf(policy),
		DefaultVersionId: policy.version,
		AttachmentCount: attachmentCount(account, policy),
		PermissionsBoundaryUsageCount: 0,
		IsAttachable: true,
		CreateDate: isoTime(Date.parse(policy.created)),
		UpdateDate: isoTime(Date.parse(policy.updated))
	};
}

/** AWS's policies have the same id in every account; ours come from the ARN. */
function policyId({ arn }: ManagedPolicy): string {
	return mintFor(arn, 0).uniqueId('ANPA');
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html */
export function policyVersionAnswer(policy: ManagedPolicy) {
	return {
		Document: rfc3986(JSON.stringify(policy.document, null, 4)),
		VersionId: policy.version,
		IsDefaultVersion: true,
		CreateDate: isoTime(Date.parse(policy.updated))
	};
}

/** Policy documents are URL-encoded in answers; encodeURIComponent leaves five characters out. */
function rfc3986(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
	);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html */
export function attachedPolicyAnswers(arns: readonly string[], pathPrefix = '/') {
	return arns
		.map((arn) => managedPolicy(arn))
		.filter((policy) => policy !== undefined)
		.filter((policy) => pathOf(policy).startsWith(pathPrefix))
		.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }));
}
