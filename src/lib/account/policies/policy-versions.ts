import type { Account, OwnPolicy } from '../account';
import { fail, type Context, type Failed } from '../operation';
import type { Policy } from './policies';
import { put } from '../table';

export function replacePolicy(account: Account, policy: OwnPolicy): Account {
	return { ...account, policies: put(account.policies, policy.name, policy) };
}

export function noSuchVersion({ arn }: Policy, version: string): Failed {
	return fail(
		'NoSuchEntity',
		`Policy ${arn} version ${version} does not exist or is not attachable.`
	);
}

/** AWS's own policies belong to AWS: no permission of this account reaches them. */
export function notYours({ identity }: Context, action: string, { arn }: Policy): Failed {
	return fail(
		'AccessDenied',
		`User: ${identity.arn} is not authorized to perform: iam:${action} on resource: policy ${arn}`
	);
}
