import { done, fail } from '../../operation';
import { policyArn } from '../../parameters';
import { findPolicy } from '../../policies';
import { aboutUser } from '../../subjects';
import { replaceUser } from '../../users';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export const putUserPermissionsBoundary = aboutUser({
	name: 'PutUserPermissionsBoundary',
	level: 'Permissions management',
	parameters: { PermissionsBoundary: policyArn },
	apply: ({ account }, user, { PermissionsBoundary: arn }) => {
		const found = findPolicy(account, arn, `Policy ${arn} does not exist or is not attachable.`);
		return found.ok ? done(replaceUser(account, { ...user, boundary: arn })) : found;
	}
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export const deleteUserPermissionsBoundary = aboutUser({
	name: 'DeleteUserPermissionsBoundary',
	level: 'Permissions management',
	apply: ({ account }, { boundary, ...user }) =>
		boundary === undefined
			? fail(
					'NoSuchEntity',
					`The permissions boundary of the user with name ${user.name} cannot be found.`
				)
			: done(replaceUser(account, user))
});
