import type { LoginProfile, User } from '../model/people';
import { fail } from '../../../base/applied';
import { isoTime } from '../../../base/time';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_LoginProfile.html */
export function loginProfileAnswer({ name }: User, { created, resetRequired }: LoginProfile) {
	return {
		UserName: name,
		CreateDate: isoTime(created),
		PasswordResetRequired: resetRequired
	};
}

export function noLoginProfile({ name }: User) {
	return fail('NoSuchEntity', `Login Profile for User ${name} cannot be found.`);
}
