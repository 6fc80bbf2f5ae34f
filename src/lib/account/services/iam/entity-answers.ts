import type { Account } from '../../account';
import type { Group, User } from './model/people';
import type { IamAnswer } from './operation';
import type { PolicyVersion } from './model/policies';
import { groupArn, rootArn, userArn } from './arn';
import { attachmentCount, boundaryCount, policyNamed, type Policy } from './policies/policies';
import { tagsShown } from './tags/tags';
import { isoTime } from '../../base/time';

/** As lists have it. https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html */
export function userAnswer(account: Account, user: User): IamAnswer<'ListUsers'>['Users'][number] {
	return {
		Path: user.path,
		UserName: user.name,
		UserId: user.id,
		Arn: userArn(account, user),
		CreateDate: isoTime(user.created),
		...passwordLastUsed(user)
	};
}

/** As answers about one user have it. */
export function userShown(account: Account, user: User): IamAnswer<'CreateUser'>['User'] {
	return { ...userAnswer(account, user), ...boundaryAnswer(user), ...tagsShown(user) };
}

/** Where AWS shows root as a user, it has neither name nor path. */
export function rootAnswer(account: Account): IamAnswer<'GetUser'>['User'] {
	return {
		UserId: account.id,
		Arn: rootArn(account),
		CreateDate: isoTime(account.created),
		...passwordLastUsed(account.iam.root)
	};
}

function passwordLastUsed({ passwordLastUsed: time }: Pick<User, 'passwordLastUsed'>): {
	readonly PasswordLastUsed?: string;
} {
	return time === undefined ? {} : { PasswordLastUsed: isoTime(time) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Group.html */
export function groupAnswer(account: Account, group: Group): IamAnswer<'CreateGroup'>['Group'] {
	return {
		Path: group.path,
		GroupName: group.name,
		GroupId: group.id,
		Arn: groupArn(account, group),
		CreateDate: isoTime(group.created)
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html */
export function policyAnswer(
	account: Account,
	policy: Policy
): IamAnswer<'ListPolicies'>['Policies'][number] {
	return {
		PolicyName: policy.name,
		PolicyId: policy.id,
		Arn: policy.arn,
		Path: policy.path,
		DefaultVersionId: policy.defaultVersion,
		AttachmentCount: attachmentCount(account, policy),
		PermissionsBoundaryUsageCount: boundaryCount(account, policy),
		IsAttachable: true,
		CreateDate: isoTime(policy.created),
		UpdateDate: isoTime(policy.updated)
	};
}

/** Lists leave the document out. https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html */
export function policyVersionAnswer(
	{ defaultVersion }: Pick<Policy, 'defaultVersion'>,
	{ id, text, created }: PolicyVersion
): IamAnswer<'GetPolicyVersion'>['PolicyVersion'] {
	return { Document: documentAnswer(text), ...versionListed({ defaultVersion }, { id, created }) };
}

export function versionListed(
	{ defaultVersion }: Pick<Policy, 'defaultVersion'>,
	{ id, created }: Pick<PolicyVersion, 'id' | 'created'>
): IamAnswer<'CreatePolicyVersion'>['PolicyVersion'] {
	return {
		VersionId: id,
		IsDefaultVersion: id === defaultVersion,
		CreateDate: isoTime(created)
	};
}

/** A document as answers have it. */
export function documentAnswer(text: string): string {
	return rfc3986(text);
}

/** Policy documents are URL-encoded in answers; encodeURIComponent leaves five characters out. */
function rfc3986(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
	);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html */
export function attachedPolicyAnswers(account: Account, arns: readonly string[], pathPrefix = '/') {
	return arns
		.map((arn) => policyNamed(account, arn))
		.filter((policy) => policy !== undefined)
		.filter(({ path }) => path.startsWith(pathPrefix))
		.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html */
export function boundaryAnswer({
	boundary
}: Pick<User, 'boundary'>): Pick<IamAnswer<'CreateUser'>['User'], 'PermissionsBoundary'> {
	return boundary === undefined
		? {}
		: {
				PermissionsBoundary: {
					PermissionsBoundaryType: 'Policy',
					PermissionsBoundaryArn: boundary
				}
			};
}
