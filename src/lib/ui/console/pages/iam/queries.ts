import * as v from 'valibot';
import type { CreationOptions } from '$lib/account/base/webauthn/options';
import type { Wish } from '$lib/ui/workbench.svelte';
import type { Query } from '../../query';

const user = v.object({
	UserName: v.string(),
	UserId: v.string(),
	Arn: v.string(),
	CreateDate: v.string(),
	PasswordLastUsed: v.optional(v.string())
});
const group = v.object({
	GroupName: v.string(),
	GroupId: v.string(),
	Arn: v.string(),
	CreateDate: v.string()
});
const attached = v.object({
	AttachedPolicies: v.array(v.object({ PolicyName: v.string(), PolicyArn: v.string() }))
});
const policy = v.object({
	PolicyName: v.string(),
	Arn: v.string(),
	DefaultVersionId: v.string(),
	CreateDate: v.string(),
	UpdateDate: v.string(),
	AttachmentCount: v.optional(v.number(), 0)
});

export type UserAnswer = v.InferOutput<typeof user>;
export type GroupAnswer = v.InferOutput<typeof group>;

function iam<T>(
	operation: string,
	answer: v.GenericSchema<unknown, T>,
	parameters: Wish['parameters'] = {}
): Query<T> {
	return { wish: { service: 'iam', operation, parameters }, answer };
}

/** Without a name: about the caller, root too. */
export const named = (UserName: string | undefined) => (UserName === undefined ? {} : { UserName });

export const accountSummary = () =>
	iam('GetAccountSummary', v.object({ SummaryMap: v.record(v.string(), v.number()) }));

export const accountAliases = () =>
	iam('ListAccountAliases', v.object({ AccountAliases: v.array(v.string()) }));

export const users = () => iam('ListUsers', v.object({ Users: v.array(user) }));

export const userNamed = (name: string) =>
	iam('GetUser', v.object({ User: user }), { UserName: name });

export const groupsOf = (name: string) =>
	iam('ListGroupsForUser', v.object({ Groups: v.array(group) }), { UserName: name });

const login = v.object({
	LoginProfile: v.object({
		CreateDate: v.string(),
		PasswordResetRequired: v.optional(v.boolean(), false)
	})
});
export type LoginAnswer = v.InferOutput<typeof login>;

export const loginProfile = (name: string | undefined) =>
	iam('GetLoginProfile', login, named(name));

const accessKey = v.object({
	AccessKeyId: v.string(),
	Status: v.picklist(['Active', 'Inactive']),
	CreateDate: v.string()
});
export type AccessKeyAnswer = v.InferOutput<typeof accessKey>;

export const accessKeys = (name: string | undefined) =>
	iam('ListAccessKeys', v.object({ AccessKeyMetadata: v.array(accessKey) }), named(name));

export const accessKeyLastUsed = (id: string) =>
	iam(
		'GetAccessKeyLastUsed',
		v.object({
			AccessKeyLastUsed: v.object({
				LastUsedDate: v.optional(v.string()),
				ServiceName: v.string(),
				Region: v.string()
			})
		}),
		{ AccessKeyId: id }
	);

/** The answer to CreateAccessKey: the secret is in it, once. */
export const createdKey = v.object({
	AccessKey: v.object({ AccessKeyId: v.string(), SecretAccessKey: v.string() })
});

const devices = v.object({
	MFADevices: v.array(v.object({ SerialNumber: v.string(), EnableDate: v.string() }))
});
export type DevicesAnswer = v.InferOutput<typeof devices>;

export const mfaDevices = (name: string | undefined) => iam('ListMFADevices', devices, named(name));

/** What the browser is to ask a new key. */
export const keyRegistration = (name: string | undefined, DeviceName: string) =>
	iam(
		'StartSecurityKeyRegistration',
		v.object({
			CreationOptions: v.custom<CreationOptions>((value) => typeof value === 'object')
		}),
		{ ...named(name), DeviceName }
	);

export const groups = () => iam('ListGroups', v.object({ Groups: v.array(group) }));

export const groupNamed = (name: string) =>
	iam('GetGroup', v.object({ Group: group, Users: v.array(user) }), { GroupName: name });

export const policiesOfUser = (name: string) =>
	iam('ListAttachedUserPolicies', attached, { UserName: name });

export const policiesOfGroup = (name: string) =>
	iam('ListAttachedGroupPolicies', attached, { GroupName: name });

export const policies = () =>
	iam('ListPolicies', v.object({ Policies: v.array(policy) }), { Scope: 'AWS' });

export const policyWith = (arn: string) =>
	iam('GetPolicy', v.object({ Policy: policy }), { PolicyArn: arn });

export const policyVersion = (arn: string, version: string) =>
	iam(
		'GetPolicyVersion',
		v.object({ PolicyVersion: v.object({ Document: v.string(), VersionId: v.string() }) }),
		{ PolicyArn: arn, VersionId: version }
	);

export const entitiesFor = (arn: string) =>
	iam(
		'ListEntitiesForPolicy',
		v.object({
			PolicyGroups: v.array(v.object({ GroupName: v.string() })),
			PolicyUsers: v.array(v.object({ UserName: v.string() }))
		}),
		{ PolicyArn: arn }
	);
