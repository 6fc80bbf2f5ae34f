import type { Account } from '../../../account';
import type { OwnPolicy } from '../model/policies';
import { fail, type Failed } from '../../../base/applied';
import { notAttachable, type Policy } from './policies';
import { put } from '../../../base/table';

export function replacePolicy(account: Account, policy: OwnPolicy): Account {
	return {
		...account,
		iam: { ...account.iam, policies: put(account.iam.policies, policy.name, policy) }
	};
}

export function noSuchVersion({ arn }: Policy, version: string): Failed {
	return fail('NoSuchEntity', notAttachable(`${arn} version ${version}`));
}

/** AWS's own policies belong to AWS: no permission of this account reaches them. */
const notYours = (what: string) => fail('AccessDenied', `Cannot ${what} outside your own account.`);

export const cannotDelete = notYours('delete policies');
export const cannotUpdate = notYours('update policies');
export const cannotCreateVersions = notYours('create versions for policies');
export const cannotDeleteVersions = notYours('delete policy versions for policies');

/**
 * The numbers of a policy's versions, the newest first. AWS's policies have had one for each up to
 * the one in force.
 */
export function versionNumbers({ own, versions, defaultVersion }: Policy): readonly string[] {
	if (own) return versions.map(({ id }) => id).toReversed();
	const latest = Number(defaultVersion.slice(1));
	return Array.from({ length: latest }, (_, age) => `v${latest - age}`);
}
