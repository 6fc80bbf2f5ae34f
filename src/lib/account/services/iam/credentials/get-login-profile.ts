import { loginProfileAnswer, noLoginProfile } from './login-profile';
import { done } from '../../../base/applied';
import { aboutUserOrCaller } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
export const getLoginProfile = aboutUserOrCaller({
	name: 'GetLoginProfile',
	level: 'List',
	apply: ({ account }, user) =>
		user.login
			? done(account, { LoginProfile: loginProfileAnswer(user, user.login) })
			: noLoginProfile(user)
});
