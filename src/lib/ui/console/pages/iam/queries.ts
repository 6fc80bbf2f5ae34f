import type { AnswerOf } from '$lib/account/services/operations';
import { iam } from '$lib/ui/wish';

export type UserAnswer = AnswerOf<'iam:ListUsers'>['Users'][number];
export type GroupAnswer = AnswerOf<'iam:ListGroups'>['Groups'][number];
export type LoginAnswer = AnswerOf<'iam:GetLoginProfile'>;
export type AccessKeyAnswer = AnswerOf<'iam:ListAccessKeys'>['AccessKeyMetadata'][number];
export type DevicesAnswer = AnswerOf<'iam:ListMFADevices'>;

/** Without a name: about the caller, root too. */
export const named = (UserName: string | undefined) => (UserName === undefined ? {} : { UserName });

export const accountSummary = () => iam('GetAccountSummary');

export const accountAliases = () => iam('ListAccountAliases');

export const users = () => iam('ListUsers');

export const userNamed = (name: string) => iam('GetUser', { UserName: name });

export const groupsOf = (name: string) => iam('ListGroupsForUser', { UserName: name });

export const loginProfile = (name: string | undefined) => iam('GetLoginProfile', named(name));

export const accessKeys = (name: string | undefined) => iam('ListAccessKeys', named(name));

export const accessKeyLastUsed = (id: string) => iam('GetAccessKeyLastUsed', { AccessKeyId: id });

export const mfaDevices = (name: string | undefined) => iam('ListMFADevices', named(name));

/** What the browser is to ask a new key. */
export const keyRegistration = (name: string | undefined, DeviceName: string) =>
	iam('StartSecurityKeyRegistration', { ...named(name), DeviceName });

export const groups = () => iam('ListGroups');

export const groupNamed = (name: string) => iam('GetGroup', { GroupName: name });

export const policiesOfUser = (name: string) => iam('ListAttachedUserPolicies', { UserName: name });

export const policiesOfGroup = (name: string) =>
	iam('ListAttachedGroupPolicies', { GroupName: name });

export const policies = () => iam('ListPolicies', { Scope: 'AWS' });

export const policyWith = (arn: string) => iam('GetPolicy', { PolicyArn: arn });

export const policyVersion = (arn: string, version: string) =>
	iam('GetPolicyVersion', { PolicyArn: arn, VersionId: version });

export const entitiesFor = (arn: string) => iam('ListEntitiesForPolicy', { PolicyArn: arn });
