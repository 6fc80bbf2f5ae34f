import type { Account, Group, User } from './account';
import { groupArn, userArn } from './arn';
import { isoTime } from './time';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html */
export function userAnswer(account: Account, user: User) {
	return {
		Path: user.path,
		UserName: user.name,
		UserId: user.id,
		Arn: userArn(account, user),
		CreateDate: isoTime(user.created),
		...(user.passwordLastUsed === undefined
			? {}
			: { PasswordLastUsed: isoTime(user.passwordLastUsed) })
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Group.html */
export function groupAnswer(account: Account, group: Group) {
	return {
		Path: group.path,
		GroupName: group.name,
		GroupId: group.id,
		Arn: groupArn(account, group),
		CreateDate: isoTime(group.created)
	};
}
