import type { Context as ConditionKeys } from '../../../policy/request';
import { accountIn, nameIn } from '../../../policy/arn';
import type { Account } from '../../account';
import type { Role } from '../iam/model/roles';
import type { RoleSession } from './state';
import type { Time } from '../../base/time';
import { roleArn } from '../iam/arn';
import type { Target } from '../../base/operation';
import type { SessionTags } from './session-tags';
import { all, lookUp } from '../../base/table';
import { tagKeys } from '../iam/tags/tags';
import { accountNumbered } from '../../world';

/** A role session that is asked for, in whichever way. */
export interface Asking extends Pick<RoleSession, 'name' | 'sourceIdentity' | 'provider'> {
	readonly roleArn: string;
	readonly tags: SessionTags;
	/** Since when the session counts as opened with MFA. */
	readonly mfa: Time | undefined;
}

/** A role, with the account that it is of. */
export interface Located {
	readonly role: Role;
	readonly owner: Account;
}

/** The role of an ARN, in whichever account. Names differ regardless of case, ARNs do not. */
export function roleWithArn(account: Account, arn: string): Located | undefined {
	const owner = accountNumbered(account, accountIn(arn));
	const role = owner && lookUp(owner.iam.roles, nameIn(arn));
	return role && roleArn(owner, role) === arn ? { role, owner } : undefined;
}

/**
 * What is authorised before a role is assumed: to assume it, with session tags and a source identity
 * to set those as well, each by the role's trust policy.
 */
export function trustTargets(
	account: Account,
	{ roleArn: arn, name, tags, sourceIdentity }: Asking,
	action: string,
	more: Pick<Target, 'context' | 'denied' | 'event' | 'principal'> = {}
): readonly Target[] {
	const located = roleWithArn(account, arn);
	const target = {
		...more,
		arn,
		printed: arn,
		context: {
			...(located ? tagKeys('iam:ResourceTag', located.role.tags) : {}),
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
