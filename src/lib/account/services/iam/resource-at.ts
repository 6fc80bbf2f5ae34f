import type { Account } from '../../account';
import type { Resource } from '../../base/service';
import { lookUp } from '../../base/table';
import type { Context as ConditionKeys } from '../../../policy/request';
import { instanceProfileArn, roleArn, userArn } from './arn';
import type { User } from './model/people';
import type { Tags } from './model/policies';
import type { Role } from './model/roles';
import { policyNamed } from './policies/policies';
import { compiledOf } from './policies/stored-policy';
import { tagKeys } from './tags/tags';

/**
 * What IAM has under an ARN. Names differ regardless of case, ARNs do not.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export function resourceAt(account: Account, arn: string): Resource | undefined {
	const [, kind, name = ''] = /^arn:aws:iam::[^:]*:([a-z-]+)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
	switch (kind) {
		case 'user': {
			const user = lookUp(account.iam.users, name);
			return user && userArn(account, user) === arn ? { keys: entityKeys(user) } : undefined;
		}
		case 'role':
			return roleAt(account, name, arn);
		case 'instance-profile': {
			const profile = lookUp(account.iam.instanceProfiles, name);
			return profile && instanceProfileArn(account, profile) === arn ? tagged(profile) : undefined;
		}
		case 'policy':
			return tagged(policyNamed(account, arn));
		case 'mfa':
			return taggedIf(lookUp(account.iam.mfaDevices, arn), ({ serial }) => serial === arn);
		case 'saml-provider':
		case 'oidc-provider':
			return taggedIf(lookUp(account.iam.providers, arn), (provider) => provider.arn === arn);
		case undefined:
		default:
			return undefined;
	}
}

/** Its trust policy is asked who may take it on, and nothing else. A role that does not exist trusts nobody. */
function roleAt(account: Account, name: string, arn: string): Resource {
	const role = lookUp(account.iam.roles, name);
	if (!role || roleArn(account, role) !== arn) return { policies: [], policiesFor: 'sts' };
	const policy = compiledOf(role.trust, 'trust');
	return {
		keys: entityKeys(role),
		policies: [{ name: 'trust policy', holder: `role ${role.name}`, policy }],
		policiesFor: 'sts'
	};
}

/** What conditions may ask of a user or role. */
export function entityKeys({ boundary, tags }: User | Role): ConditionKeys {
	return {
		...tagKeys('aws:ResourceTag', tags),
		...tagKeys('iam:ResourceTag', tags),
		...(boundary === undefined ? {} : { 'iam:PermissionsBoundary': boundary })
	};
}

function tagged(found: { readonly tags: Tags } | undefined): Resource | undefined {
	return found && { keys: tagKeys('aws:ResourceTag', found.tags) };
}

function taggedIf<T extends { readonly tags: Tags }>(
	found: T | undefined,
	isMeant: (found: T) => boolean
): Resource | undefined {
	return found && isMeant(found) ? tagged(found) : undefined;
}
