import { page } from '../../../page';
import { iamConsole } from '../iam';
import { policiesPage } from '../policies/page';

export const createPolicyPage = page({
	service: iamConsole,
	address: '/create-policy',
	above: () => [{ label: 'Policies', to: policiesPage.to() }],
	crumb: () => 'Create policy',
	reads: () => ({})
});
