import { nameIn } from '$lib/policy/arn';
import { page } from '../../../page';
import { iamConsole } from '../iam';
import { readDocument } from '../parts/read-document';
import { policiesPage } from '../policies/page';
import { policyPage } from '../policy/page';
import { policyVersions } from '../queries';

export const editPolicyPage = page({
	service: iamConsole,
	address: '/policies/:arn/edit-policy',
	above: ({ arn }) => [
		{ label: 'Policies', to: policiesPage.to() },
		{ label: nameIn(arn), to: policyPage.to({ arn }) }
	],
	crumb: () => 'Edit policy',
	reads: (ask, { arn }) => ({
		document: readDocument(ask, arn),
		versions: ask(policyVersions(arn))
	})
});
