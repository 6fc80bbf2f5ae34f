import { page } from '../../../page';
import { identityProvidersPage } from '../identity-providers/page';
import { iamConsole } from '../iam';
import { providerNameIn } from '../parts/provider-arns';
import { oidcProvider } from '../queries';

export const oidcProviderPage = page({
	service: iamConsole,
	address: '/identity-providers/oidc/:arn/:tab(audiences|endpoint-verification|tags)',
	above: () => [{ label: 'Identity providers', to: identityProvidersPage.to() }],
	crumb: ({ arn }) => providerNameIn(arn),
	reads: (ask, { arn }) => ({ provider: ask(oidcProvider(arn)) })
});
