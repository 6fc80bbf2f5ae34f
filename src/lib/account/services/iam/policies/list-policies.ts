import * as v from 'valibot';
import { policyAnswer } from '../entity-answers';
import { done } from '../../../base/applied';
import { cutTables, invalidMarker, paging } from '../../../base/paging';
import { oneOf } from '../../../base/parameters';
import { pathPrefix } from '../parameters';
import {
	awsPolicies,
	awsPoliciesSimplified,
	placeOfPolicy,
	policyFrom,
	type KeptPolicy,
	type Policy
} from './policies';
import { aboutPolicies } from '../subjects';
import { emptyTable, type Table } from '../../../base/table';
import { useOf } from './uses';

/**
 * The account's own policies, then AWS's.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
 */
export const listPolicies = aboutPolicies({
	name: 'ListPolicies',
	level: 'List',
	simplified: awsPoliciesSimplified,
	parameters: {
		Scope: v.optional(oneOf(['All', 'AWS', 'Local']), 'All'),
		OnlyAttached: v.optional(v.boolean(), false),
		PathPrefix: pathPrefix,
		PolicyUsageFilter: v.optional(oneOf(['PermissionsPolicy', 'PermissionsBoundary'])),
		...paging
	},
	apply: (
		_,
		account,
		{
			Scope: scope,
			OnlyAttached: onlyAttached,
			PathPrefix: prefix,
			PolicyUsageFilter: filter,
			...page
		}
	) => {
		const isUsed = ({ arn }: Pick<Policy, 'arn'>) => {
			const { attached, limits } = useOf(account.iam, arn);
			return (
				(filter !== 'PermissionsBoundary' && attached > 0) ||
				(filter !== 'PermissionsPolicy' && limits > 0)
			);
		};
		const own: Table<KeptPolicy> = scope === 'AWS' ? emptyTable : account.iam.policies;
		const aws: Table<KeptPolicy> = scope === 'Local' ? emptyTable : awsPolicies;
		const cut = cutTables([own, aws], page, (kept) => {
			const policy = placeOfPolicy(account, kept);
			return (
				policy.path.startsWith(prefix) &&
				((filter === undefined && !onlyAttached) || isUsed(policy))
			);
		});
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		return done(account, {
			Policies: shown.map(({ entity }) => policyAnswer(account, policyFrom(account, entity))),
			...rest
		});
	}
});
