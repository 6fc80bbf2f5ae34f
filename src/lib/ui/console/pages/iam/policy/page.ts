import { nameIn } from '$lib/policy/arn';
import { page } from '../../../page';
import { iamConsole } from '../iam';
import { readDocument } from '../parts/read-document';
import { policiesPage } from '../policies/page';
import { entitiesFor, policyVersions, policyWith } from '../queries';

export const policyPage = page({
	service: iamConsole,
	address: '/policies/:arn/:tab(permissions|entities-attached|tags|policy-versions|last-accessed)',
	above: () => [{ label: 'Policies', to: policiesPage.to() }],
	crumb: ({ arn }) => nameIn(arn),
	reads: (ask, { arn }) => ({
		policy: ask(policyWith(arn)),
		document: readDocument(ask, arn),
		having: ask(entitiesFor(arn, 'PermissionsPolicy')),
		limited: ask(entitiesFor(arn, 'PermissionsBoundary')),
		versions: ask(policyVersions(arn))
	})
});
