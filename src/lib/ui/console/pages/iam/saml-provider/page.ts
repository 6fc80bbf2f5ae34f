import { page } from '../../../page';
import { identityProvidersPage } from '../identity-providers/page';
import { iamConsole } from '../iam';
import { providerNameIn } from '../parts/provider-arns';
import { samlProvider } from '../queries';

export const samlProviderPage = page({
	service: iamConsole,
	address: '/identity-providers/saml/:arn/:tab(metadata|tags)',
	above: () => [{ label: 'Identity providers', to: identityProvidersPage.to() }],
	crumb: ({ arn }) => providerNameIn(arn),
	reads: (ask, { arn }) => ({ provider: ask(samlProvider(arn)) })
});
