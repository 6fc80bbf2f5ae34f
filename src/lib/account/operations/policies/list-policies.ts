import * as v from 'valibot';
import { listAnswer, policyAnswer } from '../../answers';
import { done } from '../../operation';
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
		PolicyUsageFilter: v.optional(oneOf(['PermissionsPolicy', 'PermissionsBoundary']))
	},
	apply: (
		_,
		account,
		{ Scope: scope, OnlyAttached: onlyAttached, PathPrefix: prefix, PolicyUsageFilter: filter }
	) => {
		const uses = (policy: Policy) =>
			(filter === 'PermissionsBoundary' ? 0 : attachmentCount(account, policy)) +
			(filter === 'PermissionsPolicy' ? 0 : boundaryCount(account, policy));
		const policies = allPolicies(account).filter(
			(policy) =>
				scope !== (policy.own ? 'AWS' : 'Local') &&
				policy.path.startsWith(prefix) &&
				((filter === undefined && !onlyAttached) || uses(policy) > 0)
		);
		return done(
			account,
			listAnswer(
				'Policies',
				policies.map((policy) => policyAnswer(account, policy))
			)
		);
	}
});
