import * as v from 'valibot';
import { age, as, atMost, text } from '../services/iam/blueprint/forms';
import { accessKeys, group, mfa, password, user } from '../services/iam/blueprint/people';
import { instanceProfile, ownPolicy, role } from '../services/iam/blueprint/roles';
import { organization, passwordPolicy } from '../services/iam/blueprint/settings';
import * as parameters from '../services/iam/parameters';
import { quotas } from '../services/iam/quotas';

/*
 * What a scenario's account.yaml holds: the account as the learner finds it. Times are ages, counted
 * back from the moment the account is opened, so that a scenario never looks old.
 */

/** Something that was done before the learner came: one line of the event history. */
const pastEvent = v.strictObject({
	age,
	by: v.pipe(
		v.string(),
		v.regex(
			/^(root|user [^ ]+)( access key)?$/,
			'Write root, root access key, user NAME or user NAME access key.'
		)
	),
	service: text('the service as in its address, such as s3'),
	event: text('the name of the API operation, such as CreateBucket')
});

export const accountBlueprint = v.strictObject({
	id: v.pipe(
		v.string('Write the account number in quotes.'),
		v.regex(/^\d{12}$/, 'Write an account number of twelve digits.')
	),
	name: text('the name of the account'),
	alias: v.optional(
		as(
			parameters.accountAlias,
			'Write an alias of 3 to 63 lower-case letters, digits and single hyphens.'
		)
	),
	age,
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
	passwordPolicy: v.optional(passwordPolicy),
	organization: v.optional(organization),
	events: v.optional(v.array(pastEvent), [])
});

export type AccountBlueprint = v.InferOutput<typeof accountBlueprint>;
export type UserBlueprint = AccountBlueprint['users'][number];
export type GroupBlueprint = AccountBlueprint['groups'][number];
export type RoleBlueprint = AccountBlueprint['roles'][number];
export type PolicyBlueprint = AccountBlueprint['policies'][number];
export type InstanceProfileBlueprint = AccountBlueprint['instanceProfiles'][number];
export type AccessKeyBlueprint = UserBlueprint['accessKeys'][number];
export type PastEvent = AccountBlueprint['events'][number];
