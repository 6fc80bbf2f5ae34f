import * as v from 'valibot';
import * as parameters from '../parameters';
import { quotas } from '../quotas';
import { age, as, atMost, text } from '../../../base/forms';
import { attached, boundary, inline, nameRemedy, ownPath, path, tags } from './forms';

export const password = v.pipe(
	v.string('Write the password as text, in quotes if it is only digits.'),
	v.minLength(8, 'Give a password of 8 characters or more, as AWS demands.'),
	v.maxLength(128, 'Give a password of 128 characters or fewer, as AWS demands.')
);

const accessKey = v.strictObject({
	age,
	status: v.optional(v.picklist(['Active', 'Inactive'], 'Write Active or Inactive.'), 'Active'),
	lastUsed: v.optional(
		v.strictObject({ age, service: text('the service, such as s3'), region: text('the Region') })
	)
});

export const accessKeys = v.optional(
	v.pipe(v.array(accessKey), v.maxLength(2, 'AWS gives nobody more than two access keys.')),
	[]
);

/**
 * What was assigned so long ago: somebody's authenticator app, whose seed is known to nobody here, or
 * the hardware token that the learner finds, whose clock has run off since.
 */
export const mfa = v.optional(
	v.strictObject({
		age,
		kind: v.optional(v.picklist(['virtual', 'hardware'], 'Write virtual or hardware.'), 'virtual')
	})
);

export const user = v.strictObject({
	name: as(parameters.newUserName, nameRemedy(64)),
	path: ownPath,
	age: v.optional(age),
	groups: v.optional(atMost(quotas.groupsPerUser, 'groups', text('the name of a group')), []),
	attached: attached(quotas.policiesPerUser),
	inline,
	boundary,
	tags,
	password: v.optional(password),
	/** How long ago this password was set, where it was not with the user. */
	passwordAge: v.optional(age),
	passwordLastUsed: v.optional(age),
	accessKeys,
	mfa
});

export const group = v.strictObject({
	name: as(parameters.groupName, nameRemedy(128)),
	path,
	age: v.optional(age),
	attached: attached(quotas.policiesPerGroup),
	inline
});
