import type { Context as ConditionKeys } from '../policy/request';
import type { Account, Role, RoleSession, Time } from './account';
import { assumedRoleArn, roleArn } from './arn';
import type { Json } from './call';
import type { Identity } from './identity';
import { fail, type Applied, type Context, type Failed, type Target } from './operation';
import { packedAnswer, readLimits, type Limits, type PassedLimits } from './session-limits';
import { readSessionTags, type SessionTags } from './session-tags';
import { compiledOf } from './stored-policy';
import { all, keyOf, lookUp } from './table';
import { tagKeys, type GivenTag } from './tags';
import { credentialsAnswer, issueCredentials } from './temporary';

/** A role session that is asked for, in whichever way. */
export interface Asking extends Pick<RoleSession, 'name' | 'sourceIdentity' | 'provider'> {
	readonly roleArn: string;
	readonly tags: SessionTags;
	/** Since when the session counts as opened with MFA. */
	readonly mfa: Time | undefined;
}

/** The role of an ARN. Names differ regardless of case, ARNs do not. */
export function roleWithArn(account: Account, arn: string): Role | undefined {
	const role = lookUp(account.roles, arn.slice(arn.lastIndexOf('/') + 1));
	return role && roleArn(account, role) === arn ? role : undefined;
}

/**
 * What is authorised before a role is assumed: to assume it, with session tags and a source identity
 * to set those as well, each by the role's trust policy. A role that does not exist trusts nobody.
 */
export function trustTargets(
	account: Account,
	{ roleArn: arn, name, tags, sourceIdentity }: Asking,
	action: string,
	more: Pick<Target, 'context' | 'denied' | 'event' | 'principal'> = {}
): readonly Target[] {
	const role = roleWithArn(account, arn);
	const target = {
		...more,
		arn,
		printed: arn,
		resource: role
			? [
					{
						name: 'trust policy',
						holder: `role ${role.name}`,
						policy: compiledOf(role.trust, 'trust')
					}
				]
			: [],
		context: {
			...(role ? tagKeys('aws:ResourceTag', role.tags) : {}),
			...(role ? tagKeys('iam:ResourceTag', role.tags) : {}),
			'sts:RoleSessionName': name,
			...(sourceIdentity === undefined ? {} : { 'sts:SourceIdentity': sourceIdentity }),
			...tagsAsked(tags),
			...more.context
		}
	};
	return [
		{ ...target, action },
		...(tags.tags.length > 0 ? [{ ...target, action: 'sts:TagSession' }] : []),
		...(sourceIdentity === undefined ? [] : [{ ...target, action: 'sts:SetSourceIdentity' }])
	];
}

/** Tags handed on through a chain count as passed, as a trust policy sees it. */
function tagsAsked({ tags, transitive }: SessionTags): ConditionKeys {
	if (tags.length === 0) return {};
	const names = (keys: readonly string[]) => keys.map((key) => lookUp(tags, key)?.key ?? key);
	return {
		...tagKeys('aws:RequestTag', tags),
		'aws:TagKeys': all(tags).map(({ key }) => key),
		...(transitive.length === 0 ? {} : { 'sts:TransitiveTagKeys': names(transitive) })
	};
}

/** Without a wish, a session lasts an hour. */
const hour = 3600;

/** Opens the session, which the trust policy has allowed. */
export function openRoleSession(
	context: Context<Identity>,
	asking: Asking,
	limits: Limits,
	seconds = hour,
	more: Readonly<Record<string, Json>> = {}
): Applied {
	const { account, identity } = context;
	const role = roleWithArn(account, asking.roleArn);
	if (!role) throw new Error(`${asking.roleArn} is assumed, but there is no such role`);
	if (seconds > hour && isChained(identity)) return longerThanChained;
	if (seconds > role.maxSessionDuration) return longerThanRole;

	const { name, sourceIdentity, provider, mfa, tags } = asking;
	const { policies, policyArns } = limits;
	const issued = issueCredentials(context, {
		seconds,
		...(mfa === undefined ? {} : { mfa }),
		bearer: {
			kind: 'role',
			role: keyOf(role.name),
			roleId: role.id,
			name,
			...(sourceIdentity === undefined ? {} : { sourceIdentity }),
			...(provider === undefined ? {} : { provider }),
			...tags,
			policies,
			policyArns
		}
	});
	return {
		ok: true,
		account: issued.account,
		value: {
			Credentials: credentialsAnswer(issued.credentials),
			AssumedRoleUser: {
				AssumedRoleId: `${role.id}:${name}`,
				Arn: assumedRoleArn(account, role, name)
			},
			...packedAnswer(limits),
			...more,
			...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity })
		},
		event: {
			resources: [{ accountId: account.id, type: 'AWS::IAM::Role', ARN: roleArn(account, role) }]
		}
	};
}

/** A role session assumes the next role. */
function isChained(identity: Identity): boolean {
	return (
		identity.kind === 'role' ||
		(identity.kind === 'outsider' && identity.arn.includes(':assumed-role/'))
	);
}

const longerThanRole = fail(
	'ValidationError',
	'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
);
const longerThanChained = fail(
	'ValidationError',
	'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
);

/** What an identity provider says of the session that its people are to have. */
interface Vouched extends Pick<RoleSession, 'name' | 'provider' | 'sourceIdentity'> {
	readonly roleArn: string;
	readonly tags: readonly GivenTag[];
	readonly transitive: readonly string[];
}

/** What is asked for with an identity provider's word in place of a signature. */
export function readVouched(
	account: Account,
	{ tags: given, transitive, ...vouched }: Vouched,
	passed: Omit<PassedLimits, 'Tags'>
): { readonly ok: true; readonly asking: Asking; readonly limits: Limits } | Failed {
	const tags = readSessionTags(nobody, given, transitive);
	if (!tags.ok) return tags;
	const limits = readLimits(account, { ...passed, Tags: given });
	if (!limits.ok) return limits;
	return {
		ok: true,
		asking: {
			...vouched,
			tags: { tags: tags.tags, transitive: tags.transitive },
			mfa: undefined
		},
		limits
	};
}

/** A call that is not signed: whoever makes it, an identity provider's word is all that counts. */
export function unsigned(context: Context<Identity>): Context<Identity> {
	return { ...context, identity: nobody };
}

const nobody: Identity = { kind: 'anonymous' };
