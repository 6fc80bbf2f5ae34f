import * as v from 'valibot';
import * as parameters from '../parameters';
import { quotas } from '../quotas';
import { age, as, document, text } from '../../../base/forms';
import {
	attached,
	boundary,
	identityPolicy,
	inline,
	nameRemedy,
	ownPath,
	path,
	policyName,
	tags
} from './forms';

export const role = v.strictObject({
	name: as(parameters.roleName, nameRemedy(64)),
	path: ownPath,
	age: v.optional(age),
	description: v.optional(text('what the role is for')),
	/** Hours. */
	maxSession: v.optional(
		v.pipe(
			v.number('Write a number of hours.'),
			v.integer('Write whole hours.'),
			v.minValue(1, 'Write 1 to 12 hours.'),
			v.maxValue(12, 'Write 1 to 12 hours.')
		),
		1
	),
	/** Users and roles of this account in it must exist. */
	trust: document,
	attached: attached(quotas.policiesPerRole),
	inline,
	boundary,
	tags,
	lastUsed: v.optional(age)
});

export const instanceProfile = v.strictObject({
	name: as(parameters.instanceProfileName, nameRemedy(128)),
	path,
	age: v.optional(age),
	role: v.optional(text('the name of a role'))
});

/** A managed policy of the account's own. `document` is in force; `older` are versions before it. */
export const ownPolicy = v.strictObject({
	name: policyName,
	path,
	age: v.optional(age),
	description: v.optional(text('what the policy is for')),
	document: identityPolicy('managed'),
	older: v.optional(
		v.pipe(
			v.array(identityPolicy('managed')),
			v.maxLength(4, 'AWS keeps five versions of a policy.')
		),
		[]
	),
	tags
});
