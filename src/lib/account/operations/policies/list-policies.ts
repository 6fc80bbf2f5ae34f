import * as v from 'valibot';
import { policyAnswer } from '../../answers';
import { listPage, paging } from '../../paging';
import { oneOf, pathPrefix } from '../../parameters';
import { allPolicies, attachmentCount, boundaryCount, type Policy } from '../../policies';
import { aboutPolicies } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export const listPolicies = aboutPolicies({
	name: 'ListPolicies',
	level: 'List',
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
		const uses = (policy: Policy) =>
			(filter === 'PermissionsBoundary' ? 0 : attachmentCount(account, policy)) +
			(filter === 'PermissionsPolicy' ? 0 : boundaryCount(account, policy));
		return listPage(
			account,
			page,
			'Policies',
			allPolicies(account),
			(policy) => policyAnswer(account, policy),
			(policy) =>
				scope !== (policy.own ? 'AWS' : 'Local') &&
				policy.path.startsWith(prefix) &&
				((filter === undefined && !onlyAttached) || uses(policy) > 0)
		);
	}
});
