import { done } from '../../../base/applied';
import { roleAnswer, roleLastUsed } from './role-answers';
import { aboutRole } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export const getRole = aboutRole({
	name: 'GetRole',
	level: 'Read',
	apply: ({ account, time }, role) =>
		done(account, { Role: { ...roleAnswer(account, role), ...roleLastUsed(role, time) } })
});
