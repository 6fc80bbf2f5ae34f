import { done } from '../../../base/applied';
import { instanceProfileAnswer } from '../roles/role-answers';
import { aboutInstanceProfile } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export const getInstanceProfile = aboutInstanceProfile({
	name: 'GetInstanceProfile',
	level: 'Read',
	apply: ({ account }, profile) =>
		done(account, { InstanceProfile: instanceProfileAnswer(account, profile) })
});
