import type { AnswerOf } from '$lib/account/services/operations';
import { iam } from '$lib/ui/wish';

export type UserAnswer = AnswerOf<'iam:ListUsers'>['Users'][number];
export type GroupAnswer = AnswerOf<'iam:ListGroups'>['Groups'][number];
export type LoginAnswer = AnswerOf<'iam:GetLoginProfile'>;
export type AccessKeyAnswer = AnswerOf<'iam:ListAccessKeys'>['AccessKeyMetadata'][number];
export type DevicesAnswer = AnswerOf<'iam:ListMFADevices'>;
export type RoleListed = AnswerOf<'iam:ListRoles'>['Roles'][number];
export type RoleAnswer = AnswerOf<'iam:GetRole'>['Role'];
export type PolicyAnswer = AnswerOf<'iam:ListPolicies'>['Policies'][number];
export type AttachedAnswer = AnswerOf<'iam:ListAttachedUserPolicies'>;
export type InlineAnswer = AnswerOf<'iam:ListUserPolicies'>;
export type PasswordPolicyAnswer = AnswerOf<'iam:GetAccountPasswordPolicy'>['PasswordPolicy'];

/** Without a name: about whoever calls, root too. A role session must name somebody. */
export const named = (UserName?: string) => (UserName === undefined ? {} : { UserName });

export const accountSummary = () => iam('GetAccountSummary');

export const accountAliases = () => iam('ListAccountAliases');

/** As many at once as AWS gives: a list of thousands is a handful of calls in the event history. */
const atOnce = { MaxItems: 1000 };

export const users = () => iam('ListUsers', atOnce);

export const userNamed = (name: string) => iam('GetUser', { UserName: name });

export const groupsOf = (name: string) => iam('ListGroupsForUser', { UserName: name });

export const loginProfile = (name: string | undefined) => iam('GetLoginProfile', named(name));

export const accessKeys = (name?: string) => iam('ListAccessKeys', named(name));

export const accessKeyLastUsed = (id: string) => iam('GetAccessKeyLastUsed', { AccessKeyId: id });

export const mfaDevices = (name?: string) => iam('ListMFADevices', named(name));

/** What the browser is to ask a new key. */
export const keyRegistration = (name: string | undefined, DeviceName: string) =>
	iam('StartSecurityKeyRegistration', { ...named(name), DeviceName });

export const groups = () => iam('ListGroups', atOnce);

export const groupNamed = (name: string) => iam('GetGroup', { GroupName: name });

export const tagsOfUser = (name: string) => iam('ListUserTags', { UserName: name });

export const roles = () => iam('ListRoles', atOnce);

export const roleNamed = (name: string) => iam('GetRole', { RoleName: name });

export const tagsOfRole = (name: string) => iam('ListRoleTags', { RoleName: name });

export const instanceProfilesOf = (name: string) =>
	iam('ListInstanceProfilesForRole', { RoleName: name });

/** The account's own, then AWS's. */
export const policies = () => iam('ListPolicies', atOnce);

export const policyWith = (arn: string) => iam('GetPolicy', { PolicyArn: arn });

export const policyVersion = (arn: string, version: string) =>
	iam('GetPolicyVersion', { PolicyArn: arn, VersionId: version });

export const policyVersions = (arn: string) => iam('ListPolicyVersions', { PolicyArn: arn });

/** Who has a policy, as what allows or as what limits. */
export const entitiesFor = (
	arn: string,
	PolicyUsageFilter: 'PermissionsPolicy' | 'PermissionsBoundary'
) => iam('ListEntitiesForPolicy', { PolicyArn: arn, PolicyUsageFilter });

export const samlProviders = () => iam('ListSAMLProviders');

export const oidcProviders = () => iam('ListOpenIDConnectProviders');

export const oidcProvider = (arn: string) =>
	iam('GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn });

export const samlProvider = (arn: string) => iam('GetSAMLProvider', { SAMLProviderArn: arn });

export const passwordPolicy = () => iam('GetAccountPasswordPolicy');
