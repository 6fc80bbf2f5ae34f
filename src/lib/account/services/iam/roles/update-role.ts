import * as v from 'valibot';
import { done } from '../../../base/applied';
import { maxSessionDuration, roleDescription } from '../parameters';
import { roleInPassing } from './role-answers';
import { protectedRole, replaceRole } from './roles';
import { aboutRole } from '../subjects';

/**
 * Of a service-linked role the description can be changed, and nothing else.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
 */
export const updateRole = aboutRole({
	name: 'UpdateRole',
	level: 'Write',
	parameters: {
		Description: v.optional(roleDescription),
		MaxSessionDuration: v.optional(maxSessionDuration)
	},
	apply: ({ account }, role, { Description: text, MaxSessionDuration: seconds }) => {
		const refused = seconds === undefined ? undefined : protectedRole(role);
		if (refused) return refused;
		const changed = {
			...role,
			...(text === undefined ? {} : { description: text }),
			...(seconds === undefined ? {} : { maxSessionDuration: seconds })
		};
		return done(replaceRole(account, changed));
	}
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html */
export const updateRoleDescription = aboutRole({
	name: 'UpdateRoleDescription',
	level: 'Write',
	parameters: { Description: roleDescription },
	apply: ({ account }, role, { Description: text }) => {
		const changed = { ...role, description: text };
		const after = replaceRole(account, changed);
		return done(after, { Role: roleInPassing(after, changed) });
	}
});
