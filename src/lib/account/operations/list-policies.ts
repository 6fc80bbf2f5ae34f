import * as v from 'valibot';
import { managedPolicies } from '../../catalog/managed-policies';
import { listAnswer, policyAnswer } from '../answers';
import { done } from '../operation';
import { oneOf, pathPrefix } from '../parameters';
import { attachmentCount, pathOf } from '../policies';
import { aboutPolicies } from '../subjects';

/**
 * All policies here are AWS's own, and none is used as a permissions boundary.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
 */
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
		{ Scope: scope, OnlyAttached: onlyAttached, PathPrefix: prefix, ...rest }
	) => {
		const none = scope === 'Local' || rest.PolicyUsageFilter === 'PermissionsBoundary';
		const policies = managedPolicies.filter(
			(policy) =>
				!none &&
				pathOf(policy).startsWith(prefix) &&
				(!onlyAttached || attachmentCount(account, policy) > 0)
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
