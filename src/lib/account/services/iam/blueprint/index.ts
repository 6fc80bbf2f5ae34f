import * as v from 'valibot';
import { age, as, atMost } from '../../../base/forms';
import * as parameters from '../parameters';
import { quotas } from '../quotas';
import { accessKeys, group, mfa, password, user } from './people';
import { instanceProfile, ownPolicy, role } from './roles';
import { passwordPolicy } from './settings';

/** What account.yaml holds of IAM. */
export const iamBlueprint = {
	alias: v.optional(
		as(
			parameters.accountAlias,
			'Write an alias of 3 to 63 lower-case letters, digits and single hyphens.'
		)
	),
	root: v.strictObject({
		email: v.pipe(v.string(), v.email('Write an email address.')),
		password,
		passwordLastUsed: v.optional(age),
		accessKeys,
		mfa
	}),
	users: v.optional(atMost(quotas.users, 'users', user), []),
	groups: v.optional(atMost(quotas.groups, 'groups', group), []),
	roles: v.optional(atMost(quotas.roles, 'roles', role), []),
	instanceProfiles: v.optional(
		atMost(quotas.instanceProfiles, 'instance profiles', instanceProfile),
		[]
	),
	policies: v.optional(atMost(quotas.policies, 'policies', ownPolicy), []),
	passwordPolicy: v.optional(passwordPolicy)
};

export type IamBlueprint = v.InferOutput<v.ObjectSchema<typeof iamBlueprint, undefined>>;
export type UserBlueprint = IamBlueprint['users'][number];
export type GroupBlueprint = IamBlueprint['groups'][number];
export type RoleBlueprint = IamBlueprint['roles'][number];
export type PolicyBlueprint = IamBlueprint['policies'][number];
export type InstanceProfileBlueprint = IamBlueprint['instanceProfiles'][number];
export type AccessKeyBlueprint = UserBlueprint['accessKeys'][number];
