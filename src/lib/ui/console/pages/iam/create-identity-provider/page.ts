import { page } from '../../../page';
import { identityProvidersPage } from '../identity-providers/page';
import { iamConsole } from '../iam';

export const createIdentityProviderPage = page({
	service: iamConsole,
	address: '/create-identity-provider',
	above: () => [{ label: 'Identity providers', to: identityProvidersPage.to() }],
	crumb: () => 'Add an identity provider',
	reads: () => ({})
});
