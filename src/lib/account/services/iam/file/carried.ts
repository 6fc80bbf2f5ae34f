import { managedPolicies } from '../../../../catalog/managed-policies';
import type { Account } from '../../../account';
import { documentFile, unlessEmpty } from '../../../base/file';
import { all, lookUp } from '../../../base/table';
import { policyArnOf } from '../arn';
import type { InlinePolicy, Tags } from '../model/policies';

type Owner = Pick<Account, 'id' | 'iam'>;

interface Carrying {
	readonly attached: readonly string[];
	readonly inline: readonly (readonly [string, InlinePolicy])[];
	readonly boundary?: string;
}

/** What a file calls a managed policy, by its ARN. */
export type PolicyNames = ReadonlyMap<string, string>;

/** The name where it is enough: of two policies with one name the account's own is meant. */
export function policyNames(account: Owner): PolicyNames {
	const { policies } = account.iam;
	const aws = managedPolicies.filter(({ name }) => !lookUp(policies, name));
	return new Map([
		...aws.map(({ arn, name }) => [arn, name] as const),
		...all(policies).map((policy) => [policyArnOf(account, policy), policy.name] as const)
	]);
}

/** What is attached to an entity, and what limits it. */
export function carriedFile(names: PolicyNames, { attached, inline, boundary }: Carrying) {
	const policies = all(inline).map(({ name, text }) => ({ name, document: documentFile(text) }));
	const nameOf = (arn: string) => names.get(arn) ?? arn;
	return {
		...unlessEmpty('attached', attached.map(nameOf)),
		...unlessEmpty('inline', policies),
		...(boundary === undefined ? {} : { boundary: nameOf(boundary) })
	};
}

export function tagsFile(tags: Tags) {
	return unlessEmpty('tags', Object.fromEntries(all(tags).map(({ key, value }) => [key, value])));
}
