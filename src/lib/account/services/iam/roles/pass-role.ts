import type { Account } from '../../../account';
import { roleArn } from '../arn';
import { byArn, type Target } from '../../../base/operation';
import { lookUp } from '../../../base/table';

/**
 * What whoever gives a role to a service needs besides: a permission without a call of its own.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function passRole(account: Account, name: string, service: string): Target {
	const role = lookUp(account.iam.roles, name) ?? { path: '/', name };
	return {
		...byArn(roleArn(account, role)),
		action: 'iam:PassRole',
		context: { 'iam:PassedToService': service }
	};
}
